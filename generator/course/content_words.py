"""Words that many readers want to be told of before they meet them in a passage.

The list is short on purpose: it reminds an author, and judges no text. A course
adds its own words under `content_words` in `course.yml`.
"""

CONTENT_WORDS = frozenset(
    (
        *("abuse", "abused", "assault", "assaulted", "beheaded", "beheading", "bomb", "bombed"),
        *("bombing", "bombings", "bombs", "corpse", "corpses", "executed", "execution"),
        *("executions", "genocide", "hostage", "hostages", "kill", "killed", "killing"),
        *("killings", "kills", "lynched", "lynching", "massacre", "massacred", "massacres"),
        *("molested", "murder", "murdered", "murders", "rape", "raped", "rapes", "self-harm"),
        *("shooting", "shootings", "shot", "slaughter", "slaughtered", "slavery", "stabbed"),
        *("stabbing", "suicide", "suicides", "terrorism", "terrorist", "terrorists", "torture"),
        *("tortured", "trafficking", "war", "wars"),
    )
)
"""The words in small letters, each form by itself."""
