"""From files to a checked course, or to problems that say where they are and how to mend them."""
