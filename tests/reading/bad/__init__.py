"""Broken, hostile and empty files of every format, made anew for each test so that nobody opens one by mistake."""
