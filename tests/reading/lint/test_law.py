"""Words beside the law: for each rule a clause that it finds, and one near by that it lets pass."""

from datetime import date

import pytest

from moothall.protocol.core.clauses import Nation
from moothall.reading.lint import Weight, lint

from .documents import ON, TOWN, WELSH, found, kinds, reading, village

ENGLISH = {
    "law-notice": (
        (
            "The summons to a meeting is sent out two clear days before it.",
            "Notice of every meeting is given 48 hours in advance.",
            "The agenda is published three days before the meeting.",
            "The draft minutes are sent within five days and the summons is sent two clear days before it.",
            "With the draft minutes the agenda is sent 24 hours before the meeting.",
        ),
        (
            "The summons is sent out at least three clear days before the meeting.",
            "The agenda is published five clear days before the meeting.",
            "Items for the agenda are published on the website for two days.",
            "The agenda is published three clear days before the meeting, and any late paper at least 1 day before.",
            "The summons is sent three clear days before the meeting and the draft minutes within 2 days of it.",
            "An employee gets two days' notice of a grievance meeting.",
        ),
    ),
    "law-lone-member": (
        (
            "The council delegates its powers on planning to the Chair between meetings.",
            "The Chairman may authorise expenditure of up to 500 pounds in an emergency.",
            "The Chair may decide urgent matters on behalf of the council.",
            "The leader may decide only when a matter is urgent.",
        ),
        (
            "The Chair has additional responsibilities as delegated by the council.",
            "The Chair may not authorise expenditure.",
            "The leader may decide only after asking the council.",
            "The Clerk may decide in consultation with the Chair.",
            "The Chair may decide the order of business at a meeting.",
            "The council delegates its powers on planning to the Planning Committee.",
        ),
    ),
    "law-staffing-group": (
        ("The council should delegate authority for personnel to a small group of councillors.",),
        (
            "The council should delegate authority for personnel to a committee of three councillors.",
            "A small group of councillors visits the allotments.",
        ),
    ),
    "law-chair-alone": (
        (
            "The Chair will decide any grievance of the Clerk.",
            "Disciplinary matters are dealt with by the Chair.",
            "The Chair hears grievances, and an Appeals Committee hears appeals.",
        ),
        (
            "The Chair will not decide any grievance of the Clerk.",
            "Disciplinary matters are dealt with by the chair of the Staffing Committee together with that committee.",
            "A grievance of the Clerk is reported to the Chair.",
        ),
    ),
    "law-casting-vote": (
        (
            "The Chair has no casting vote.",
            "The casting vote is given in favour of what stands.",
            "The Chair may vote only where votes are equal.",
            "The Chair must use the casting vote for what stands.",
        ),
        (
            "The Chair has a casting vote where votes are equal.",
            "The Chair may vote on every matter.",
            "Where votes are equal the casting vote is given by the person presiding.",
            "Where votes are equal a casting vote will be used by the chair of the meeting.",
        ),
    ),
    "law-paid-councillor": (
        ("A councillor who stands in as Clerk is paid at the usual hourly rate.",),
        (
            "A councillor who stands in as Clerk is not paid.",
            "A councillor who is invited is paid travel expenses.",
            "We have seven councillors, and the Clerk is paid for six hours.",
        ),
    ),
    "law-code-complaint": (
        (
            "Complaints under the Code of Conduct will be investigated by the Staffing Committee.",
            "The council will determine any breach of the Code of Conduct.",
        ),
        (
            "Complaints under the Code of Conduct are investigated by the Monitoring Officer.",
            "Complaints under the Code of Conduct will not be investigated by the council.",
            "A complaint about the bus shelter is dealt with by the Clerk.",
        ),
    ),
    "law-sanction": (
        (
            "If a complaint against a councillor is upheld, the council may remove the councillor from committees.",
            "The committee may ban a councillor from the office.",
            "The council may remove from its committees any councillor who breaks this protocol.",
            "A councillor in breach may be suspended.",
        ),
        (
            "The council does not impose sanctions on a councillor.",
            "The Monitoring Officer may recommend that the council censure a councillor.",
            "An officer may be suspended on full pay.",
            "A councillor who disrupts a meeting may be excluded from it by resolution.",
            "The Council may remove a member from a committee when it appoints at its annual meeting.",
            "The committee may remove an item put forward by a councillor from the agenda.",
        ),
    ),
    "law-councillor-procedure": (
        (
            "The council may begin disciplinary proceedings against a councillor.",
            "An employee may raise a grievance against a councillor, which a panel hears.",
        ),
        (
            "Disciplinary proceedings against an employee follow the policy.",
            "There are no disciplinary proceedings against a councillor.",
            "An employee may raise a grievance about working conditions.",
        ),
    ),
    "law-unlimited-access": (
        (
            "Members shall have unlimited access to all documents.",
            "Every councillor has the right to inspect any file of the council.",
            "Councillors have full and free access to the council's records.",
        ),
        (
            "Members have no unlimited access to documents.",
            "Councillors have access to all documents that they need for their work.",
            "Councillors can inspect every document that is open to the public.",
            "Councillors are given free access to a training library.",
            "Councillors read all papers for a meeting before it.",
        ),
    ),
    "law-closed-doors": (
        (
            "Papers that are exempt under Schedule 12A are not to be shared.",
            "The council follows Part VA of the Local Government Act 1972.",
            "Exempt information is kept in the safe.",
        ),
        (
            "Confidential papers are not to be shared.",
            "Schedule 12A does not apply to this council.",
            "Some information is exempt under the Freedom of Information Act 2000.",
        ),
    ),
    "law-abolished": (
        (
            "Complaints may be sent to the Standards Board for England.",
            "Personal data are handled under the Data Protection Act 1998.",
            "The council follows the Race Relations Act 1976.",
            "The Audit Commission checks the accounts.",
        ),
        (
            "The Standards Board for England was abolished in 2012.",
            "Personal data are handled under the Data Protection Act 2018.",
            "The Equality Act 2010 replaced the Race Relations Act 1976.",
            "The Equality Act 2010 took the place of the Race Relations Act 1976.",
        ),
    ),
    "law-ombudsman": (
        ("Residents may go to the Local Government and Social Care Ombudsman.",),
        ("The Local Government and Social Care Ombudsman does not deal with parish councils.",),
    ),
    "law-other-nation": (
        (
            "Serious complaints go to the Public Services Ombudsman for Wales.",
            "The code of conduct is made under the Local Government Act 2000.",
        ),
        ("The power of well-being came from the Local Government Act 2000.",),
    ),
    "law-statutory-access": (
        (
            "A councillor must show a need to know before inspecting the accounts of the council or its minutes.",
            "The minutes may be seen with the permission of the Clerk.",
        ),
        (
            "No need has to be shown for minutes and accounts.",
            "A councillor must show a need to know before inspecting personal files.",
        ),
    ),
    "law-information-request": (
        (
            "Requests under the Freedom of Information Act are answered within 30 working days.",
            "Freedom of information requests are answered within 30 working days, and a review takes 20 working days.",
            "Councillors may not make requests under the Freedom of Information Act.",
        ),
        (
            "Requests under the Freedom of Information Act are answered within 20 working days.",
            "Freedom of information requests are answered within 20 working days, and an internal review is completed "
            "within 40 working days.",
            "Freedom of information and environmental information requests are answered within 20 working days, or "
            "40 working days where a complex environmental request is extended.",
            "Councillors may make requests under the Freedom of Information Act.",
        ),
    ),
    "law-subject-access": (
        ("Subject access requests are answered within 40 days.",),
        (
            "Subject access requests are answered within one month.",
            "Subject access requests are answered within 31 days.",
        ),
    ),
    "law-retention": (
        (
            "The record of an officer decision is kept for two years.",
            "Records of delegated decisions are destroyed after 12 months.",
            "Records of the decisions taken by an officer are kept for two years.",
        ),
        (
            "The record of an officer decision is kept for six years.",
            "Old minute books are kept for two years in the office.",
        ),
    ),
    "law-interests": (
        ("Councillors must register their interests within 60 days.",),
        ("Councillors must register their interests within 28 days.",),
    ),
    "law-restricted-posts": (
        ("Some posts are politically restricted by law.",),
        ("Some posts are politically restricted by contract.",),
    ),
    "law-companion": (
        ("The employee may not be accompanied at the hearing.",),
        ("The employee may be accompanied at the hearing.",),
    ),
    "law-outside-routes": (
        (
            "An officer must not complain to the Monitoring Officer before the council has met.",
            "The consent of the Chair is needed to contact the auditor.",
            "Nobody may go to the police before the Chair has been told.",
            "Councillors may write to the auditor only with the permission of the Clerk.",
        ),
        (
            "An officer may complain to the Monitoring Officer at any time.",
            "Anybody may go to the police without the permission of the Clerk.",
            "An officer must not complain to a councillor.",
        ),
    ),
}
WRONG = [(kind, clause) for kind, (wrong, _) in ENGLISH.items() for clause in wrong]
RIGHT = [clause for _, right in ENGLISH.values() for clause in right]


