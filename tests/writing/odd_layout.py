"""Files laid out in every odd way that says the same, for tests to put in form."""

from hypothesis import strategies as st

NAMES = st.sampled_from(["title", "a b", "'x: #y'", '"z"', "no", "12:30", "é", "שם", "字"])
ONE_LINE = st.sampled_from(
    [
        "",
        "~",
        "null",
        "no",
        "1.10",
        "12:30",
        "0o7",
        "2026-11-24",
        "plain words",
        "with#hash",
        "'single # quoted'",
        "'it''s'",
        '"double \\" \\t # quoted"',
        '"ends with a space \\ "',
        "“curly”",
        "no\u00a0break",
        "🙂 emoji",
        "שלום",
        "漢字",
        "a\tb",
        "[]",
        "{}",
        "[a, 'b # c', d]",
        "{a: b, 'c': [d, e]}",
        "long " * 60 + "line",
    ]
)
REST_OF_LINE = st.sampled_from(["", "", "", "  ", "\t", " # remark", "   #  remark  ", " # a: |"])
COMMENT = st.sampled_from(["# remark", "#remark", "#  - a: b  ", "# |", "#"])
WORDS = st.sampled_from(
    ["words", "more # words", "- no item", "a: no field", "  further in", "end  ", "\tx", "'", "|"]
)
LINE_ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r"])


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file that reads without errors, however odd it looks."""
    lines = _apart(draw, _fields(draw, column=draw(st.sampled_from([0, 0, 0, 2])), depth=0))
    text = draw(LINE_ENDS).join(lines)
    return (
        draw(st.sampled_from(["", "---\n"])) + text + draw(st.sampled_from(["", "\n", "\n \n\n"]))
    )


def _apart(draw: st.DrawFn, lines: list[str]) -> list[str]:
    """The lines with others between them that say nothing."""
    parts = []
    for line in lines:
        if line.startswith("\0"):
            parts.append(line[1:])
            continue
        for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
            at = draw(st.integers(0, 6))
            parts.append(" " * at + draw(st.sampled_from(["", "# between", "#"])))
        parts.append(line)
    return parts


def _fields(draw: st.DrawFn, column: int, depth: int) -> list[str]:
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    lines = []
    for name in names:
        first, *others = _value(draw, column, depth, in_list=False)
        lines += [" " * column + f"{name}:{first}", *others]
    return lines


def _items(draw: st.DrawFn, column: int, depth: int) -> list[str]:
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        if depth < 3 and draw(st.booleans()):
            gap = draw(st.integers(1, 4))
            inside = (_fields if draw(st.booleans()) else _items)(draw, column + 1 + gap, depth + 1)
            start = " " * column + "-" + " " * gap
            lines += [start + inside[0][len(start) :], *inside[1:]]
        else:
            first, *others = _value(draw, column, depth, in_list=True)
            lines += [" " * column + f"-{first}", *others]
    return lines


def _value(  # noqa: PLR0911 (one a way of writing)
    draw: st.DrawFn, column: int, depth: int, *, in_list: bool
) -> list[str]:
    """What stands behind a colon or a dash, and the lines below it; `\\0` marks those of a text."""
    kinds = ["one line", "one line", "below", "quoted", "bare", "brackets"]
    kind = draw(st.sampled_from(kinds + ["fields", "items"] * (depth < 3)))
    rest = draw(REST_OF_LINE)
    match kind:
        case "one line":
            return [" " * draw(st.integers(1, 3)) + draw(ONE_LINE) + rest]
        case "below":
            return _text_below(draw, column)
        case "quoted":
            inside = " " * draw(st.integers(0 if not in_list else 1, 5))
            return [" 'one", f"\0{inside}two # no remark ", "\0", f"\0{inside} three'{rest}"]
        case "bare":
            inside = " " * (column + draw(st.integers(1, 5)))
            return [" one ", f"\0{inside}- two", f"\0 {inside}three{rest}"]
        case "brackets":
            inside = " " * (column + draw(st.integers(1, 5)))
            lines = ["one,", "# remark", "'two", "  # three', # remark  ", "{a: b}]"]
            return [" [", *(f"\0{inside}{line}" for line in lines)]
        case "fields":
            return [rest, *_fields(draw, column + draw(st.integers(1, 5)), depth + 1)]
        case _:
            further = draw(st.integers(1 if in_list else 0, 5))
            return [rest, *_items(draw, column + further, depth + 1)]


def _text_below(draw: st.DrawFn, column: int) -> list[str]:
    style = draw(st.sampled_from("|>")) + draw(st.sampled_from(["", "-", "+"]))
    further = draw(st.integers(1, 6))
    said = draw(st.booleans())
    words = draw(st.lists(WORDS, min_size=1, max_size=4))
    if not said:
        words.insert(0, "first")
    lines = [" " * (column + further) + line for line in words]
    empty = draw(st.lists(st.sampled_from(["", " " * column, " " * (column + further + 2)])))
    number = str(further) if said else ""
    rest = draw(st.sampled_from(["", " ", " # remark"]))
    return [f" {style}{number}{rest}", *(f"\0{line}" for line in lines + empty)]
