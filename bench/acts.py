"""The two acts that the judges judge, and the profile by whose clauses they do."""

from datetime import date

from moothall.protocol.acts.enquiries import AskEnquiry
from moothall.protocol.acts.letters import SendLetter
from moothall.protocol.core.parties import Role
from moothall.protocol.judge import Judge
from moothall.site.profiles import load

PITSTONE = Judge(load("pitstone"))

ENQUIRY = AskEnquiry(who=Role.COUNCILLOR, on=date(2026, 5, 5), to=Role.CLERK, queue=7)
LETTER = SendLetter(
    who=Role.CLERK,
    on=date(2026, 5, 5),
    copied_councillors=("Jane Ode",),
    blind_copied_councillors=("Samir Reeve",),
)
ACTS = (("a councillor's enquiry to the Clerk", ENQUIRY), ("a letter with copies, by the Clerk", LETTER))
