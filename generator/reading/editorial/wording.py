"""How a lesson words things: what makes a question closed, takes a side or judges a speaker.

The rules know English only. What stands in quotation marks is somebody else's,
and a word in *emphasis* is one that is talked about, so neither is looked at.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.reading.problem import Code
from generator.reading.quotations.phrases import may_quote, without_quotations


@dataclass(frozen=True, slots=True)
class Wording:
    """Some characters of a text, and what there is to say about them."""

    code: Code
    within: tuple[int, int]
    message: str
    mend: str


Rule = Callable[[str], Iterator[Wording]]
"""Finds wordings in a text of which `own_words` has been taken."""

_EMPHASIS = re.compile(r"\*+[^*\n]+\*+")
_SENTENCE = re.compile(r"[^.!?\s][^.!?]*[.!?]*")
_YES_OR_NO = re.compile(
    r"(?i)(?:(?:and|but|so|now|in your view),? )?"
    r"(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|must)"
    r"(?:n[’']t)?\s"
)
_OPENS = re.compile(r"(?i)\b(?:or|how|why|which|what|who|whom|whose|where|when)\b")
_TURNED_DOWN = re.compile(r"(?i)\b(?:not|no|nobody|no one|never|without|nor)\b|n[’']t\b")
_SIDE = re.compile(
    r"(?i)\b(?:"
    r"wh(?:o|ich (?:side|party|country|of them)) (?:is|was|are|were) (?:in the )?(?:right|wrong)"
    r"|(?:which|whose) side\b"
    r"|(?:do|did|would) you (?:\w+ )?(?:agree|disagree|support|sympathi[sz]e|side)"
    r"|are you (?:for|against|in favou?r)"
    r"|(?:take|choose|pick) (?:a|your|one) (?:side|position|stance)"
    r"|your (?:own )?(?:opinion|view|stance|position|side) (?:on|of|about)"
    r"|what do you think (?:of|about)"
    r"|(?:speak|argue|write) (?:for|as|on behalf of) (?:a|an|your|the) (?:\w+ )?"
    r"(?:soldier|fighter|victim|refugee|nation|people|religion|government|state|country|family)"
    r")\b"
)
_OBVIOUS = re.compile(
    r"(?i)\b(?:obvious(?:ly)?|of course|needless to say|undoubtedly|it is clear that|"
    r"every(?:one|body) (?:knows|can see)|any(?:one|body) can see)\b"
)
_LOADED_VERB = re.compile(
    r"(?i)\b(?:admits|admitted|confesses|confessed|boasts|boasted|brags|bragged|gloats|gloated|"
    r"insists|insisted|rants|ranted|whines|whined|scoffs|scoffed|sneers|sneered|"
    r"(?P<claim>claims|claimed) (?:that|to)|"
    r"(?:he|she|it|they|who|author|article|writer|text|council|report|publisher) "
    r"(?P<subject>claims|claimed|tries to|tried to|attempts to|attempted to))\b"
)
_STEMS_OF_VERBS = (
    *("admit", "confess", "boast", "brag", "gloat", "insist", "rant", "whine", "scoff", "sneer"),
    *("claim", "tries", "tried", "attempt"),
)
"""Without one of these a text has none of the verbs. Looking for them is much faster."""
_STEMS_OF_SIDES = (
    *("right", "wrong", "side", "gree", "support", "sympathi", "are you", "position", "stance"),
    *("opinion", "view", "think", "speak", "argue", "write"),
)
"""The same of words that ask for a side."""
_STEMS_OF_OBVIOUS = (
    *("obvious", "of course", "needless", "undoubtedly", "it is clear", "knows", "can see"),
)
"""The same of what is said as obvious."""
_LINK = re.compile(r"\]\(\s*<?([^)>\s]+)")
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)


def own_words(text: str) -> str:
    """The text with spaces in place of quotations and emphasis, so that no place moves."""
    own = without_quotations(text) if may_quote(text) else text
    return _EMPHASIS.sub(lambda found: " " * len(found[0]), own) if "*" in own else own


def closed_questions(text: str) -> Iterator[Wording]:
    """A question that asks for yes or no, and with which the text ends asking."""
    sentences = list(_SENTENCE.finditer(text))
    if not sentences or not _is_closed(sentences[-1][0]):
        return
    within = sentences[-1].span()
    yield Wording(
        Code.YES_OR_NO,
        within,
        "A student can answer this with yes or no, and has nothing to look for then.",
        "Ask which words show it, or how one could tell. Or add such a question behind it.",
    )


def _is_closed(sentence: str) -> bool:
    is_question = sentence.rstrip().endswith("?")
    return is_question and bool(_YES_OR_NO.match(sentence)) and not _OPENS.search(sentence)


def questions_for_a_side(text: str) -> Iterator[Wording]:
    """Words by which students are asked whose side they are on, or to speak for a group."""
    if not _may_hold(_STEMS_OF_SIDES, text):
        return
    for sentence in _SENTENCE.finditer(text):
        found = _SIDE.search(sentence[0])
        if found is not None and not _is_turned_down(sentence[0], found.start()):
            yield Wording(
                Code.ASKS_FOR_A_SIDE,
                _moved(found.span(), sentence.start()),
                "This asks students for their side, or to speak for somebody in a conflict.",
                "Ask about the words, the evidence or the voice: what the text does, and how one "
                "can tell.",
            )


def _is_turned_down(sentence: str, start: int) -> bool:
    """Whether a sentence says that something is not asked."""
    is_question = sentence.endswith("?")
    return bool(_TURNED_DOWN.search(sentence, 0, start if is_question else len(sentence)))


def said_as_obvious(text: str) -> Iterator[Wording]:
    """Words that leave a reader with another answer no room."""
    if not _may_hold(_STEMS_OF_OBVIOUS, text):
        return
    for found in _OBVIOUS.finditer(text):
        yield Wording(
            Code.SAID_AS_OBVIOUS,
            found.span(),
            f"“{found[0]}” tells a student who saw something else to keep quiet.",
            "Leave it out, and name the words of the passage that show it.",
        )


def loaded_attributions(text: str) -> Iterator[Wording]:
    """Verbs that judge what somebody said in telling that it was said."""
    if not _may_hold(_STEMS_OF_VERBS, text):
        return
    for found in _LOADED_VERB.finditer(text):
        group = found.lastgroup or 0
        yield Wording(
            Code.LOADED_ATTRIBUTION,
            found.span(group),
            f"“{found[group]}” says what somebody said and judges it at the same time.",
            "Write says, writes, reports or describes. If you talk about the word itself, put it "
            "in quotation marks.",
        )


def links_that_lead_nowhere(text: str) -> Iterator[Wording]:
    """Addresses of links that are none of the web."""
    for found in _LINK.finditer(text):
        if _WEB_ADDRESS.match(found[1]) is None:
            yield Wording(
                Code.NOT_A_WEB_ADDRESS,
                found.span(1),
                "A link has to lead to an address that begins with https:// or http://.",
                "Write the whole address, as it stands in the browser's line of address.",
            )


def _may_hold(stems: Iterable[str], text: str) -> bool:
    small = text.lower()
    return any(stem in small for stem in stems)


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
