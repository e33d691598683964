"""The sections about files and parts: which fields each has, and where it stands."""

from collections.abc import Iterator

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from generator.course.part import TEACHER_ONLY
from generator.course.prompts import KINDS, Discuss
from generator.reading.model_fields import (
    about,
    capital,
    kind_word,
    parts_in,
    words_of,
    written_fields,
)
from generator.reading.reference.forms import PROMPTS, anchor_of, form_of, link_to
from generator.reading.reference.samples import as_written
from generator.reading.reference.tables import code, plain, table
from generator.reading.stand_ins import least_of

Places = list[tuple[str, type[BaseModel]]]
"""Where a part may stand: under which field, in which other part."""

_ANY_PROMPT: type[BaseModel] = Discuss.__mro__[1]
"""What all kinds of prompt inherit from."""


def file_section(file: str, model: type[BaseModel]) -> str:
    """The section about the fields of a file as a whole."""
    sample = "\n".join(as_written(least_of(model)))
    return "\n\n".join(
        (
            f"## {capital(words_of(model))}: `{file}` {{ #{anchor_of(model)} }}",
            about(model),
            _fields(model),
            f"The least that it needs:\n\n```yaml\n{sample}\n```",
        )
    )


def part_sections(model: type[BaseModel]) -> Iterator[str]:
    """A section for each part that such a file may have."""
    for part, places in places_of_parts(model).items():
        if part is Discuss:
            yield _all_prompts(places)
        if part in KINDS.values():
            yield _one_prompt(part)
        else:
            heading = f"### {capital(words_of(part))} {{ #{anchor_of(part)} }}"
            yield "\n\n".join((heading, about(part), _where(places), _fields(part)))


def places_of_parts(model: type[BaseModel]) -> dict[type[BaseModel], Places]:
    """Every part that such a file may have, in the order of its fields."""
    places: dict[type[BaseModel], Places] = {}

    def walk(parent: type[BaseModel]) -> None:
        for name, field in written_fields(parent).items():
            found = tuple(parts_in(field.annotation))
            new = [part for part in found if part not in places]
            for part in found:
                places.setdefault(part, []).append((name, parent))
            for part in new:
                walk(part)

    walk(model)
    return places


def _all_prompts(places: Places) -> str:
    """The section about what prompts of all kinds have in common."""
    kinds = ((f"[`{word}`](#{anchor_of(kind)})", about(kind)) for word, kind in KINDS.items())
    return "\n\n".join(
        (
            f"### {capital(PROMPTS)} {{ #{PROMPTS} }}",
            about(_ANY_PROMPT),
            _where(places),
            _fields(_ANY_PROMPT),
            "These are the kinds of prompt:",
            table(("Kind", "What it is"), kinds),
        )
    )


def _one_prompt(kind: type[BaseModel]) -> str:
    """The section about one kind of prompt, with the fields that only it has."""
    heading = f"#### `{kind_word(kind)}` {{ #{anchor_of(kind)} }}"
    return "\n\n".join((heading, about(kind), _fields(kind, besides=_ANY_PROMPT)))


def _where(places: Places) -> str:
    stands = " and ".join(f"under `{name}` in {link_to(parent)}" for name, parent in places)
    return f"Where it stands: {stands}."


def _fields(part: type[BaseModel], besides: type[BaseModel] | None = None) -> str:
    """The table of the fields of a part, without those that another one has as well."""
    if issubclass(part, RootModel):
        root = part.model_fields["root"]
        return f"{root.description} *{form_of(root)}*"
    fields = written_fields(part)
    known = written_fields(besides) if besides is not None else {}
    rows = table(
        ("Field", "Needed", "What to write", "Example"),
        (_row(name, field) for name, field in fields.items() if name not in known),
    )
    if "id" in part.model_fields and "id" not in fields:
        return f"`id`: {part.model_fields['id'].description}\n\n{rows}"
    return rows


def _row(name: str, field: FieldInfo) -> tuple[str, str, str, str]:
    form = form_of(field)
    if field.default not in (PydanticUndefined, None, ()):
        form += f" Left out, it is {code(field.default)}."
    what = f"{plain(field.description or '')}<br>*{form}*"
    if field.json_schema_extra == TEACHER_ONLY:
        what += " **Teacher edition only.**"
    needed = "yes" if field.is_required() else "no"
    return f"`{name}`", needed, what, " or ".join(map(code, field.examples or ()))
