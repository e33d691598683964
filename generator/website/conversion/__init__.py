"""Markdown made HTML: which of its extensions take part, and the short way of our own pages.

MkDocs has Markdown read every page sign by sign. What our templates write is known, so that a page
of ours is put together of its parts (`page_parts`, `page_conversion`), to the same bytes.
"""
