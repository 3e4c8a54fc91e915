"""What every act has in common."""

from datetime import date
from typing import Annotated, Any, ClassVar

from msgspec import Meta, Struct

from ..core.parties import Role

Fact = Annotated[bool | None, Meta(description="null while not known")]


class Act(Struct, frozen=True, kw_only=True, tag_field="act"):
    """Something a person proposes to do, or reports having done, with every fact that bears on it.

    ``FOR_THE_AUTHOR`` names the facts that others who may see the act do not learn.
    """

    FOR_THE_AUTHOR: ClassVar[tuple[str, ...]] = ()

    who: Annotated[Role, Meta(description="as what the person acts")]
    on: Annotated[date, Meta(description="the day of the act")]
    reason: Annotated[str, Meta(description="why the person departs from a clause, if so")] = ""
    capacity_chosen: Annotated[
        bool, Meta(description="false while a person who holds several capacities has not picked one")
    ] = True
    held_until: Annotated[
        date | None, Meta(description="last day on which the person holds the capacity, null while open")
    ] = None
    already_done: Annotated[bool, Meta(description="reported afterwards: judged for information only")] = (
        False
    )

    @property
    def kind(self) -> str:
        """The kind of act, as pages, cases and JSON name it."""
        return kind_of(type(self))


def kind_of(act: type[Act]) -> str:
    """The name of a kind of act: ``AskEnquiry`` is ``ask-enquiry``."""
    config: Any = act.__struct_config__
    return str(config.tag)