@pytest.mark.parametrize(("kind", "clause"), WRONG)
def test_what_the_law_does_not_say_is_found(kind, clause):
    (one,) = found(village(clause))
    assert (one.kind, one.ref) == (kind, "3.9")
    assert one.law is not None
    assert one.law.source and one.law.since <= ON
    assert Nation.ENGLAND in one.law.nations
    assert one.words


@pytest.mark.parametrize("clause", RIGHT)
def test_what_the_law_does_say_is_not(clause):
    assert kinds(village(clause)) == []


def test_what_is_doubtful_is_marked_to_be_checked_and_only_to_be_looked_at():
    (one,) = found(village("Some posts are politically restricted by law."))
    assert one.law.check
    assert one.weight is Weight.LOOK_AT


def test_a_rule_counts_from_its_first_day():
    text = village("Personal data are handled under the Data Protection Act 1998.")
    assert kinds(text, date(2018, 5, 24)) == []
    assert kinds(text, date(2018, 5, 25)) == ["law-abolished"]


WELSH_LAW = (
    ("law-code-complaint", "Breaches of the Code of Conduct are investigated by the Chair."),
    ("law-other-nation", "The code is made under the Localism Act 2011."),
    ("law-notice", "Notice of a committee's meeting is given 24 hours in advance."),
    ("law-ombudsman", "Residents may go to the Local Government Ombudsman."),
    ("law-notice", "The summons is sent out two clear days before the meeting."),
)


