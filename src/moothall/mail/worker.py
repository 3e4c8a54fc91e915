"""The loop that sends the outbox, in a process of its own or beside the web server."""

import logging
import time
from threading import Event

from django.db import close_old_connections

from .deliver import deliver_due
from .reminders import remind

log = logging.getLogger(__name__)
AT_ONCE = 50
REMIND_EVERY = 600.0
"""Seconds between looks at what somebody is to be reminded of."""


def run(stop_event: Event, interval: float) -> None:
    """Send what is due, look again every ``interval`` seconds, and end soon after ``stop_event`` is set.

    From time to time the reminders that have come due are put in the outbox first.
    """
    look_again = 0.0
    while not stop_event.is_set():
        tried = 0
        try:
            close_old_connections()
            if time.monotonic() >= look_again:
                look_again = (
                    time.monotonic() + REMIND_EVERY
                )  # before, so that a failure keeps no mail waiting
                remind()
            tried = deliver_due(AT_ONCE)
        except Exception:
            # A database that is restarting must not end the loop that will be needed when it is back.
            log.exception("The outbox could not be looked through")
        if tried < AT_ONCE:
            stop_event.wait(interval)
