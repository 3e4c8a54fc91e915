"""Moothall beside what others do the same work with: ``python -m bench`` prints ratios and asserts nothing.

Every row is measured in turns with its peer in one run, because machines drift: only the ratios count.
"""
