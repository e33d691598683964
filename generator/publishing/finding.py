"""What is wrong with a site that was built, and why it must not be published like that."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a built site that has to be mended before anybody may see the site."""

    file: str
    """The file of the site that it is in, by its path with forward slashes."""
    said: str
    """What is wrong, in a plain sentence."""
    mend: str
    """What to do about it."""

    def __str__(self) -> str:
        return f"{self.file}: {self.said} {self.mend}"
