"""What a course is: lessons, articles, excerpts, prompts, the vocabulary and the editions.

Nothing here knows of files, YAML or HTML.
"""
