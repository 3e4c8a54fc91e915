"""The one road that every change of state takes: ``perform`` and ``preview``."""
