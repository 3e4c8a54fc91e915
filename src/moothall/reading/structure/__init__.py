"""From lines to pieces: what is a number, a heading, a list, a page's furniture or a table of versions."""
