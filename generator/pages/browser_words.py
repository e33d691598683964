"""The words that a page says while a student works with it: on buttons, in notices, read out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BrowserWords:
    """The words of the scripts in one language. Names in braces are filled in."""

    # Where work is kept
    saved_here: str = "Saved on this device only."
    nothing_yet: str = "What you write here is saved on this device only."
    not_saved: str = (
        "This device cannot save your work. It stays on this page until you close it, so take it "
        "with you before you leave."
    )
    store_is_full: str = (
        "There is no room left to save on this device. Your work stays on this page until you "
        "close it, so take it with you before you leave. To make room, open My work in another "
        "tab, download what is there, and delete it."
    )
    store_was_unreadable: str = (
        "Work that was saved here before could not be read. It was put aside, and you can download "
        "it from My work."
    )
    changed_elsewhere: str = "You changed this work in another tab, and it is shown here as well."
    take_page: str = "Download the work on this page"
    file_name: str = "my-work"

    # Prompts
    your_answer: str = "Your answer"
    your_notes: str = "Your notes, if you like"
    your_wording: str = "Your wording"
    your_choice: str = "Your choice"
    you_chose: str = "You chose: {option}"
    see_feedback: str = "See what speaks for it"
    choose_group: str = "Choose a group"
    compare_sorting: str = "Compare with one way to sort them"
    same_group: str = "The same group as yours: {group}."
    other_group: str = "Another group. Yours: {yours}. Here: {group}."
    no_group: str = "Here: {group}. You have not put it anywhere yet."
    you_found: str = "What you found"
    reports_that: str = "X reports that ..."
    go_to_passage: str = "Mark passage {number}"
    try_first: str = "Try it first: your own reading is what you compare with."
    earlier_work: str = "This changed after you worked on it. What you made of the earlier wording:"
    copy_to_field: str = "Copy it into the field"

    # Work in words
    placed: str = "{item} Your group: {group}."
    table_cell: str = "{point} ({column}) {cell}"
    done_step: str = "Done: {step}"

    # My work
    progress: str = "{done} of {total} places"
    for_earlier_wording: str = "For an earlier wording:"
    only_looked: str = "You opened the answer and wrote nothing yet."
    no_work_yet: str = (
        "Nothing is here yet. Whatever you mark or write in a lesson will be on this page."
    )
    begin_with: str = "Begin with: {title}"
    print: str = "Print"
    copy_as_text: str = "Copy as text"
    copied: str = "Copied. You can paste it wherever you need it."
    copy_by_hand: str = "This browser does not let us copy. Copy the text here yourself:"
    close: str = "Close"
    download_text: str = "Download to read (Markdown)"
    download_file: str = "Download to load again"
    load_file: str = "Load work that you downloaded"
    merge_or_replace: str = (
        "There is work here already. Put the two together, and keep the newer where both have "
        "something? Or replace what is here, which deletes it?"
    )
    merge: str = "Put them together"
    replace: str = "Replace what is here"
    keep: str = "Leave everything as it is"
    nothing_changed: str = "Nothing was changed."
    loaded: str = "Your work is loaded."
    loaded_here_only: str = (
        "This device could not save your work. It is shown here until you close this page. What "
        "was saved before is still saved."
    )
    not_our_file: str = (
        "This file is damaged, or not from “Download to load again”. Nothing was changed."
    )
    not_kept_here: str = (
        "This browser does not keep anything for this site, so there is nothing to show."
    )
    delete_all: str = "Delete everything"
    really_delete: str = (
        "Delete everything that you marked and wrote in this course from this device? Nobody can "
        "bring it back unless you have downloaded it."
    )
    yes_delete: str = "Delete it all"
    deleted: str = "Everything was deleted from this device."
    unreadable: str = (
        "Some work that was saved here could not be read. It is not lost: download it and show it "
        "to your teacher."
    )
    download_unreadable: str = "Download unreadable work {number}"
    unreadable_name: str = "unreadable-work"

    # Marking a passage
    mark_passage: str = "Mark it yourself"
    stop_marking: str = "Done marking"
    cannot_mark_now: str = (
        "What you mark with could not be fetched. Check your connection, then load this page "
        "again. Your work stays on this device."
    )
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

    # The reader's comfort
    text_comfort: str = "How the text looks"
    smaller_text: str = "Smaller text"
    larger_text: str = "Larger text"
    text_size: str = "Text size {number} of {count}"
    more_space: str = "More space"
    # Reading aloud
    passage_aloud: str = "Passage {number}, read aloud"
    read_aloud: str = "Read aloud"
    pause_reading: str = "Pause"
    go_on_reading: str = "Go on"
    stop_reading: str = "Stop"
    no_voice: str = "This device has no voice of its own for the language of this passage."
    voice_failed: str = "The voice of this device stopped. You can try again."
