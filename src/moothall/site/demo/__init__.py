"""The demonstration: five councils with invented people and a few months of life, made anew at each start.

It lives in an installation of its own. Signing in by name exists while every council there is a demonstration.
"""
