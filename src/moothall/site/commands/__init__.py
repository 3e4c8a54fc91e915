"""One module per command; each gives add(subparsers), which sets ``run``."""
