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
