"""The numbers of lines are pictures and no text."""

from itertools import pairwise

from lxml import etree

from generator.exports.pdf.drawn_numbers import drawn_number


def test_a_number_has_a_stroke_for_each_digit_and_no_text() -> None:
    picture = etree.fromstring(drawn_number(1204))
    assert len(picture) == 4
    assert not list(picture.itertext())


def test_no_two_digits_are_drawn_alike() -> None:
    drawn = sorted(drawn_number(digit) for digit in range(10))
    assert all(first != second for first, second in pairwise(drawn))
