"""A protocol handed from one place to another, as Akoma Ntoso or as Markdown, with all that it states."""
