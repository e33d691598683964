"""The closed vocabulary: three lenses and the techniques that each one looks for.

To add a technique, write it into the module of its lens; everything else
(the lens page, the checks, the reference) follows from there.
"""

from generator.course.vocabulary.citations import CITATIONS, POLICY_FRAMES
from generator.course.vocabulary.framing import FRAMING
from generator.course.vocabulary.loaded_language import LOADED_LANGUAGE
from generator.course.vocabulary.sourcing import SOURCING
from generator.course.vocabulary.technique import Lens, Technique

__all__ = [
    "CITATIONS",
    "LENSES",
    "LENS_OF_TECHNIQUE",
    "POLICY_FRAMES",
    "TECHNIQUES",
    "Lens",
    "Technique",
]

LENSES = {lens.id: lens for lens in (FRAMING, LOADED_LANGUAGE, SOURCING)}
"""The lenses by id, in the order in which a lesson takes them."""

TECHNIQUES = {technique.id: technique for lens in LENSES.values() for technique in lens.techniques}
"""Every technique by id, lens by lens."""

LENS_OF_TECHNIQUE = {
    technique.id: lens for lens in LENSES.values() for technique in lens.techniques
}
"""The lens that looks for a technique, by the technique's id."""
