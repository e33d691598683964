"""The papers, standards and guides that the definitions are drawn from."""

from dataclasses import dataclass

CITATIONS = {
    "entman1993": "Entman, R. M. (1993). Framing: Toward clarification of a fractured paradigm. Journal of Communication 43(4), p. 52.",
    "semetko2000": "Semetko, H. A. & Valkenburg, P. M. (2000). Framing European politics. Journal of Communication 50(2), 93-109.",
    "ptc2019": "Da San Martino et al. (2019). Fine-grained analysis of propaganda in news articles. EMNLP-IJCNLP, D19-1565 (18 techniques; 14 in SemEval-2020 Task 11, arXiv:2009.02696).",
    "semeval2023": "Piskorski et al. (2023). SemEval-2023 Task 3. doi:10.18653/v1/2023.semeval-1.317 (23 techniques in 6 groups); annotation guidelines JRC132862.",
    "recasens2013": "Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013). Linguistic models for analyzing and detecting biased language. ACL.",
    "cmos17": "Chicago Manual of Style, 17th ed., 7.57 (scare quotes).",
    "ryabova2013": "Ryabova, M. (2013). Euphemisms and media framing. European Scientific Journal 9(32).",
    "burgers2016": "Burgers, Konijn & Steen (2016). Figurative framing. Communication Theory. doi:10.1111/comt.12096",
    "imvain": "Center for News Literacy (Stony Brook): IMVAIN - Independent, Multiple, Verifies, Authoritative/Informed, Named.",
    "parc3": "Pareti (2016). PARC 3.0: a corpus of attribution relations. LREC, L16-1619 (source, cue, content).",
    "polnear2018": "PolNeAR v1.0.0, Political News Attribution Relations Corpus (source, cue, content).",
    "sift-cor": "SIFT (Caulfield, CC BY); Civic Online Reasoning three questions (Stanford / Digital Inquiry Group).",
    "trust-jti-iptc": "The Trust Project, 8 Trust Indicators; JTI CWA 17493:2019; IPTC Trust Indicator NewsCodes (cv.iptc.org/newscodes/trustindicator).",
    "project": "Defined by this project.",
}
"""Key to full reference. Definitions are in our own words."""


@dataclass(frozen=True, slots=True)
class PolicyFrame:
    """The side from which an article as a whole looks at its subject."""

    id: str
    code: int
    """Its number in the Media Frames Corpus and in SemEval-2023 Task 3, subtask 2."""
    name: str


POLICY_FRAMES = {
    frame.id: frame
    for frame in (
        PolicyFrame("economic", 1, "Economic"),
        PolicyFrame("capacity-and-resources", 2, "Capacity and resources"),
        PolicyFrame("morality", 3, "Morality"),
        PolicyFrame("fairness-and-equality", 4, "Fairness and equality"),
        PolicyFrame(
            "legality-constitutionality-and-jurisprudence",
            5,
            "Legality, constitutionality and jurisprudence",
        ),
        PolicyFrame("policy-prescription-and-evaluation", 6, "Policy prescription and evaluation"),
        PolicyFrame("crime-and-punishment", 7, "Crime and punishment"),
        PolicyFrame("security-and-defense", 8, "Security and defense"),
        PolicyFrame("health-and-safety", 9, "Health and safety"),
        PolicyFrame("quality-of-life", 10, "Quality of life"),
        PolicyFrame("cultural-identity", 11, "Cultural identity"),
        PolicyFrame("public-opinion", 12, "Public opinion"),
        PolicyFrame("political", 13, "Political"),
        PolicyFrame("external-regulation-and-reputation", 14, "External regulation and reputation"),
        PolicyFrame("other", 15, "Other"),
    )
}
"""Policy frames by id."""
