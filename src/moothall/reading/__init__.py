"""Reading a council's document: bytes in, clauses with provisions, strengths and terms out.

Whoever reads a stranger's file does so through ``child.read_safely``, which runs the reader in a process with
limits.
"""

from .values import Adoption, ReadClause, Reading, Remark, Stated, Unreadable

__all__ = ["Adoption", "ReadClause", "Reading", "Remark", "Stated", "Unreadable"]