@pytest.mark.parametrize(("kind", "clause"), WELSH_LAW)
def test_wales_has_rules_of_its_own(kind, clause):
    text = WELSH.replace("\n\nD. Adoption", f"\nC5. {clause}\n\nD. Adoption")
    (one,) = found(text)
    assert (one.kind, one.ref) == (kind, "C5")
    assert Nation.WALES in one.law.nations


def test_in_wales_a_code_complaint_for_the_monitoring_officer_alone_is_found():
    sent = "is made to the Public Services Ombudsman for Wales"
    text = WELSH.replace(sent, "is sent to the Monitoring Officer")
    assert kinds(text, nation=Nation.WALES) == ["law-code-complaint"]
    assert kinds(WELSH, nation=Nation.WALES) == []


def test_in_wales_councillors_may_be_paid_what_the_panel_determines():
    said = (
        "C5. Councillors may be paid the remuneration that the Independent Remuneration Panel determines, "
        "and the Clerk publishes it."
    )
    assert kinds(WELSH.replace("\n\nD. Adoption", f"\n{said}\n\nD. Adoption"), nation=Nation.WALES) == []


def test_the_nation_that_is_told_counts_before_the_one_that_the_document_suggests():
    assert kinds(TOWN, nation=Nation.ENGLAND) == []
    assert "law-other-nation" in kinds(WELSH, nation=Nation.ENGLAND)


def test_rules_for_local_councils_are_not_asked_of_a_principal_authority():
    text = """Protocol on Member and Officer Relations of Norshire District Council

1. Members and officers must treat each other with courtesy and respect.
2. Officers must give impartial advice. Individual members must not give instructions to officers.
3. Exempt information under Schedule 12A must not be disclosed.
4. Members should direct enquiries about staff to the Chief Executive.
5. Adopted by the Council on 3 March 2026, minute 4, and reviewed every year.
"""
    assert [one.kind for one in lint(reading(text), ON) if one.kind.startswith("law-")] == []
    local = text.replace("Norshire District", "Norton Parish")
    assert [one.kind for one in lint(reading(local), ON) if one.kind.startswith("law-")] == [
        "law-closed-doors"
    ] * 2


@pytest.mark.parametrize(
    "clause",
    [
        "Section 25 of the Localism Act 2011 on predetermination applies to members.",
        "Under the Localism Act 2011 a member with an open mind may speak and vote.",
        "Notice of an urgent meeting of a committee is given 24 hours in advance.",
    ],
)
def test_what_holds_in_wales_too_is_let_pass(clause):
    assert kinds(WELSH.replace("B3. Training", f"B3. {clause}\nB4. Training")) == []


def test_an_urgent_meeting_of_the_council_needs_its_three_days_and_a_committee_does_not():
    assert kinds(village("Notice of an urgent meeting of the council is given 24 hours in advance.")) == [
        "law-notice"
    ]
    assert kinds(village("Notice of an urgent meeting of a committee is given 24 hours in advance.")) == []


def test_what_only_principal_authorities_have_shows_whose_document_it_is():
    clause = "Reports under Schedule 12A are confidential."
    bare = (
        "Protocol\n\n1. Conduct\n1.1 Members and officers must be polite.\n1.2 {}\n\n2. Adoption\n"
        "2.1 Adopted by the Council on 12 May 2026, minute 14, and reviewed every year."
    )
    assert kinds(bare.format(clause)) == ["law-closed-doors"]
    assert kinds(bare.format(clause + " The Head of Paid Service sees to it.")) == []
