"""Common to all tests."""

from typing import Any

from django.conf import settings

# Nearly every test makes people, and a password is slow to hash by design: that would be most of a run. What a real
# installation uses is tried where one is started as a process of its own.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what tests measured, each as a line; they hand it over with ``record_property("measured", ...)``."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                for name, value in report.user_properties:
                    if name == "measured":
                        terminalreporter.write_line(value)
