"""Whether a lesson reads as a lesson of this course should: findings that a teacher may allow."""
