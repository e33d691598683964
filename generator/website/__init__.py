"""The binding to MkDocs: the plugin, the style of the pages, the changes to the theme."""
