"""What a sheet may load: the drawn numbers of its lines, and nothing else.

The words on a sheet are other people's. Whatever they say, no file and no address is opened.
"""

import re

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from generator.exports.pdf.drawn_numbers import drawn_number

_NUMBER = re.compile(r"number:([0-9]{1,4})", re.ASCII)


class NothingIsLoadedError(FatalURLFetchingError):
    """A sheet asked for something from outside. This ends the program, as a mistake in it."""


class NumbersOnly(URLFetcher):
    """Answers for `number:7` with a drawing, and for every other address with an error."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
        """The drawing of a number.

        Raises:
            NothingIsLoadedError: Something else was asked for.
        """
        number = _NUMBER.fullmatch(url)
        if number is None:
            raise NothingIsLoadedError(f"A sheet asked for {url!r}.")
        picture = drawn_number(int(number[1])).encode()
        return URLFetcherResponse(url, picture, {"Content-Type": "image/svg+xml"})
