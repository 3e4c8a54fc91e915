"""The protocol as pure values: clauses, provisions, acts, and the judge that answers an act by its clauses.

Knows no Django, no clock, no disk and no council.
"""
