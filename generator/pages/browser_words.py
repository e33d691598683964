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
    sorting_differs: str = "Readers can differ. What is your evidence?"
    you_found: str = "What you found"
    reports_that: str = "X reports that ..."
    go_to_passage: str = "Mark passage {number}"
    try_first: str = "Try it first: your own reading is what you compare with."
    show_answer_anyway: str = "Show me anyway"
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
