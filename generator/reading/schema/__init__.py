"""JSON Schema for the files of a course, by which an editor helps while somebody writes."""
