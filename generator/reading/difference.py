"""How words that were written differ from the words that were meant: place by place."""

from dataclasses import dataclass

TO_PASTE = "To paste, if these are the words you mean:"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place where two texts differ. Characters that cannot be seen are given by name."""

    before: str
    """A few words before it, the same in both."""
    yours: str
    """What the lesson has there; may be empty."""
    theirs: str
    """What the article has there; may be empty."""
    after: str
    """A few words after it, the same in both."""
    remark: str | None = None
    """What differs, in words, where it is hard to see."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a text differs from the nearest one in its source. An offer, never a change."""

    where: str
    """What the nearest text is in, such as `paragraph P2`."""
    spots: tuple[Spot, ...]
    more: int
    """How many further places differ."""
    words: str
    """The nearest words, to be pasted if they are the ones that were meant."""
    first: tuple[int, int]
    """Where the first place begins and ends in what was written."""
    source: str = "article"
    """What to call the other side: the article, or the passage."""

    @property
    def heading(self) -> str:
        """The sentence that says where the nearest words are."""
        count = len(self.spots) + self.more
        places = "one place" if count == 1 else f"{count} places"
        return f"The nearest words are in {self.where}. They differ in {places}:"
