"""Councillors and staff: conduct, complaints, sanctions, posts."""

import re

from moothall.protocol.law import unpaid_office

from . import sources
from .finding import Weight
from .law_rule import NEGATED, LawFinding

_ELSEWHERE = (
    r"\bmonitoringofficer\b|\bombudsman\b|\bprincipal (?:authority|council)\b|\bdistrict\b|\bborough\b"
    r"|\bunitary\b|\bcounty council\b|\bstandards committee\b"
)
_CODE_COMPLAINT = (
    r"\b(?:complaints?|allegations?|breach(?:es)?)\b[^.;]{0,60}\b(?:code of conduct|the code"
    r"|councillor code)\b"
)
_DECIDED_HERE = (
    r"\b(?:investigated|considered|determined|decided|heard|dealt with|ruled on|adjudicated"
    r"|resolved|upheld|judged) by (?:the |a |an |its |our )?"
    r"(?:full )?(?:council|clerk|chair|(?:\w+ ){0,2}(?:committee|panel))\b"
)

_GOES = (
    r"\b(?:contact|approach|complain to|report (?:\w+ ){0,4}to|go to|write to|raise (?:\w+ ){0,4}with"
    r"|refer (?:\w+ ){0,4}to)\b"
)
_OUTSIDE = (
    r"\b(?:monitoringofficer|ombudsman|police|external auditor|auditor|acas|information commissioner|tribunal"
    r"|health and safety executive|trade union|regulator)\b"
)

