"""The journal's pages: read it, take it away, erase what an entry says."""
