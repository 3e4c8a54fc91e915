"""As what a person acts, and whom a clause binds."""

from enum import StrEnum


class Party(StrEnum):
    """Whom a clause binds, as councils word it."""

    __hash__ = str.__hash__  # the enum's own hash is slow, and unlike that of the word it equals

    COUNCILLOR = "councillor"
    OFFICER = "officer"
    CLERK = "clerk"
    CHAIR = "chair"
    GROUP = "group"
    COUNCIL = "council"

    @property
    def parties(self) -> frozenset["Party"]:
        """Every party that one who is bound as this one belongs to: the Clerk is an officer too."""
        return _WIDER.get(self, frozenset({self}))


_WIDER = {
    Party.CLERK: frozenset({Party.CLERK, Party.OFFICER}),
    Party.CHAIR: frozenset({Party.CHAIR, Party.COUNCILLOR}),
    Party.GROUP: frozenset({Party.GROUP, Party.COUNCILLOR}),
    # What the council owes as a body its Clerk sees to, however the clause names them.
    Party.COUNCIL: frozenset({Party.COUNCIL, Party.CLERK, Party.OFFICER}),
}


class Role(StrEnum):
    """As what a person acts: the kind of capacity, not the person."""

    __hash__ = str.__hash__

    COUNCILLOR = "councillor"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    GROUP_LEADER = "group-leader"
    CLERK = "clerk"
    OFFICER = "officer"
    ACTING_OFFICER = "acting-officer"
    GUEST = "guest"
    PUBLIC = "public"

    @property
    def parties(self) -> frozenset[Party]:
        """The parties this role belongs to: what binds officers binds the Clerk, and so on."""
        return _PARTIES[self]

    @property
    def is_councillor(self) -> bool:
        """Whether the role is held by virtue of a seat."""
        return self in _COUNCILLOR_ROLES

    @property
    def is_officer(self) -> bool:
        """Whether the role is held by virtue of a post."""
        return self in _OFFICER_ROLES


_PARTIES = {
    Role.COUNCILLOR: frozenset({Party.COUNCILLOR}),
    Role.CHAIR: frozenset({Party.COUNCILLOR, Party.CHAIR}),
    Role.VICE_CHAIR: frozenset({Party.COUNCILLOR, Party.CHAIR}),
    Role.GROUP_LEADER: frozenset({Party.COUNCILLOR, Party.GROUP}),
    Role.CLERK: frozenset({Party.OFFICER, Party.CLERK}),
    Role.OFFICER: frozenset({Party.OFFICER}),
    # A councillor who fills a vacancy is bound as the officer whose work it is, never as both at once.
    Role.ACTING_OFFICER: frozenset({Party.OFFICER, Party.CLERK}),
    Role.GUEST: frozenset(),
    Role.PUBLIC: frozenset(),
}

_COUNCILLOR_ROLES = frozenset(role for role in Role if Party.COUNCILLOR in role.parties)
_OFFICER_ROLES = frozenset(role for role in Role if Party.OFFICER in role.parties)

COUNCILLORS = frozenset({Party.COUNCILLOR})
OFFICERS = frozenset({Party.OFFICER})
CHAIRS = frozenset({Party.CHAIR})
CLERK = frozenset({Party.CLERK})
GROUPS = frozenset({Party.GROUP})
BOTH = frozenset({Party.COUNCILLOR, Party.OFFICER})
COUNCIL = frozenset({Party.COUNCIL})
