"""A file of a course put in form: laid out as all of them are, and saying what it said."""

from collections.abc import Iterable

from generator.reading.comments import comments_in
from generator.reading.source import Place, Source
from generator.reading.tree import Entries, Items, Node, Text, read_tree
from generator.writing.layout import NotLaidOutError, laid_out


class NotInFormError(Exception):
    """A file cannot be put in form without changing what it says.

    Arguments:
        place: Where it would say something else.
    """

    def __init__(self, place: Place) -> None:
        super().__init__(f"{place}: This file was left as it is: what stands here might change.")
        self.place = place


def in_form(source: Source, tree: Node | None) -> str:
    """The text of a file in form, which says what the file says and has all its comments.

    Arguments:
        source: The file.
        tree: What is in it, without errors.

    Raises:
        NotInFormError: It would say something else, or lose a comment.
    """
    try:
        new = Source(source.file, laid_out(source, tree))
    except NotLaidOutError as error:
        raise NotInFormError(error.place) from error
    new_tree, _ = read_tree(new)
    changed = first_difference(tree, new_tree)
    if changed is not None:
        raise NotInFormError(source.place(changed.start, changed.end))
    if _comments(source, tree) != _comments(new, new_tree):
        raise NotInFormError(source.place_of_file())
    return new.text


def first_difference(old: Node | None, new: Node | None) -> Node | None:
    """What stands in one file and not, or otherwise, in the same place of another.

    Returns: The part of the first file; None where both say the same, in the same order.
    """
    match old, new:
        case None, None:
            return None
        case None, Text() | Items() | Entries():
            return new
        case Text(value), Text(other) if value == other:
            return None
        case Items(items=items), Items(items=others) if len(items) == len(others):
            return _first(items, others)
        case Entries(values=values), Entries(values=others) if [*values] == [*others]:
            return _first(values.values(), others.values())
        case _:
            return old


def _first(old: Iterable[Node], new: Iterable[Node]) -> Node | None:
    """The first difference in as many pairs of parts."""
    for pair in zip(old, new, strict=True):
        found = first_difference(*pair)
        if found is not None:
            return found
    return None


def _comments(source: Source, tree: Node | None) -> list[str]:
    return [source.text[start:end].rstrip(" \t") for start, end in comments_in(source, tree)]
