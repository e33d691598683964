"""The styles of a document by the names that Word shows, so that a teacher can change any look."""

from enum import StrEnum

from generator.exports.document import Role


class Style(StrEnum):
    """A style of a paragraph, a run or a table."""

    NORMAL = "Normal"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    BULLET = "List Bullet"
    NUMBER = "List Number"
    TICK_BOX = "List Box"
    CONTINUED = "List Continue"
    CAPTION = "Caption"
    HEADER = "Header"
    FOOTER = "Footer"
    FACTS = "Facts"
    HINT = "Hint"
    TERMS = "Terms"
    EXCERPT = "Excerpt"
    TASK_LABEL = "Task label"
    TASK = "Task"
    FOR_TEACHER = "For the teacher"
    MARK_NOTE = "Mark note"
    MARK_NOTE_CONTINUED = "Mark note continued"
    TABLE_HEAD = "Table head"
    TABLE_TEXT = "Table text"
    WRITING_LINE = "Writing line"
    BLANK = "Blank"
    BANNER = "Banner"
    SPACE = "Space"
    # Of runs
    LINK = "Hyperlink"
    MARK_NUMBER = "Mark number"
    # Of tables
    COURSE_TABLE = "Course table"
    COLUMNS = "Columns"
    LINES = "Lines to write on"
    TEACHER_BOX = "Teacher box"

    @property
    def id(self) -> str:
        """By which a paragraph names its style."""
        return style_id(self)


OF_ROLES = {
    Role.PLAIN: Style.NORMAL,
    Role.QUESTION: Style.SUBTITLE,
    Role.FACTS: Style.FACTS,
    Role.HINT: Style.HINT,
    Role.TERMS: Style.TERMS,
}
"""The styles of paragraphs by what they are for."""


def mark_style(lens: str) -> str:
    """The name of the style of a mark, by the id of its lens."""
    return f"Mark {lens}"


def lens_style(lens: str) -> str:
    """The name of the style of a lens's name, by its id."""
    return f"Lens {lens}"


def style_id(name: str) -> str:
    """The name without its spaces."""
    return name.title().replace(" ", "")
