"""The protocol as everybody can read it, and take it away: its page, its versions, its files."""
