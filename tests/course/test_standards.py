"""The frameworks that a lesson can be mapped to, and what their codes look like."""

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.course.standards import FRAMEWORKS, Framework, Standards

STANDARDS = TypeAdapter[dict[str, tuple[str, ...]]](Standards)


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_the_example_of_a_framework_is_one_of_its_codes(framework: Framework) -> None:
    standards = {framework.id: (framework.example,)}
    assert STANDARDS.validate_python(standards) == standards


@pytest.mark.parametrize(
    ("framework", "code"),
    [
        ("ccss", "RI.9-10.4"),
        ("ccss", "RI.8.6"),
        ("ccss", "RH.11-12.6"),
        ("ccss", "W.9-10.1a"),
        ("ccss", "WHST.6-8.1b"),
        ("ccss", "SL.7.1"),
        ("c3", "D3.1.9-12"),
        ("c3", "D2.Civ.10.6-8"),
        ("c3", "D1.5.K-2"),
        ("iste", "1.3"),
        ("iste", "1.3.b"),
        ("namle", "10"),
        ("cml", "5"),
        ("unesco-mil", "module 4"),
        ("unesco-mil", "4.2"),
        ("udl", "8.3"),
    ],
)
def test_a_code_of_the_form_that_the_publisher_gives_is_let_through(
    framework: str, code: str
) -> None:
    assert STANDARDS.validate_python({framework: [code]}) == {framework: (code,)}


@pytest.mark.parametrize(
    ("framework", "code"),
    [
        ("ccss", "RI.9-10"),
        ("ccss", "RI.9-10.4z"),
        ("ccss", "XX.9-10.4"),
        ("ccss", "RI.9-10.4 "),
        ("ccss", "see RI.9-10.4"),
        ("ccss", ""),
        ("c3", "D5.1.9-12"),
        ("c3", "D3.1.9-10"),
        ("iste", "2.3"),
        ("iste", "1.8"),
        ("iste", "1.3.e"),
        ("namle", "three"),
        ("cml", "6"),
        ("unesco-mil", "unit 4"),
        ("udl", "8"),
    ],
)
def test_a_code_of_another_form_is_refused_with_an_example(framework: str, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        STANDARDS.validate_python({framework: [code]})
    [error] = refusal.value.errors()
    assert error["type"] == "not_a_code"
    assert error["ctx"]["word"] == code
    assert error["ctx"]["example"] == FRAMEWORKS[framework].example


def test_an_unknown_framework_is_refused_with_the_list_of_those_there_are() -> None:
    with pytest.raises(ValidationError) as refusal:
        STANDARDS.validate_python({"ccsss": ["RI.9-10.4"]})
    [error] = refusal.value.errors()
    assert (error["type"], error["ctx"]["listed"]) == ("not_on_list", tuple(FRAMEWORKS))
