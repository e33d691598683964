"""The closed vocabulary: what the lenses look for, and how it maps to published work."""

import re
from collections import Counter

import pytest

from generator.course.vocabulary import (
    CITATIONS,
    LENS_OF_TECHNIQUE,
    LENSES,
    POLICY_FRAMES,
    TECHNIQUES,
    Technique,
)

# The labels of SemEval-2020 Task 11 (technique classification), as its data files write them.
SEMEVAL_2020 = (
    "Appeal_to_Authority",
    "Appeal_to_fear-prejudice",
    "Bandwagon,Reductio_ad_hitlerum",
    "Black-and-White_Fallacy",
    "Causal_Oversimplification",
    "Doubt",
    "Exaggeration,Minimisation",
    "Flag-Waving",
    "Loaded_Language",
    "Name_Calling,Labeling",
    "Repetition",
    "Slogans",
    "Thought-terminating_Cliches",
    "Whataboutism,Straw_Men,Red_Herring",
)
# The labels of SemEval-2023 Task 3, subtask 3, as its data files write them.
SEMEVAL_2023 = (
    "Appeal_to_Authority",
    "Appeal_to_Fear-Prejudice",
    "Appeal_to_Hypocrisy",
    "Appeal_to_Popularity",
    "Appeal_to_Time",
    "Appeal_to_Values",
    "Causal_Oversimplification",
    "Consequential_Oversimplification",
    "Conversation_Killer",
    "Doubt",
    "Exaggeration-Minimisation",
    "False_Dilemma-No_Choice",
    "Flag_Waving",
    "Guilt_by_Association",
    "Loaded_Language",
    "Name_Calling-Labeling",
    "Obfuscation-Vagueness-Confusion",
    "Questioning_the_Reputation",
    "Red_Herring",
    "Repetition",
    "Slogans",
    "Straw_Man",
    "Whataboutism",
)
KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

each_technique = pytest.mark.parametrize("technique", TECHNIQUES.values(), ids=TECHNIQUES)


def test_there_are_three_lenses_in_the_order_of_a_lesson() -> None:
    assert list(LENSES) == ["framing", "loaded-language", "sourcing"]


def test_there_are_49_techniques_and_no_id_is_used_twice() -> None:
    ids = [technique.id for lens in LENSES.values() for technique in lens.techniques]
    assert len(ids) == 49
    assert [name for name, times in Counter(ids).items() if times > 1] == []


def test_no_two_techniques_have_the_same_name_or_definition() -> None:
    assert len({technique.name for technique in TECHNIQUES.values()}) == 49
    assert len({technique.definition for technique in TECHNIQUES.values()}) == 49


@each_technique
def test_an_id_is_written_in_small_letters_with_hyphens(technique: Technique) -> None:
    assert KEBAB_CASE.fullmatch(technique.id)


@each_technique
def test_a_definition_is_one_sentence(technique: Technique) -> None:
    assert re.fullmatch(r"[A-Z].*[^.]\.", technique.definition)


@each_technique
def test_every_citation_is_known(technique: Technique) -> None:
    assert technique.citation in CITATIONS


@each_technique
def test_a_technique_belongs_to_the_lens_that_lists_it(technique: Technique) -> None:
    assert technique in LENS_OF_TECHNIQUE[technique.id].techniques


def test_every_citation_is_used() -> None:
    assert {technique.citation for technique in TECHNIQUES.values()} == set(CITATIONS)


def test_the_published_tasks_have_as_many_labels_as_they_say() -> None:
    assert (len(set(SEMEVAL_2020)), len(set(SEMEVAL_2023))) == (14, 23)


def test_every_label_of_semeval_2020_maps_to_exactly_one_technique() -> None:
    mapped = [label for technique in TECHNIQUES.values() for label in technique.semeval_2020]
    assert sorted(mapped) == sorted(SEMEVAL_2020)


def test_every_label_of_semeval_2023_maps_to_exactly_one_technique() -> None:
    mapped = [label for technique in TECHNIQUES.values() for label in technique.semeval_2023]
    assert sorted(mapped) == sorted(SEMEVAL_2023)


def test_the_policy_frames_have_the_numbers_1_to_15() -> None:
    assert [frame.code for frame in POLICY_FRAMES.values()] == list(range(1, 16))
    assert all(KEBAB_CASE.fullmatch(name) for name in POLICY_FRAMES)
