"""The reference of the lesson format, written from the model."""
