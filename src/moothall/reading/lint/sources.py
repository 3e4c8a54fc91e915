"""The law that findings lean on, beside the rules that acts are judged by; what moves is marked to be checked."""

from datetime import date

from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.provisions import LawRule

ENGLAND = (Nation.ENGLAND,)
WALES = (Nation.WALES,)
_LGA_1972_BEGINS = date(1974, 4, 1)
_STANDARDS_REFORM = date(2012, 7, 1)

notice_england = LawRule(
    "law.notice",
    says="Three clear days before a meeting of the council its notice is put up and the summons sent.",
    source="Local Government Act 1972, s.243 and Sch. 12, para. 10",
    since=_LGA_1972_BEGINS,
    nations=ENGLAND,
)

notice_wales = LawRule(
    "law.notice-wales",
    says="Three clear days before a meeting of a community council its notice is given and the summons sent; "
    "a committee that has to meet urgently needs twenty-four hours.",
    source="Local Government Act 1972, s.243 and Sch. 12, para. 26 (as amended by the Local Government and "
    "Elections (Wales) Act 2021, Sch. 4)",
    since=_LGA_1972_BEGINS,
    nations=WALES,
    check_it=True,
)

casting_vote = LawRule(
    "law.casting-vote",
    says="Where votes are equal, the person presiding has a second or casting vote.",
    source="Local Government Act 1972, Sch. 12, para. 39",
    since=_LGA_1972_BEGINS,
)

staffing_committee = LawRule(
    "law.staffing-committee",
    says="Councillors to whom staffing matters are given form a committee or a sub-committee; a group "
    "of another kind "
    "cannot decide.",
    source="Local Government Act 1972, s.101",
    since=_LGA_1972_BEGINS,
)

code_complaint_england = LawRule(
    "law.code-complaint",
    says="A written complaint that a councillor broke the code goes to the principal authority.",
    source="Localism Act 2011, s.28",
    since=_STANDARDS_REFORM,
    nations=ENGLAND,
    check_it=True,
)

code_complaint_wales = LawRule(
    "law.code-complaint-wales",
    says="A complaint that a member broke the code goes to the Public Services Ombudsman for Wales; "
    "lesser ones can be "
    "settled locally first.",
    source="Local Government Act 2000, Part III",
    since=date(2006, 4, 1),
    nations=WALES,
)

no_sanctions = LawRule(
    "law.no-sanctions",
    says="A council does not itself find against a councillor or impose sanctions for conduct, beside "
    "or in place of the "
    "standards process.",
    source="Localism Act 2011, ss.27 and 28; R (Harvey) v Ledbury Town Council [2018] EWHC 1151 (Admin)",
    since=_STANDARDS_REFORM,
    nations=ENGLAND,
    check_it=True,
)

no_sanctions_wales = LawRule(
    "law.no-sanctions-wales",
    says="Sanctions for breaking the code are for the bodies that the Act names, and not for the community council.",
    source="Local Government Act 2000, Part III",
    since=date(2006, 4, 1),
    nations=WALES,
)

admission_to_meetings = LawRule(
    "law.admission-to-meetings",
    says="A local council excludes press and public by resolution under the Act of 1960; the rules on "
    "exempt information "
    "are those of principal councils.",
    source="Public Bodies (Admission to Meetings) Act 1960, s.1; Local Government Act 1972, Part VA does not apply",
    since=date(1986, 4, 1),
)

standards_board = LawRule(
    "law.standards-board",
    says="The Standards Board, later Standards for England, was abolished.",
    source="Localism Act 2011, s.26 and Sch. 4",
    since=date(2012, 4, 1),
)

model_code_orders = LawRule(
    "law.model-code-orders",
    says="In England councils adopt a code of their own; the orders with a model code no longer apply.",
    source="Localism Act 2011, ss.26 to 28",
    since=_STANDARDS_REFORM,
    nations=ENGLAND,
)

data_protection = LawRule(
    "law.data-protection",
    says=(
        "The Data Protection Act 2018 and the UK General Data Protection Regulation stand in place "
        "of the Act of 1998."
    ),
    source="Data Protection Act 2018; UK General Data Protection Regulation",
    since=date(2018, 5, 25),
)

