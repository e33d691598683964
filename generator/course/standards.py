"""The published frameworks that a lesson can be mapped to."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.course.closed_lists import one_of


@dataclass(frozen=True, slots=True)
class Framework:
    """A set of standards, principles or questions with codes of its own."""

    id: str
    name: str
    publisher: str
    code: str
    """Regular expression that a whole code matches."""
    example: str


FRAMEWORKS = {
    framework.id: framework
    for framework in (
        Framework(
            "ccss",
            "Common Core State Standards, English language arts and literacy",
            "National Governors Association and Council of Chief State School Officers",
            r"(RI|RH|RST|W|WHST|SL|L)\.(\d{1,2}(-\d{1,2})?)\.\d{1,2}[a-f]?",
            "RI.9-10.4",
        ),
        Framework(
            "c3",
            "College, Career, and Civic Life (C3) Framework",
            "National Council for the Social Studies",
            r"D[1-4]\.([A-Z][a-z]{2}\.)?\d{1,2}\.(K-2|3-5|6-8|9-12)",
            "D3.1.9-12",
        ),
        Framework(
            "iste",
            "ISTE Standards for Students",
            "International Society for Technology in Education",
            r"1\.[1-7](\.[a-d])?",
            "1.3.b",
        ),
        Framework(
            "namle",
            "Core Principles of Media Literacy Education (2023)",
            "National Association for Media Literacy Education",
            r"\d{1,2}",
            "3",
        ),
        Framework(
            "cml",
            "Five Key Questions of Media Literacy",
            "Center for Media Literacy",
            r"[1-5]",
            "1",
        ),
        Framework(
            "unesco-mil",
            "Media and Information Literacy Curriculum (2021)",
            "UNESCO",
            r"(module )?\d{1,2}(\.\d{1,2})?",
            "module 4",
        ),
        Framework(
            "udl",
            "Universal Design for Learning Guidelines 3.0",
            "CAST",
            r"[1-9]\.\d",
            "2.1",
        ),
    )
}
"""The frameworks by id, in the order in which the standards page lists them."""


def _with_valid_codes(standards: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    for framework_id, codes in standards.items():
        framework = FRAMEWORKS[framework_id]
        for code in codes:
            if not re.fullmatch(framework.code, code):
                raise PydanticCustomError(
                    "not_a_code",
                    "{word} does not look like a code of {called}",
                    {"word": code, "called": framework.name, "example": framework.example},
                )
    return standards


FrameworkId = Annotated[str, one_of(FRAMEWORKS, "framework")]
Codes = Annotated[tuple[str, ...], Field(min_length=1)]
Standards = Annotated[dict[FrameworkId, Codes], AfterValidator(_with_valid_codes)]
"""Codes by framework."""
