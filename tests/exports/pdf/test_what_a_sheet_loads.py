"""No text on a sheet makes the program open a file or an address."""

from importlib import import_module
from typing import Any

import pytest

from generator.exports.pdf.drawn_numbers import drawn_number


@pytest.fixture
def loads(pango: str) -> Any:  # noqa: ARG001
    """The module, which can be imported only where Pango is."""
    return import_module("generator.exports.pdf.what_a_sheet_loads")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "https://example.org/",
        "http://127.0.0.1/",
        "data:text/css,*{color:red}",
        "ftp://example.org/",
        "number:7/../../etc/passwd",
        "number:",
        "number:٧",
        "number:12345",
        "NUMBER:7",
    ],
)
def test_a_sheet_loads_nothing_but_its_numbers(loads: Any, address: str) -> None:
    with pytest.raises(loads.NothingIsLoadedError):
        loads.NumbersOnly().fetch(address)


def test_a_sheet_loads_the_number_of_a_line(loads: Any) -> None:
    assert loads.NumbersOnly().fetch("number:7").read() == drawn_number(7).encode()
