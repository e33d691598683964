"""Results that are made once, as long as what they are made from stays the same."""

from generator.course.known_results import KnownResults


def test_a_result_is_made_once_from_the_same_things() -> None:
    known = KnownResults()
    first = known.result(("list", "a"), (1, "x"), lambda: ["first"])
    assert known.result(("list", "a"), (1, "x"), lambda: ["second"]) is first


def test_a_result_is_made_again_where_one_thing_is_another() -> None:
    known = KnownResults()
    known.result(("list", "a"), (1, "x"), lambda: ["first"])
    assert known.result(("list", "a"), (1, "y"), lambda: ["second"]) == ["second"]


def test_a_result_has_nothing_to_do_with_those_of_other_names() -> None:
    known = KnownResults()
    known.result(("list", "a"), (1,), lambda: ["first"])
    assert known.result(("list", "b"), (1,), lambda: ["second"]) == ["second"]


def test_only_the_last_result_is_known() -> None:
    known = KnownResults()
    for number in (1, 2):
        known.result(("list",), (number,), lambda: ["earlier"])
    assert known.result(("list",), (1,), lambda: ["last"]) == ["last"]


def test_nothing_is_known_of_a_step_that_failed() -> None:
    known = KnownResults()

    def failing() -> str:
        raise ValueError

    for _ in range(2):
        try:
            known.result(("text",), (1,), failing)
        except ValueError:
            continue
        raise AssertionError
    assert known.result(("text",), (1,), lambda: "made") == "made"


def test_an_equal_value_is_the_same_object() -> None:
    known = KnownResults()
    value = known.same(("words",), frozenset(("a", "b")))
    assert known.same(("words",), frozenset(("b", "a"))) is value
    assert known.same(("words",), frozenset("c")) == {"c"}


def test_what_was_forgotten_is_made_again() -> None:
    known = KnownResults()
    known.result(("text",), (1,), lambda: "first")
    known.forget()
    assert known.result(("text",), (1,), lambda: "second") == "second"
