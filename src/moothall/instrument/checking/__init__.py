"""Checking a version for the Clerk: what to put right in it, and what to look at."""
