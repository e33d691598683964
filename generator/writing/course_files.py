"""Files of a course, read and put in form, or left alone where that is better."""

from dataclasses import dataclass
from pathlib import Path

from generator.reading.file import source_of
from generator.reading.problem import Problem, has_errors
from generator.reading.tree import read_tree
from generator.writing.form import NotInFormError, in_form
from generator.writing.whole_file import put_in_place


@dataclass(frozen=True, slots=True)
class FileInForm:
    """A file, and what it looks like in form."""

    called: str
    path: Path
    text: str | None
    """None where it has to be left as it is."""
    is_as_it_was: bool
    """Whether the file is in form already."""
    problems: tuple[Problem, ...] = ()
    """The errors that keep it from being put in form."""
    refusal: str | None = None
    """Why it cannot be put in form, though it has no errors."""

    def put_in_place(self) -> None:
        """Write it in the place of the file.

        Raises:
            OSError: It cannot be written. The file is as it was.
        """
        if self.text is not None and not self.is_as_it_was:
            put_in_place(self.text, self.path)


def file_in_form(path: Path, called: str) -> FileInForm:
    """What a file looks like in form. Nothing is written.

    Arguments:
        path: Where the file is.
        called: The name to use for it in problems.
    """
    source = source_of(path, called)
    if isinstance(source, Problem):
        return FileInForm(called, path, None, is_as_it_was=True, problems=(source,))
    tree, problems = read_tree(source)
    if has_errors(problems):
        return FileInForm(called, path, None, is_as_it_was=True, problems=tuple(problems))
    try:
        text = in_form(source, tree)
    except NotInFormError as error:
        return FileInForm(called, path, None, is_as_it_was=True, refusal=str(error))
    # The bytes are compared: line ends and a mark at the beginning are form as well.
    return FileInForm(called, path, text, is_as_it_was=path.read_bytes() == text.encode())
