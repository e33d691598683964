"""The writer of PDF files, by WeasyPrint: accessible, and the same byte for byte each time."""
