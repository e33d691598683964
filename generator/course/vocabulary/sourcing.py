"""The techniques of sourcing: who says so, how they know, and how to check."""

from generator.course.vocabulary.technique import Lens, Technique

SOURCING = Lens(
    id="sourcing",
    name="Sourcing",
    question="Who says so, how do they know, and how could we check?",
    techniques=(
        Technique(
            id="named-source",
            name="Named source",
            definition="A person or body identified by name.",
            citation="imvain",
        ),
        Technique(
            id="unnamed-source",
            name="Unnamed source",
            definition="A claim credited to someone who is not identified.",
            citation="imvain",
        ),
        Technique(
            id="collective-attribution",
            name="Collective attribution",
            definition="A view credited to a whole group ('many', 'critics', 'the community').",
            citation="polnear2018",
        ),
        Technique(
            id="official-source",
            name="Official or interested source",
            definition="A source with a stake in how the matter is seen.",
            citation="imvain",
        ),
        Technique(
            id="self-citation",
            name="Self-citation",
            definition="The writer cites his or her own earlier work as support.",
            citation="project",
        ),
        Technique(
            id="primary-document",
            name="Primary source",
            definition="Original material: a transcript, record, dataset or recording.",
            citation="sift-cor",
        ),
        Technique(
            id="secondary-report",
            name="Secondary source",
            definition="A report about original material.",
            citation="sift-cor",
        ),
        Technique(
            id="direct-quote",
            name="Direct quotation",
            definition="The source's exact words inside quotation marks.",
            citation="parc3",
        ),
        Technique(
            id="paraphrase",
            name="Paraphrase",
            definition="The source's meaning in the writer's words.",
            citation="parc3",
        ),
        Technique(
            id="ellipsis-edit",
            name="Edited quotation",
            definition="A quotation with words left out or added.",
            citation="project",
        ),
        Technique(
            id="attribution-verb",
            name="Attribution verb",
            definition="The verb that introduces a source's words; some add doubt or praise.",
            citation="recasens2013",
        ),
        Technique(
            id="factive-presupposition",
            name="Presupposition",
            definition="Wording that takes a claim for granted ('revealed', 'given', 'proven').",
            citation="recasens2013",
        ),
        Technique(
            id="hedge",
            name="Hedge",
            definition="A word that makes a claim less certain ('probably', 'could').",
            citation="recasens2013",
        ),
        Technique(
            id="certainty-marker",
            name="Certainty marker",
            definition="A word that makes a claim sound settled ('certainly', 'uncontested').",
            citation="project",
        ),
        Technique(
            id="unattributed-claim",
            name="Unattributed claim",
            definition="A checkable claim with no source given.",
            citation="imvain",
        ),
        Technique(
            id="missing-link",
            name="Unavailable source",
            definition="A source is mentioned but cannot be reached in this copy.",
            citation="project",
        ),
        Technique(
            id="appeal-to-authority",
            name="Appeal to authority",
            definition="Relies on who says it, without the evidence.",
            citation="ptc2019",
            semeval_2020=("Appeal_to_Authority",),
            semeval_2023=("Appeal_to_Authority",),
        ),
        Technique(
            id="appeal-to-popularity",
            name="Appeal to popularity",
            definition="Relies on how many people are said to agree.",
            citation="semeval2023",
            semeval_2020=("Bandwagon,Reductio_ad_hitlerum",),
            semeval_2023=("Appeal_to_Popularity",),
        ),
        Technique(
            id="casting-doubt",
            name="Casting doubt",
            definition="Questions credibility without giving evidence.",
            citation="ptc2019",
            semeval_2020=("Doubt",),
            semeval_2023=("Doubt",),
        ),
        Technique(
            id="disclosure",
            name="Author and publisher information",
            definition="What the text says about its writer and publisher: expertise, labels, policies, permissions, disclaimers.",
            citation="trust-jti-iptc",
        ),
    ),
)
