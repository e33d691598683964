"""The small course with as many units as a test wants."""

from collections.abc import Mapping

from tests.small_course import COURSE, SECOND_LESSON

LESSON = SECOND_LESSON.replace("Who says so?", "{title}").replace(
    "alternative: first\n", "vocabulary: [ferry]\n"
)


def long_course(units: int, lessons: int = 2, language: str = "en") -> Mapping[str, str | None]:
    """The files of a long course that are not those of the small one.

    Arguments:
        units: How many units it has: `unit-1` and so on.
        lessons: How many lessons each has: those of the first are `lesson-1-1` and so on.
        language: What it is written in.
    """
    listed = ""
    files: dict[str, str] = {}
    for unit in range(1, units + 1):
        names = [f"lesson-{unit}-{number}" for number in range(1, lessons + 1)]
        listed += (
            f"  - {{id: unit-{unit}, title: Unit {unit}, summary: Summary of unit {unit}., "
            f"lessons: [{', '.join(names)}]}}\n"
        )
        files |= {f"{name}.yml": LESSON.replace("{title}", name.title()) for name in names}
    head = COURSE.partition("units:")[0]
    outline = f"{head}language: {language}\nunits:\n{listed}"
    return {"first.yml": None, "second.yml": None, "course.yml": outline, **files}
