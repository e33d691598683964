"""The wrong files that an editor should complain of: single fields of them are wrong."""

from generator.reading.problem import Code
from tests.reading.corpus import WRONG_FILES

ABOUT_FIELDS = frozenset(
    (
        Code.MISSING_FIELD,
        Code.UNKNOWN_FIELD,
        Code.WRONG_KIND_OF_VALUE,
        Code.NOT_ON_LIST,
        Code.OUT_OF_RANGE,
    )
)
"""The codes of what is wrong with a single field."""

BEYOND_A_SCHEMA = {
    "a day that there is not": "a schema sees that it is written like a day",
    "a file name with an underscore": "a schema does not see the names of files",
    "a file name with spaces and capitals": "a schema does not see the names of files",
    "a merge of fields": "an editor puts together what we refuse to",
    "every excerpt in reserve": "a schema does not compare one field with another",
}
"""What is wrong with a field, and no schema can know, and why."""

WRONG_FIELDS = tuple(
    wrong
    for wrong in WRONG_FILES
    if wrong.text is not None
    and wrong.codes <= ABOUT_FIELDS
    and wrong.called not in BEYOND_A_SCHEMA
)
