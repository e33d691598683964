"""From a `Course` in one edition to files that are not the website: paper and documents."""
