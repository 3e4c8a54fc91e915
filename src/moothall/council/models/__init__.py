"""Tables of what is. ``until`` is always the last day held."""

from .authorities import Authority, AuthorityKind
from .bodies import Body, BodyKind, Group, GroupMembership, Membership, Part
from .councils import Council
from .people import Person
from .posts import Absence, Appointment, Post
from .protocols import Adoption, Lapse, LapseGround, ProtocolVersion
from .seats import Seat

__all__ = [
    "Absence",
    "Adoption",
    "Appointment",
    "Authority",
    "AuthorityKind",
    "Body",
    "BodyKind",
    "Council",
    "Group",
    "GroupMembership",
    "Lapse",
    "LapseGround",
    "Membership",
    "Part",
    "Person",
    "Post",
    "ProtocolVersion",
    "Seat",
]
