"""From a course in one edition to Markdown pages."""
