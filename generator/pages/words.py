"""Every word that the pages themselves say, in one place.

To translate the course's pages, add a `Words` for the language to `WORDS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.pages.browser_words import BrowserWords
from generator.pages.closed_list_words import ClosedListWords
from generator.pages.paper_words import PaperWords
from generator.pages.teacher_words import TeacherWords


@dataclass(frozen=True, slots=True)
class Words(ClosedListWords):
    """The words of the pages in one language. Names in braces are filled in."""

    reminder: str = "Naming a technique is not the same as showing that a claim is wrong."
    # Home and units
    lessons: str = "Lessons"
    start_here: str = "Start with the first lesson"
    teach_here: str = "Teach with this course"
    sample: str = "A passage, read closely"
    sample_about: str = (
        "The marks show where the words do something. Choose a lens to look through it alone."
    )
    choose_lens: str = "Look through"
    all_lenses: str = "all three lenses"
    sample_lesson: str = "It is from the lesson"
    how_it_goes: str = "How a lesson goes"
    steps: tuple[tuple[str, str], ...] = (
        ("Read", "A few sentences at a time, word for word as they were printed."),
        ("Mark", "Each student marks the words that do something, and says what they do."),
        ("Compare", "Only then, compare with a neighbour’s marks and with those of the lesson."),
        ("Discuss", "Readers can differ. What counts is the words that you can point to."),
    )
    three_lenses: str = "Three lenses"
    three_lenses_about: str = "Every lesson looks at its text through the same three questions."
    units: str = "The units"
    all_units: str = "All {count} units"
    all_units_about: str = "The units of the course “{title}” in their order."
    for_teachers: str = "For teachers"
    promises: tuple[tuple[str, str], ...] = (
        (
            "A quotation is a quotation.",
            (
                "Every passage was compared with its article, sign by sign. If a letter "
                "differs, no page is made."
            ),
        ),
        (
            "Nothing leaves the device.",
            (
                "No account, no names, no count of visitors. What students write stays in "
                "their own browser until they take it to you."
            ),
        ),
        (
            "No side to take.",
            (
                "No lesson says who is right in a conflict, and no student is asked to. "
                "Evidence is discussed, opinions are not assessed."
            ),
        ),
        (
            "Any room will do.",
            (
                "Lessons work on a phone, a school laptop, a projector or paper, and need nothing "
                "installed."
            ),
        ),
    )
    look_up_first: str = "Before you choose a lesson, you may want to look at"
    duration: str = "{count} minutes"
    grades: str = "Grades {grades}"
    from_age: str = "from age {age}"
    unit_alternative: str = "If you need distance from this subject, use"
    # Lesson
    sheet: str = "Sheet to print (PDF, {paper})"
    objectives: str = "By the end you can"
    before_you_start: str = "Before you start"
    content_note: str = "Content note"
    show_passage: str = "Show the passage"
    alternative: str = "There is another lesson with the same skills and a different subject:"
    warm_up: str = "Warm-up"
    words_to_know: str = "Words to know"
    source: str = "The article"
    sources: str = "The articles"
    about_article: str = "More about this article"
    read_closely: str = "Read closely"
    passage: str = "Passage {number}"
    passage_lower: str = "passage {number}"
    passages_side_by_side: str = "Passages {first} and {second}, side by side"
    paragraph: str = "Paragraph {number}"
    in_other_words: str = "In other words (ours)"
    link_to_passage: str = "Link to this passage"
    whole_passage: str = "The passage as a whole"
    what_is_marked: str = "What is marked"
    see_note: str = "see note {number}"
    answer: str = "One defensible answer"
    other_answers: str = "Other answers a careful reader could defend"
    plainer: str = "One plainer wording"
    rewrite_these: str = "Words to rewrite"
    one_way_to_sort: str = "One way to sort them"
    groups: str = "Groups"
    item: str = "Item"
    group: str = "Group"
    why: str = "Why"
    feedback_hint: str = "Open an option to see what speaks for it and against it."
    defensible: str = "A careful reader could defend this choice."
    several: str = "More than one may fit."
    mark_first: str = (
        "Before you look at the marks, cover them or use a copy, and underline your own."
    )
    compare_points: str = "Point"
    first_text: str = "First text"
    second_text: str = "Second text"
    checklist: str = "Checklist"
    move: str = "Move"
    activities: str = "What we do"
    exit_ticket: str = "Exit ticket"
    assessment: str = "Show what you can do"
    rubric: str = "How it will be read"
    criterion: str = "What counts"
    level: str = "Level {number}"
    not_assessed: str = "What you think about the subject itself is not assessed."
    look_further: str = "Look beyond the page"
    look_further_about: str = (
        "Some statements can be checked elsewhere. Write what you find as “X reports that ...”, "
        "and say what you could not check."
    )
    standards: str = "Standards"
    credits: str = "Credits"
    written_by: str = "Written by {names}."
    reviewed_by: str = "Reviewed by {names}."
    not_reviewed: str = "No second reader has reviewed this lesson yet."
    draft: str = "This lesson is a draft."
    prose_licence: str = (
        "Our own words: {licence}. The quoted passages are not part of that licence."
    )
    # Editions
    answers_with_teacher: str = "Your teacher has the answers to the questions of this lesson."
    draft_in_list: str = "draft"
    teacher: TeacherWords = field(default_factory=TeacherWords)
    """What the teacher edition says beyond the student edition."""
    paper: PaperWords = field(default_factory=PaperWords)
    """What printed documents say beyond the pages."""
    # Source card
    author: str = "By"
    publisher: str = "Publisher"
    published: str = "Published"
    genre: str = "Genre"
    rights: str = "Rights"
    address: str = "Address"
    policy_frames: str = "Looks at its subject as a matter of"
    labels: str = "The publisher’s labels"
    not_known: str = "What is not known"
    invented: str = "This text, its outlet and its events were invented for this course."
    quoted_because: str = "Quoted here"
    # My work
    my_work: str = "My work"
    my_work_about: str = (
        "What you marked and wrote in this course. It is kept on this device only, and nobody else "
        "sees it unless you take it to them."
    )
    my_work_without_script: str = (
        "This page needs JavaScript, because your work is not sent anywhere: the browser keeps it."
    )
    # Lens
    techniques: str = "Techniques"
    where_shown: str = "Where the course shows it"
    more_passages: str = (
        "Passages beyond these: {count}. The search finds their lessons by the technique’s name."
    )
    not_shown: str = "No passage of this course shows it yet."
    # Reference
    lenses: str = "Lenses"
    reference: str = "Reference"
    articles: str = "Articles"
    articles_about: str = "The texts that the lessons read, and what is known about each."
    full_text: str = "The whole text"
    quoted_in: str = "Where it is read"
    no_full_text: str = (
        "Only short passages of this article are shown in this course, for teaching and comment."
    )
    glossary: str = "Glossary"
    glossary_about: str = "Words that the lessons use, each in one plain line."
    used_in: str = "Used in"
    more_lessons: str = "Lessons beyond these: {count}. The search finds them by the word."
    cards: str = "Vocabulary cards for Anki"
    cards_about: str = (
        "The same words, and every technique of the three lenses, as cards to learn with in the "
        "free program Anki:"
    )
    syllabus: str = "Syllabus"
    syllabus_about: str = (
        "The whole course in its order: how long each lesson takes, what students can do after it, "
        "which standards it practises, and what to know before opening it."
    )
    syllabus_all: str = "All lessons: {count}. All minutes: {minutes}."
    syllabus_table: str = "The syllabus as a table (CSV)"
    minutes_so_far: str = "{count} minutes so far"
    in_table: Mapping[str, str] = field(
        default_factory=lambda: {
            "number": "Number",
            "unit": "Unit",
            "lesson": "Lesson",
            "question": "Question",
            "minutes": "Minutes",
            "minutes_so_far": "Minutes so far",
            "grades": "For",
            "status": "Status",
        }
    )
    """The heads of the columns in the table of the syllabus."""
    standards_about: str = (
        "Which lessons practise what. The codes are the course authors’ reading of each framework; "
        "confirm them with the issuing body before you report on them."
    )
    code: str = "Code"
    rights_title: str = "Rights and credits"
    rights_about: str = (
        "The lessons are our own writing, and you may use and change them under {licence} if you "
        "name this course. The quoted passages belong to their owners and are not part of that "
        "licence. We quote short passages so that readers can study how they are written. "
        "What may be quoted differs from country to country, and this page is not legal advice."
    )
    checked_copy: str = "Checked word for word against our copy of {date}."
    checked_undated_copy: str = "Checked word for word against our copy, which has no date."
    checked_text: str = "Checked word for word against the text in this course."
    not_checked: str = "This passage has not been found in its article yet."
    match_level: str = "Level"
    match_level_is: str = "Level {level}: {meaning}."
    match_levels: Mapping[int, str] = field(
        default_factory=lambda: {
            0: "sign for sign",
            1: "links and emphasis left aside",
            2: "line ends and page breaks left aside",
            3: "the shape of quotation marks, dashes or dots left aside",
            4: "with words left out, where […] stands",
        }
    )
    match_levels_long: Mapping[int, str] = field(
        default_factory=lambda: {
            0: "The article has the same signs in a row.",
            1: "The same, once the links, the emphasis and other mark-up of the copy are left out.",
            2: "The same, once line ends, page breaks and the number of spaces are left aside.",
            3: (
                "The same words; a quotation mark, a dash or the dots of an ellipsis are shaped "
                "differently in the copy."
            ),
            4: (
                "Words are left out where […] stands. The pieces are in one paragraph of the "
                "article, in this order."
            ),
        }
    )
    passages: str = "Passages"
    level_means: str = "What it means"
    quotations_title: str = "How quotations are checked"
    quotations_about: str = (
        "Each passage was compared, word for word, with a copy of its article. What that proves, "
        "and what it does not."
    )
    quotations_intro: str = (
        "In this course, a quotation is a quotation. Each time these pages are made, a program "
        "compares every passage with its article, sign by sign. If a single letter differs, no "
        "pages are made. Words that are only similar are never taken instead. Where a copy may "
        "not be handed on, the comparison is made on the computer that has it, and recorded; the "
        "pages are then made from that record."
    )
    quotations_proves: str = "What the check shows"
    quotations_proves_points: tuple[str, ...] = (
        (
            "The words stand in the copy that we work from, in the paragraph that is named, in "
            "this order."
        ),
        "Where words were left out, the passage says so with […].",
        "Nobody has changed a passage since it was compared, not even by accident.",
    )
    quotations_not: str = "What it does not show"
    quotations_not_points: tuple[str, ...] = (
        (
            "That the copy is the article as it was first published, or that nothing was changed "
            "in it later. A copy is what somebody saved on one day."
        ),
        (
            "That the passage is fair to the article. A true quotation can leave out what matters: "
            "read on where you can."
        ),
        "That what the passage says is so. The check is about words, not about the world.",
        (
            "That you can take our word for it. Anyone who has the article can repeat the "
            "comparison: each passage names its paragraph."
        ),
    )
    levels_title: str = "How close is “the same”?"
    levels_about: str = (
        "Copies come with links, page breaks and different signs. Beside each passage stands what "
        "had to be left aside before the two texts were the same. Anything more than that is not "
        "accepted."
    )
    compared_with_copy: str = (
        "Passages compared with our copy of {date}, which is not published: {count}."
    )
    compared_with_undated_copy: str = (
        "Passages compared with our copy, which has no date and is not published: {count}."
    )
    compared_with_text: str = "Passages compared with the text in this course: {count}."
    checksum: str = "The copy’s checksum (SHA-256), by which anyone who has it can tell it:"
    quoted_share: str = "These lessons quote {share} per cent of the article’s running text."
    quotation_limit: str = "The limit is {limit} per cent."
    passages_checked: str = "Each passage was compared word for word with its article:"
    conditions: str = "Conditions the rights holder states"
    citations_title: str = "Where the techniques come from"
    citations_about: str = (
        "Each technique has a source in published research or practice. The definitions are in our "
        "own words."
    )
    technique: str = "Technique"
    labels_title: str = "Labels in two research collections"
    labels_about: str = (
        "Two collections made for research label some of the same techniques under other names. "
        "What those collections are called is not a judgement of ours about any text in this "
        "course."
    )
    label_in: str = "Labels in {name}"
    search_summary_lens: str = "{name}: {question}"
    # What has modules of its own
    browser: BrowserWords = field(default_factory=BrowserWords)
    """What the pages say while a student works with them."""


WORDS: Mapping[str, Words] = {"en": Words()}


def words_in(language: str) -> Words:
    """The words for a language, or the English ones where nobody has translated them yet."""
    return WORDS.get(language) or WORDS.get(language.partition("-")[0]) or WORDS["en"]
