"""The techniques of framing: what a text makes important, and what it leaves out."""

from generator.course.vocabulary.technique import Lens, Technique

FRAMING = Lens(
    id="framing",
    name="Framing",
    question="What does the text make important, and what does it leave out?",
    techniques=(
        Technique(
            id="problem-definition",
            name="Problem definition",
            definition="Says what the issue is and who is involved.",
            citation="entman1993",
        ),
        Technique(
            id="causal-interpretation",
            name="Causal interpretation",
            definition="Says who or what caused it.",
            citation="entman1993",
        ),
        Technique(
            id="moral-evaluation",
            name="Moral evaluation",
            definition="Judges people or actions as right or wrong.",
            citation="entman1993",
        ),
        Technique(
            id="treatment-recommendation",
            name="Recommended action",
            definition="Says what should be done or believed.",
            citation="entman1993",
        ),
        Technique(
            id="selection-omission",
            name="Selection and omission",
            definition="Makes some facts stand out and leaves others unmentioned.",
            citation="entman1993",
        ),
        Technique(
            id="conflict",
            name="Conflict frame",
            definition="Tells the story as a clash between sides.",
            citation="semetko2000",
        ),
        Technique(
            id="human-interest",
            name="Human-interest frame",
            definition="Puts a person's face, feelings or experience at the centre.",
            citation="semetko2000",
        ),
        Technique(
            id="economic-consequences",
            name="Economic-consequences frame",
            definition="Tells the story through gains, losses and costs.",
            citation="semetko2000",
        ),
        Technique(
            id="morality",
            name="Morality frame",
            definition="Places the issue in terms of moral or religious duties.",
            citation="semetko2000",
        ),
        Technique(
            id="responsibility",
            name="Responsibility frame",
            definition="Says who caused a problem or must solve it.",
            citation="semetko2000",
        ),
        Technique(
            id="false-dilemma",
            name="Either/or choice",
            definition="Presents two options as if there were no others.",
            citation="semeval2023",
            semeval_2020=("Black-and-White_Fallacy",),
            semeval_2023=("False_Dilemma-No_Choice",),
        ),
        Technique(
            id="causal-oversimplification",
            name="Single-cause explanation",
            definition="Gives one cause for something with several.",
            citation="semeval2023",
            semeval_2020=("Causal_Oversimplification",),
            semeval_2023=("Causal_Oversimplification",),
        ),
        Technique(
            id="consequential-oversimplification",
            name="Slippery slope",
            definition="Says that one step must lead to a chain of results.",
            citation="semeval2023",
            semeval_2023=("Consequential_Oversimplification",),
        ),
        Technique(
            id="diversion",
            name="Diversion",
            definition="Moves attention to another topic, another party's faults, or a weaker version of the opposing view (red herring, whataboutism, straw man).",
            citation="semeval2023",
            semeval_2020=("Whataboutism,Straw_Men,Red_Herring",),
            semeval_2023=(
                "Red_Herring",
                "Whataboutism",
                "Straw_Man",
            ),
        ),
    ),
)
