"""Fixtures of the gallery, which is looked at in the same browser as the whole."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "whole"))

from browser import axe, browser_page

__all__ = ["axe", "browser_page"]
