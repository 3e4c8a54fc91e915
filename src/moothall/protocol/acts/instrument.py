"""The protocol's own life: adopted, corrected, acknowledged."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from .base import Act


class AdoptProtocol(Act, frozen=True, kw_only=True, tag="adopt-protocol"):
    """The Clerk records that the council adopted a version."""

    adopted_on: Annotated[date | None, Meta(description="the day the council adopted it")] = None
    in_force_from: Annotated[date | None, Meta(description="the first day it judges by")] = None
    body: Annotated[str, Meta(description="which body adopted it; empty: not recorded")] = ""
    minute: Annotated[str, Meta(description="the minute reference; empty: not recorded")] = ""
    signatory: Annotated[str, Meta(description="who signed it; empty: not recorded")] = ""


class CorrectAdoption(Act, frozen=True, kw_only=True, tag="correct-adoption"):
    """The Clerk records that an adoption was recorded wrongly, and what is right."""

    adopted_on: Annotated[date | None, Meta(description="the day the council adopted it")] = None
    in_force_from: Annotated[date | None, Meta(description="the first day it judges by")] = None
    body: Annotated[str, Meta(description="which body adopted it; empty: not recorded")] = ""
    minute: Annotated[str, Meta(description="the minute reference; empty: not recorded")] = ""
    signatory: Annotated[str, Meta(description="who signed it; empty: not recorded")] = ""
    what_was_wrong: Annotated[str, Meta(description="what had been recorded wrongly")] = ""


class AcknowledgeProtocol(Act, frozen=True, kw_only=True, tag="acknowledge-protocol"):
    """A councillor or officer confirms having read the version in force."""


class StoreDraft(Act, frozen=True, kw_only=True, tag="store-draft"):
    """The Clerk uploads a document, or corrects how it was understood, before it is adopted."""