equality = LawRule(
    "law.equality",
    says="The Equality Act 2010 stands in place of the earlier Acts on race, sex and disability.",
    source="Equality Act 2010",
    since=date(2010, 10, 1),
)

audit = LawRule(
    "law.audit",
    says="The Audit Commission was abolished.",
    source="Local Audit and Accountability Act 2014, s.1",
    since=date(2015, 4, 1),
)

no_local_ombudsman = LawRule(
    "law.no-local-ombudsman",
    says="The Local Government and Social Care Ombudsman does not deal with complaints about parish councils.",
    source="Local Government Act 1974, s.25",
    since=_LGA_1972_BEGINS,
    nations=ENGLAND,
)

welsh_ombudsman = LawRule(
    "law.welsh-ombudsman",
    says="In Wales complaints about councils go to the Public Services Ombudsman for Wales.",
    source="Public Services Ombudsman (Wales) Act 2019",
    since=date(2019, 7, 23),
    nations=WALES,
    check_it=True,
)

welsh_ombudsman_in_england = LawRule(
    "law.welsh-ombudsman-in-england",
    says="The Public Services Ombudsman for Wales deals with authorities in Wales alone.",
    source="Public Services Ombudsman (Wales) Act 2019",
    since=date(2019, 7, 23),
    nations=ENGLAND,
)

english_standards_in_wales = LawRule(
    "law.english-standards-in-wales",
    says="The standards chapter of the Localism Act 2011, and the Regulations of 2014 on openness, are for England.",
    source="Localism Act 2011, ss.27 to 34; Local Government Act 2000, Part III",
    since=_STANDARDS_REFORM,
    nations=WALES,
)

welsh_standards_in_england = LawRule(
    "law.welsh-standards-in-england",
    says="In England the standards of councillors rest on the Localism Act 2011 and no longer on the Act of 2000.",
    source="Localism Act 2011, ss.26 to 34",
    since=_STANDARDS_REFORM,
    nations=ENGLAND,
)

open_documents = LawRule(
    "law.open-documents",
    says="Minutes are open to electors and accounts to every councillor, who shows no need for them.",
    source="Local Government Act 1972, s.228",
    since=_LGA_1972_BEGINS,
)

need_to_know = LawRule(
    "law.need-to-know",
    says="A councillor sees a document as far as a councillor's tasks call for it; personal data only for such a task.",
    source="R v Birmingham City Council, ex p O [1983] 1 AC 578; UK General Data Protection Regulation, art. 5",
    since=date(2018, 5, 25),
    check_it=True,
)

information_for_all = LawRule(
    "law.information-for-all",
    says="Anybody can ask for information under the Act, a councillor too.",
    source="Freedom of Information Act 2000, s.1",
    since=date(2005, 1, 1),
)

subject_access = LawRule(
    "law.subject-access",
    says="A request for one's own data is answered within a month, which can be extended by two; the time stands "
    "still while the council has to ask what is meant.",
    source="UK General Data Protection Regulation, art. 12, and from 5 February 2026 art. 12A",
    since=date(2018, 5, 25),
)

decision_records = LawRule(
    "law.decision-records",
    says="The written record of an officer's decision is kept for six years, background papers for four.",
    source="Openness of Local Government Bodies Regulations 2014, regs 7 and 8",
    since=date(2014, 8, 6),
    nations=ENGLAND,
)

interests = LawRule(
    "law.interests",
    says="Interests are registered within twenty-eight days of taking office.",
    source="Localism Act 2011, s.30",
    since=_STANDARDS_REFORM,
    nations=ENGLAND,
    check_it=True,
)

restricted_posts = LawRule(
    "law.restricted-posts",
    says="The statutory restriction of political activity most likely does not reach the posts of local councils.",
    source="Local Government and Housing Act 1989, ss.1 and 2",
    since=date(1990, 3, 1),
    check_it=True,
)

companion = LawRule(
    "law.companion",
    says="A worker can bring a companion to a disciplinary or grievance hearing.",
    source="Employment Relations Act 1999, s.10",
    since=date(2000, 9, 4),
)

outside_routes = LawRule(
    "law.outside-routes",
    says=(
        "No agreement keeps a worker from a disclosure that the law protects, and statutory routes "
        "stay open to all."
    ),
    source="Employment Rights Act 1996, s.43J",
    since=date(1999, 7, 2),
    check_it=True,
)
