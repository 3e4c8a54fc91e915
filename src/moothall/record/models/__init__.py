"""Tables of what happened. They are the truth; the journal is the evidence."""

from .attachments import Attachment
from .duties import Duty, Extension, Pause, Reminder
from .journal import Checkpoint, Entry
from .matters import Matter, Viewer
from .outbox import Outgoing

__all__ = [
    "Attachment",
    "Checkpoint",
    "Duty",
    "Entry",
    "Extension",
    "Matter",
    "Outgoing",
    "Pause",
    "Reminder",
    "Viewer",
]
