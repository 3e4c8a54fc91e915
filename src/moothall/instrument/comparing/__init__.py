"""Any two versions of the council's protocol side by side, and what changes because of it."""
