"""What is written into a teacher's folder: a new lesson, a file put in form, the record."""
