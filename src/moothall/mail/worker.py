"""The loop that sends the outbox, in a process of its own or beside the web server."""

import logging
from threading import Event

from django.db import close_old_connections

from .deliver import deliver_due

log = logging.getLogger(__name__)
AT_ONCE = 50


def run(stop_event: Event, interval: float) -> None:
    """Send what is due, look again every ``interval`` seconds, and end soon after ``stop_event`` is set."""
    while not stop_event.is_set():
        tried = 0
        try:
            close_old_connections()
            tried = deliver_due(AT_ONCE)
        except Exception:
            # A database that is restarting must not end the loop that will be needed when it is back.
            log.exception("The outbox could not be looked through")
        if tried < AT_ONCE:
            stop_event.wait(interval)
