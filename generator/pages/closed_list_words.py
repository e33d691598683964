"""What pages say for what a lesson or an article chooses from a closed list: a genre, a voice."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ClosedListWords:
    """The words of closed lists in one language, a part of `Words`."""

    voices: Mapping[str, str] = field(
        default_factory=lambda: {
            "author": "The author’s own voice",
            "reported": "Reported: the author sums up what others say",
            "quoted": "Quoted: a source’s own words",
            "publisher": "The publisher’s notes",
        }
    )
    kinds: Mapping[str, str] = field(
        default_factory=lambda: {
            "discuss": "Discuss",
            "write": "Write",
            "choose": "Choose",
            "mark": "Mark the text",
            "sort": "Sort",
            "rewrite": "Say it plainly",
            "compare": "Compare",
            "look-up": "Look it up",
        }
    )
    genres: Mapping[str, str] = field(
        default_factory=lambda: {
            "report": "News report",
            "opinion": "Opinion",
            "satire": "Satire",
            "analysis": "Analysis",
            "interview": "Interview",
            "letter": "Letter",
            "statement": "Statement by an organisation",
        }
    )
    groupings: Mapping[str, str] = field(
        default_factory=lambda: {
            "alone": "Alone",
            "pairs": "In pairs",
            "groups": "In groups",
            "class": "Together",
        }
    )
    moves: Mapping[str, str] = field(
        default_factory=lambda: {
            "stop": "Stop",
            "investigate-source": "Investigate the source",
            "find-better-coverage": "Find other coverage",
            "trace-to-original": "Trace to the original",
        }
    )
    addresses: Mapping[str, str] = field(
        default_factory=lambda: {
            "verified": "checked by a person",
            "unverified": "not yet checked by a person",
            "missing-in-copy": "Not known: the copy we work from does not give it.",
            "none": "None: it was written for this course.",
        }
    )
    bases: Mapping[str, str] = field(
        default_factory=lambda: {
            "quotation": "as short quotations, for teaching, comment and criticism",
            "permission": "with the permission of the rights holder",
            "licence": "under its licence",
            "public-domain": "because it is in the public domain",
        }
    )
    months: tuple[str, ...] = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    date: str = "{day} {month} {year}"
