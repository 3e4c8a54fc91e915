"""Roles: what councillors, chairs and officers are for, and where one role ends and another begins."""

from .councillors import (
    chairs,
    corporate_decision,
    councillor_functions,
    councillor_term,
    day_to_day,
    distinct,
    equal_rights,
    equal_treatment,
    external_representation,
)
from .officers import (
    acting_officer,
    clerk_instructions,
    councillor_role_only,
    democratic_mandate,
    line_management,
    officer_functions,
    officer_implements,
    officer_to_council,
    officers_not_undermined,
    statutory_officers,
)

TITLE = "Roles"

__all__ = [
    "TITLE",
    "acting_officer",
    "chairs",
    "clerk_instructions",
    "corporate_decision",
    "councillor_functions",
    "councillor_role_only",
    "councillor_term",
    "day_to_day",
    "democratic_mandate",
    "distinct",
    "equal_rights",
    "equal_treatment",
    "external_representation",
    "line_management",
    "officer_functions",
    "officer_implements",
    "officer_to_council",
    "officers_not_undermined",
    "statutory_officers",
]
