"""The entries of the catalogue about how a lesson is written: what each code means, and a mend."""

from generator.reading.problem import Code
from generator.reading.reference.entry import Entry, Example

_PASSAGE = """\
excerpts:
  - id: drawbridge
    paragraph: P5
    voice: quoted
    quote: |-
      “The town hall has pulled up the drawbridge on us,” Mr Frayle said.
    prompts:
      - lens: loaded-language
"""


def _prompt(*lines: str) -> str:
    """The excerpts of a lesson that has one passage with one prompt."""
    return _PASSAGE + "\n".join(f"        {line}" for line in lines)


EDITORIAL: tuple[Entry, ...] = (
    Entry(
        Code.YES_OR_NO,
        "A question that is answered with yes or no",
        "The prompt ends with a question to which *yes* or *no* is an answer. A student may guess, "
        "and need not look at the words. A second question behind it is enough of a mend.",
        Example(
            wrong=_prompt("ask: Is this a metaphor?"),
            right=_prompt("ask: Is this a metaphor? Which words tell you?"),
        ),
    ),
    Entry(
        Code.ASKS_FOR_A_SIDE,
        "A question for a student's side",
        "The text asks students who is right, which side they take, or to speak for a group. "
        "These lessons discuss words, evidence and voice, and a student need not say more.",
        Example(
            wrong=_prompt("ask: Which side do you take?"),
            right=_prompt("ask: Which words speak for one of them?"),
        ),
    ),
    Entry(
        Code.SAID_AS_OBVIOUS,
        "An answer that is said to be obvious",
        "An answer that students will read says *obviously*, *of course* or the like. Whoever saw "
        "something else learns from it only that they are slow. Careful readers can differ.",
        Example(
            wrong=_prompt("ask: Who is us?", "answer: Obviously the traders."),
            right=_prompt("ask: Who is us?", "answer: The traders, for whom he speaks."),
        ),
    ),
    Entry(
        Code.LOADED_ATTRIBUTION,
        "A verb that judges the speaker",
        "Words such as *insists*, *admits* or *claims that* tell that something was said and judge "
        "it in one go. That is what students learn to see, so our own words do without. A word "
        "that you talk about may stand in quotation marks or between stars.",
        Example(
            wrong="warm_up: The chair of the traders insists that nobody asked him.",
            right="warm_up: The chair of the traders says that nobody asked him.",
        ),
    ),
    Entry(
        Code.NO_CONTENT_NOTE,
        "Nobody is told what is coming",
        "A passage has a word that many readers want to be told of before they meet it, such as "
        "one for violence, and neither the lesson nor the passage nor the unit has a "
        "`content_note`. You can add words of your own under `content_words` in `course.yml`.",
        "Say in a sentence under `content_note` what a reader should know. If the word means "
        "something harmless here, [allow it](#allow).",
    ),
    Entry(
        Code.LENS_LEFT_OUT,
        "A lens that the lesson leaves out",
        "No prompt, mark or activity of the lesson looks through one of the three lenses. Students "
        "should meet all three in every lesson: framing, loaded language and sourcing.",
        "Add a prompt for the lens that the message names. If the lesson leaves it out on purpose, "
        "[allow it](#allow) on the line `excerpts:`.",
    ),
    Entry(
        Code.HARD_TO_READ,
        "Words that are hard for the readers of the lesson",
        "Taken together, what you wrote for students is harder to read than the `reading_level` "
        "that you set under `audience`. The passages do not count. The grade is that of Flesch and "
        "Kincaid, which looks at the length of sentences and words, so take it as a hint.",
        "Cut the longest sentences in two, and see which long words have a shorter brother.",
    ),
    Entry(
        Code.MINUTES_DO_NOT_ADD_UP,
        "Minutes that do not add up",
        "The minutes of the activities together are more, or fewer, than those of the lesson.",
        Example(
            wrong="minutes: 50\nactivities:\n  - title: Two headlines\n    minutes: 30\n"
            "    steps: [Compare them.]",
            right="minutes: 50\nactivities:\n  - title: Two headlines\n    minutes: 50\n"
            "    steps: [Compare them.]",
        ),
    ),
    Entry(
        Code.OLD_CHECK,
        "A check that is old",
        "Somebody looked this up a year ago or longer, and what the web says may have changed. If "
        "it seldom does, write a longer time under `good_for_months`.",
        Example(
            wrong="lateral_reading:\n  - claim: The detour is seven miles (Herald).\n"
            "    move: find-better-coverage\n    checked_on: 2019-03-01",
            right="lateral_reading:\n  - claim: The detour is seven miles (Herald).\n"
            "    move: find-better-coverage\n    checked_on: 2019-03-01\n"
            "    good_for_months: 600",
        ),
    ),
    Entry(
        Code.NOT_A_WEB_ADDRESS,
        "A link that leads nowhere",
        "In a text of your own, a link leads to something that is no address on the web. It would "
        "be shown with all its brackets, or would open nothing on a student's phone.",
        Example(
            wrong="warm_up: Look it up in [a dictionary](mailto:words@example.org).",
            right="warm_up: Look it up in [a dictionary](https://www.example.org/dictionary).",
        ),
    ),
    Entry(
        Code.ALLOWS_NOTHING,
        "A remark that allows nothing",
        "With a remark you can [allow](#allow) a note of this section. Here the remark gives no "
        "reason, its code is another one, or there is nothing that it could allow, perhaps "
        "because you have mended it since.",
        Example(
            wrong="minutes: 50 # allow ML508",
            right="minutes: 50",
        ),
    ),
)
