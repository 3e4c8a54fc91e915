"""Common to all tests."""

from typing import Any


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what tests measured, each as a line; they hand it over with ``record_property("measured", ...)``."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                for name, value in report.user_properties:
                    if name == "measured":
                        terminalreporter.write_line(value)
