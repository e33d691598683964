from generator.course.sample_texts import sample_texts


def test_a_sample_in_a_list_and_one_by_itself_are_among_the_samples() -> None:
    samples = set(sample_texts())
    assert "Have it read aloud once before anybody looks for marks." in samples
    assert "We give the exact words before we say what they do." in samples


def test_the_keys_and_the_texts_of_a_sample_are_among_the_samples() -> None:
    assert {"ccss", "RI.9-10.6"} <= set(sample_texts())