COUNCILLORS = (
    LawFinding(
        "law-paid-councillor",
        unpaid_office,
        re.compile(
            r"\A(?=.*\b(?:clerk|officer|posts?|vacanc\w+|acting|locum|stands? in|fills? in|cover)\b)"
            r"(?:.*\bcouncillor (?:[\w']+ ){0,12}?(?:(?:is|are|be) (?:\w+ )?(?:paid|remunerated"
            r"|salaried)|receives? (?:a |the )?(?:\w+ )?(?:salary|payment|fee|wages?|pay)|(?:is"
            r"|be) entitled to (?:\w+ )?(?:pay|salary|payment))\b"
            r"|.*\bpay(?:s|ing)? (?:a |the |any )councillor\b)"
        ),
        "A councillor is to be paid here for work of the council's staff.",
        "Say that a councillor who stands in does so unpaid, and for a short time; or take on somebody else.",
        unless=re.compile(
            NEGATED.pattern + r"|\bunpaid\b|\ballowances?\b|\bexpenses\b|\btravel|\bremuneration panel\b"
        ),
        local_only=False,
    ),
    *(
        LawFinding(
            "law-code-complaint",
            law,
            re.compile(
                rf"{_CODE_COMPLAINT}[^.;]{{0,120}}{_DECIDED_HERE}|\b(?:council|clerk|chair"
                rf"|committee|panel) (?:will|shall|may|must|can|is to) (?:investigate|determine"
                rf"|decide|hear|adjudicate|consider|rule on)\b[^.;]{{0,60}}{_CODE_COMPLAINT}"
            ),
            "Complaints under the councillors' code are dealt with by the council itself here.",
            do,
            unless=re.compile(
                NEGATED.pattern
                + "|"
                + _ELSEWHERE
                + r"|\binformal|\blocal resolution\b|\bofficer code\b|\bbefore (?:it|they|a)\b"
            ),
        )
        for law, do in (
            (
                sources.code_complaint_england,
                "Say that a written complaint goes to the Monitoring Officer of the principal authority.",
            ),
            (
                sources.code_complaint_wales,
                "Say that a complaint goes to the Public Services Ombudsman for Wales, lesser "
                "ones to local resolution first.",
            ),
        )
    ),
    LawFinding(
        "law-code-complaint",
        sources.code_complaint_wales,
        re.compile(
            rf"{_CODE_COMPLAINT}[^.;]{{0,120}}\bmonitoringofficer\b"
            rf"|\bmonitoringofficer\b[^.;]{{0,80}}{_CODE_COMPLAINT}"
        ),
        "Complaints under the code go to the Monitoring Officer here; in Wales they go to the Ombudsman.",
        "Name the Public Services Ombudsman for Wales.",
        unless=NEGATED,
        settled=re.compile(r"\bombudsman\b"),
        local_only=False,
    ),
    *(
        LawFinding(
            "law-sanction",
            law,
            re.compile(
                r"\b(?:complaint|grievance|allegation|concern)s?\b[^.;]{0,40}\b(?:against|about"
                r"|by) (?:a|an|the|any|another) councillor\b[^.;]{0,60}\b(?:is|are|be"
                r"|been) (?:upheld|found proven|proven|substantiated)\b"
                r"|\b(?:council|committee|panel|chair)\b (?:\w+ )?(?:will|shall|may|can"
                r"|must)\b[^.;]{0,60}\b(?:sanction|censure|suspend|ban|bar|disqualify"
                r"|expel|fine|punish|discipline)\b[^.;]{0,40}\bcouncillor\b"
                r"|\b(?:council|committee|panel|chair)\b (?:\w+ )?(?:will|shall|may|can|must)\b[^.;]{0,60}"
                r"\b(?:exclude|remove)\b(?:(?! (?:by|items?|motions?|questions?|agenda|papers?)\b)[^.;]){0,40}"
                r"\bcouncillor\b"
                r"|\bcouncillor\b[^.;]{0,80}\b(?:will|shall|may|can|must) be (?:sanctioned"
                r"|censured|suspended|banned|barred|disqualified|excluded|expelled|fined|punished"
                r"|disciplined|removed from|stripped of|prohibited from contact\w*)\b"
                r"|\b(?:sanctions?|penalt(?:y|ies))\b[^.;]{0,40}\b(?:on|against|for) (?:a |any |the )?councillor\b"
            ),
            "A finding or a sanction against a councillor is left to the council itself here.",
            "Take it out. Refer complaints on; support for the employee, mediation and how to "
            "work together meanwhile can be "
            "agreed without it.",
            unless=re.compile(
                NEGATED.pattern
                + "|"
                + _ELSEWHERE
                + (
                    r"|\bdisorder|\bdisrupt|\bannual meeting\b|\bstanding order"
                    r"|\bmeeting\b[^.;]{0,20}\b(?:disrupt|leave)"
                    r"|\bofficer (?:may|can|will|shall) be\b"
                )
            ),
        )
        for law in (sources.no_sanctions, sources.no_sanctions_wales)
    ),
    *(
        LawFinding(
            "law-councillor-procedure",
            law,
            re.compile(
                r"\bdisciplinary (?:procedure|policy|action|process|proceedings"
                r"|hearing)\b[^.;]{0,40}\b(?:against|of|to|on|for) (?:a |an |the "
                r"|any )?councillor\b(?! (?:who|and|to|may))"
                r"|\bcouncillor\b[^.;]{0,40}\b(?:subject to|liable to|face"
                r"|dealt with under) (?:the |council )*disciplinary\b"
            ),
            "The staff's disciplinary procedure is applied to councillors here; it is for employees alone.",
            "Take it out, and send complaints about a councillor where the law sends them.",
            unless=NEGATED,
        )
        for law in (sources.no_sanctions, sources.no_sanctions_wales)
    ),
    *(
        LawFinding(
            "law-councillor-procedure",
            law,
            re.compile(
                r"\bgrievance(?: procedure| policy)?\b[^.;]{0,30}\b(?:against|about) (?:a |an "
                r"|the |any |another )?(?:elected )?councillor\b"
            ),
            "A grievance against a councillor is provided for here. It can support the employee, "
            "and it cannot stand beside "
            "or in place of a complaint under the code.",
            "Say that it serves to support the employee, and that findings on the councillor's "
            "conduct are made elsewhere.",
            unless=re.compile(NEGATED.pattern + "|" + _ELSEWHERE + r"|\bsupport\b"),
            weight=Weight.LOOK_AT,
        )
        for law in (sources.no_sanctions, sources.no_sanctions_wales)
    ),
    LawFinding(
        "law-restricted-posts",
        sources.restricted_posts,
        re.compile(r"\bpolitically restricted\b"),
        "Posts are called politically restricted here; whether the Act reaches a local council's posts is doubtful.",
        "Check it. A restriction can rest on the contract of employment, and the clause can say so.",
        unless=re.compile(r"\bby contract\b|\bdoubt\w*\b"),
        weight=Weight.LOOK_AT,
        test=lambda said: True,
    ),
    LawFinding(
        "law-companion",
        sources.companion,
        re.compile(
            r"\b(?:may|must|shall|can|will|should) ?not be (?:accompanied|represented)\b"
            r"|\bno right (?:to be accompanied|to a companion)\b|\bunaccompanied\b"
            r"|\bcompanion\w* (?:is|are) not (?:allowed|permitted)\b"
        ),
        "A companion is refused here at a hearing to which the law lets an employee bring one.",
        "Say that the employee can bring a colleague or a trade union representative.",
        unless=re.compile(r"\binformal\b|\bmediation\b|\binvestigat\w+ (?:meeting|interview)"),
        local_only=False,
    ),
    LawFinding(
        "law-outside-routes",
        sources.outside_routes,
        re.compile(
            rf"\b(?:must|shall|may|should|can|will) ?not (?:\w+ ){{0,2}}{_GOES}[^.;]{{0,50}}{_OUTSIDE}"
            rf"|\b(?:nobody|no (?:one|councillor|officer|employee)) (?:may|can|shall|must|should|will) (?:\w+ ){{0,2}}?"
            rf"{_GOES}[^.;]{{0,50}}{_OUTSIDE}"
            rf"|{_GOES}[^.;]{{0,40}}{_OUTSIDE}[^.;]{{0,20}}\bonly (?:with|after|by) (?:the )?(?:\w+ )?"
            r"(?:permission|consent|approval|agreement|leave) of\b"
            r"|\bbefore (?:any |a |the )?(?:complaint|matter|concern|approach) (?:is|may be"
            r"|can be) (?:made|taken|reported|referred) to (?:the )?(?:monitoringofficer|police"
            r"|ombudsman)\b[^.;]{0,60}\b(?:must|permission|exhaust)"
            r"|\b(?:permission|consent|approval) of (?:the )?(?:council|chair"
            r"|clerk)\b[^.;]{0,40}\b(?:contact\w*|approach\w*|complain\w*"
            r"|report\w*) (?:to )?(?:the )?(?:monitoringofficer|police|ombudsman|auditor|acas)\b"
        ),
        "The way to somebody outside the council is closed here, or made to wait.",
        "Leave statutory routes open at every time, and say so.",
        unless=None,
        local_only=False,
    ),
)
