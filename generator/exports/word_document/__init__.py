"""A `Document` as a .docx file, for Word, Google Docs and LibreOffice."""
