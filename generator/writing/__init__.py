"""What is written to a teacher's disk: a new lesson, a file put in form, the record, a memory."""
