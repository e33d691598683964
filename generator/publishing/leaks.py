"""The search for what students must not see in a site that was built for them."""

from collections.abc import Iterable, Iterator

from generator.course.kept_texts import KeptText
from generator.publishing.built_file import BuiltFile
from generator.publishing.finding import Finding
from generator.publishing.forms import layers_of, text_and_tags
from generator.publishing.letters import Script, other_letters, plain_letters, tellings_of
from generator.publishing.packing import LIMIT, Unpacking, is_text
from generator.publishing.run_index import RunIndex

_WORDS_SHOWN = 8
_NOBODY_KNOWS = -1
"""The number of a text of which only the canary was found, and nothing before it."""

MEND = (
    "Take it out of what put it there: a template, a page or a file in docs/, or mkdocs.yml. If "
    "everybody may read these words, use others in the text that is kept. Then build again."
)


class LeakSearch:
    """Looks for kept texts in the files of a site, in every form that a text may hide in.

    A text is found by any run of its words that no text of the student edition has (see
    `letters`), and by the canary, however short it is.
    """

    def __init__(self, kept: Iterable[KeptText], public: Iterable[str], canary: str) -> None:
        """Learn what to look for.

        Arguments:
            kept: The texts that students must not see, with the canary in them or without.
            public: The texts of the student edition.
            canary: The word that was planted in every kept text.
        """
        self._canary = plain_letters(canary.encode())
        self._kept = [KeptText(text.text.replace(canary, ""), text.owner) for text in kept]
        self._clean_tags: set[bytes] = set()
        self._indexes = {script: RunIndex() for script in Script}
        for number, text in enumerate(self._kept):
            for told in tellings_of(text.text):
                self._indexes[told.script].add(told.letters, told.runs, number)
        texts = list(dict.fromkeys(public))
        plain = (plain_letters(text.encode()) for text in texts)
        self._indexes[Script.PLAIN].forget(b" ".join(plain))
        other = (other_letters(text) for text in texts if not text.isascii())
        self._indexes[Script.OTHER].forget(b" ".join(other))

    def findings_in(self, file: BuiltFile) -> Iterator[Finding]:
        """What a file of the site shows, or says in its name, that students must not see."""
        unpacking = Unpacking()
        found = self._found_in(file.path.encode(), unpacking)
        if file.is_page:
            found |= self._found_in_page(file.data, unpacking)
        else:
            found |= self._found_in(file.data, unpacking)
        if len(found) > 1:
            found.discard(_NOBODY_KNOWS)
        yield from (self._finding(file, number) for number in sorted(found))
        if unpacking.is_over_limit:
            yield _too_much(file)

    def _found_in_page(self, page: bytes, unpacking: Unpacking) -> set[int]:
        """The numbers of the texts in a page. Tags in which nothing was found are known again."""
        text, tags = text_and_tags(page)
        new = tags - self._clean_tags
        found = self._found_in(b"\n".join(sorted(new)), unpacking)
        if not found:
            self._clean_tags |= new
        return found | self._found_in(text, unpacking)

    def _found_in(self, data: bytes, unpacking: Unpacking) -> set[int]:
        """The numbers of the texts in some bytes."""
        layers = layers_of(data, unpacking)
        return {number for layer in layers for number in self._found_in_layer(layer)}

    def _found_in_layer(self, layer: bytes) -> Iterator[int]:
        plain = plain_letters(layer)
        yield from self._indexes[Script.PLAIN].found_in(plain)
        if self._indexes[Script.OTHER]:
            for text in _readings(layer):
                yield from self._indexes[Script.OTHER].found_in(other_letters(text))
        place = plain.find(self._canary)
        while place >= 0:
            yield self._text_before(plain[:place])
            place = plain.find(self._canary, place + 1)

    def _text_before(self, letters: bytes) -> int:
        ends = (
            (len(own), number)
            for number, text in enumerate(self._kept)
            if (own := plain_letters(text.text.encode())) and letters.endswith(own)
        )
        return max(ends, default=(0, _NOBODY_KNOWS))[1]

    def _finding(self, file: BuiltFile, number: int) -> Finding:
        if number == _NOBODY_KNOWS:
            said = (
                "It holds the word that was added, for this search alone, to all that students "
                "must not see; so one of those texts is in it."
            )
        else:
            text = self._kept[number]
            said = (
                f"It holds words of “{_beginning(text.text)}”, which students must not see "
                f"({text.owner})."
            )
        return Finding(file.path, said, MEND)


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:_WORDS_SHOWN]) + ("…" if len(words) > _WORDS_SHOWN else "")


def _readings(layer: bytes) -> Iterator[str]:
    yield layer.decode("utf-8", "ignore")
    if not is_text(layer) or b"\x00" in layer:
        for start in range(2):
            for order in ("utf-16-le", "utf-16-be"):
                yield layer[start:].decode(order, "ignore")


def _too_much(file: BuiltFile) -> Finding:
    return Finding(
        file.path,
        f"More than {LIMIT // 2**20} MB are packed in it, so it could not be searched to its end "
        "for what students must not see.",
        "Make the file smaller, or put it somewhere else and link to it.",
    )
