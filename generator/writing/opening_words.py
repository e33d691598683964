"""The first words of an article that a new lesson can quote."""

import re

from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.comparison import compared
from generator.reading.quotations.record import Record
from generator.reading.source import Source
from generator.reading.tree import Items, Text, read_tree

_FEWEST, _MOST = 40, 300
"""How many characters a sentence has that can stand alone, and how many are shown of a long one."""

_END = re.compile(r"[.!?…][\"”’'»)\]]*(?=\s)|[。！？][」』”’]*")
_SHORTENED = re.compile(r"\b[A-Z]\w{0,2}\.$")
"""What ends in a full stop and ends no sentence: Mr., St., U.S."""


def opening_words(article: ArticleWords) -> tuple[str, str] | None:
    """The id of a paragraph of the running text, and its first sentence, word for word.

    Returns: None where no words of the running text are at hand that can be quoted as they are.
    """
    for paragraph in article.article.running_text:
        at_hand = article.paragraph(paragraph.id)
        if at_hand is None:
            continue
        words = first_sentence(at_hand[0].text)
        found = compared(words, paragraph.id, article, Record(), ("", None))
        if found.check is not None and not found.findings and _is_read_as_written(words):
            return paragraph.id, words
    return None


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph, with the next one if it is very short.

    Of a sentence that is very long, the first words.
    """
    for end in _END.finditer(text):
        before, after = text[: end.end()], text[end.end() :].lstrip()
        is_shortened = _SHORTENED.search(before) is not None
        if len(before) >= _FEWEST and not is_shortened and not after[:1].islower():
            text = before
            break
    if len(text) <= _MOST:
        return text
    return text[: _MOST + 1].rpartition(" ")[0] or text


def _is_read_as_written(words: str) -> bool:
    """Whether nothing stands in the words that a lesson's file cannot hold."""
    match read_tree(Source("", f"- |-\n  {words}")):
        case Items(items=[Text(value=value)]), []:
            return value == words
        case _:
            return False
