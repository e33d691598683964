"""The techniques of loaded language: words that carry a judgement or a feeling."""

from generator.course.vocabulary.technique import Lens, Technique

LOADED_LANGUAGE = Lens(
    id="loaded-language",
    name="Loaded language",
    question="Which words carry a judgement or a feeling, and what would a plainer word be?",
    techniques=(
        Technique(
            id="loaded-language",
            name="Loaded wording",
            definition="Words chosen for strong feeling, where a plainer word exists.",
            citation="ptc2019",
            semeval_2020=("Loaded_Language",),
            semeval_2023=("Loaded_Language",),
        ),
        Technique(
            id="name-calling-labeling",
            name="Name-calling and labels",
            definition="Gives a person or group a label that praises or insults.",
            citation="ptc2019",
            semeval_2020=("Name_Calling,Labeling",),
            semeval_2023=("Name_Calling-Labeling",),
        ),
        Technique(
            id="scare-quotes",
            name="Scare quotes",
            definition="Quotation marks that mean 'so-called', not a quotation.",
            citation="cmos17",
        ),
        Technique(
            id="euphemism",
            name="Euphemism",
            definition="A mild or technical word for something harsh.",
            citation="ryabova2013",
        ),
        Technique(
            id="one-sided-term",
            name="One-sided term",
            definition="A name that only one side of a dispute would use.",
            citation="recasens2013",
        ),
        Technique(
            id="intensifier",
            name="Intensifier",
            definition="An adverb or adjective that turns up the strength of a claim.",
            citation="recasens2013",
        ),
        Technique(
            id="metaphor",
            name="Metaphor",
            definition="Talks about one thing as if it were another, so that its story comes along.",
            citation="burgers2016",
        ),
        Technique(
            id="exaggeration-minimisation",
            name="Exaggeration or minimisation",
            definition="Makes something larger or smaller than the evidence shows.",
            citation="ptc2019",
            semeval_2020=("Exaggeration,Minimisation",),
            semeval_2023=("Exaggeration-Minimisation",),
        ),
        Technique(
            id="repetition",
            name="Repetition",
            definition="Says the same thing again so that it feels normal or true.",
            citation="ptc2019",
            semeval_2020=("Repetition",),
            semeval_2023=("Repetition",),
        ),
        Technique(
            id="vagueness",
            name="Vagueness",
            definition="Wording so unclear that it cannot be checked.",
            citation="semeval2023",
            semeval_2023=("Obfuscation-Vagueness-Confusion",),
        ),
        Technique(
            id="slogan",
            name="Slogan",
            definition="A short, striking phrase that stands in for an argument.",
            citation="ptc2019",
            semeval_2020=("Slogans",),
            semeval_2023=(
                "Slogans",
                "Appeal_to_Time",
            ),
        ),
        Technique(
            id="conversation-killer",
            name="Conversation-stopper",
            definition="A phrase that discourages further questions.",
            citation="semeval2023",
            semeval_2020=("Thought-terminating_Cliches",),
            semeval_2023=("Conversation_Killer",),
        ),
        Technique(
            id="appeal-to-fear",
            name="Appeal to fear or prejudice",
            definition="Seeks agreement by raising fear of a person, group or result.",
            citation="ptc2019",
            semeval_2020=("Appeal_to_fear-prejudice",),
            semeval_2023=("Appeal_to_Fear-Prejudice",),
        ),
        Technique(
            id="appeal-to-values",
            name="Appeal to shared values or identity",
            definition="Links a view to values, country or group that readers prize.",
            citation="semeval2023",
            semeval_2020=("Flag-Waving",),
            semeval_2023=(
                "Appeal_to_Values",
                "Flag_Waving",
            ),
        ),
        Technique(
            id="questioning-reputation",
            name="Attack on reputation",
            definition="Argues against people (their motives, character or associates) instead of their claim.",
            citation="semeval2023",
            semeval_2023=(
                "Questioning_the_Reputation",
                "Guilt_by_Association",
                "Appeal_to_Hypocrisy",
            ),
        ),
    ),
)
