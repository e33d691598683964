from generator.publishing.letters import (
    LETTERS_IN_RUN,
    Script,
    Telling,
    other_letters,
    plain_letters,
    tellings_of,
)

EIGHT = "Ask the class who closed the bridge today"


def runs(text: str, script: Script = Script.PLAIN) -> list[str]:
    def cut(told: Telling) -> list[str]:
        return [told.letters[first:end].decode() for first, end in told.runs]

    return [run for told in tellings_of(text) if told.script is script for run in cut(told)]


def test_letters_are_the_same_however_a_text_is_laid_out() -> None:
    assert plain_letters(b"Don't -- ask\r\n\tME, *yet*: 7") == b"dontaskmeyet7"
    assert plain_letters("Don\u2019t\u00a0ask me yet \u2026 7".encode()) == b"dontaskmeyet7"


def test_letters_are_the_same_in_utf_16() -> None:
    assert plain_letters(EIGHT.encode("utf-16")) == plain_letters(EIGHT.encode())


def test_other_letters_are_those_beyond_plain_ones() -> None:
    assert other_letters("Мост, bridge 7 ΟΔΟΣ") == "мостοδοσ".encode()


def test_eight_words_are_a_run() -> None:
    assert runs(EIGHT) == ["asktheclasswhoclosedthebridgetoday"]


def test_seven_words_are_no_run() -> None:
    assert runs("Ask everybody who closed the bridge today") == []


def test_from_each_word_on_there_is_a_run() -> None:
    assert [len(run) for run in runs(f"{EIGHT} and now")] == [34, 34, 34]


def test_a_run_of_short_words_has_more_of_them() -> None:
    assert len(runs("It is up to us to do it, or is it up to him")[0]) == LETTERS_IN_RUN
    assert runs("It is up to us to do it") == []


def test_a_word_with_an_apostrophe_is_one_word() -> None:
    assert runs("Don’t ask who closed today’s bridge today") == []


def test_an_accent_may_be_written_either_way() -> None:
    text = "Qui a fermé le pont de la ville à midi"
    assert {"quiafermlepontdelaville"[:23], "quiafermelepontdelavillea"[:23]} <= {
        run[:23] for run in runs(text)
    }


def test_a_text_in_another_script_is_told_by_its_letters() -> None:
    text = "Спросите класс, кто решил закрыть мост и почему"
    assert runs(text, Script.OTHER) == ["спроситекласскторешилзакрытьмостипочему"]
    assert runs(text) == []


def test_without_spaces_a_run_is_twenty_four_letters() -> None:
    text = "问学生是谁决定关闭这座桥为什么没有人事先问过居民们"
    assert len(text) == 25
    assert [len(run) for run in runs(text, Script.OTHER)] == [24, 24]
    assert runs(text[:23], Script.OTHER) == []
