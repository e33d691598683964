"""The words that a page says while a student works with it: on buttons, in notices, read out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BrowserWords:
    """The words of the scripts in one language. Names in braces are filled in."""

    # Where work is kept
    saved_here: str = "Saved on this device only."
    nothing_yet: str = "What you write here is saved on this device only."
    not_saved: str = (
        "This device cannot save your work. It stays on this page until you close it: copy it, or "
        "take it with you from My work, before you leave."
    )
    store_is_full: str = (
        "There is no room left to save on this device. Your work stays on this page until you "
        "close it: download it from My work, and delete what you no longer need."
    )
    store_was_unreadable: str = (
        "Work that was saved here before could not be read. It was put aside, and you can download "
        "it from My work."
    )
    # Marking a passage
    mark_passage: str = "Mark it yourself"
    stop_marking: str = "Done marking"
    how_to_choose: str = (
        "Tap a word to choose it, and another word to choose everything between them. Tap a chosen "
        "word again to leave it out."
    )
    how_with_keys: str = (
        "With a keyboard: arrows move, Shift with an arrow chooses more, the space bar chooses one "
        "word, S the whole sentence, Enter goes on, Escape clears."
    )
    words_of_passage: str = "The words of the passage"
    nothing_chosen: str = "No words are chosen yet."
    chosen: str = "Chosen: “{words}”, {count} words"
    chosen_one: str = "Chosen: “{words}”, 1 word"
    whole_sentence: str = "Whole sentence"
    clear_choice: str = "Clear"
    name_lens: str = "Go on"
    which_lens: str = "Which lens sees it?"
    which_technique: str = "Which technique is it?"
    choose_technique: str = "Choose a technique"
    why_these_words: str = "Why do these words do that?"
    keep_mark: str = "Keep this mark"
    mark_kept: str = "Kept: “{words}”, {technique}."
    mark_removed: str = "Removed: “{words}”, {technique}."
    your_marks: str = "Your marks"
    change_mark: str = "Change"
    change_mark_of: str = "Change your mark “{words}”"
    remove_mark: str = "Remove"
    remove_mark_of: str = "Remove your mark “{words}”"
    no_reason: str = "You have not written why."
    earlier_marks: str = "Your marks on an earlier wording of this passage"
    # Comparing with the lesson
    compare_with_lesson: str = "Compare with the lesson"
    nothing_marked: str = (
        "You have not marked anything yet. The lesson’s marks say more to somebody who has looked "
        "first."
    )
    show_anyway: str = "Show me anyway"
    marks_compared: str = "Your marks and the lesson’s"
    readers_differ: str = "Readers can differ. What is your evidence?"
    both_same: str = "You and the lesson both marked these words, with the same technique"
    both_other: str = "You and the lesson both marked these words, with another technique"
    only_you: str = "Only you marked these words"
    only_lesson: str = "Only the lesson marked these words"
    you: str = "You"
    the_lesson: str = "The lesson"
    lesson_marks_nothing: str = "The lesson marks no single words in this passage."
    # Looking at the marks
    marks_to_see: str = "Marks to see"
    marks_counted: str = "{name} ({count})"
    lines_above: str = "Lines under the words are the lesson’s. Lines over the words are yours."
    close_note: str = "Close"
