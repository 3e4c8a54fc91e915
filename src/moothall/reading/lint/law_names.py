"""Bodies and enactments that are no longer there, or that belong to another nation."""

import re

from . import sources
from .law_rule import PAST, LawFinding

_NOT_THEIRS = re.compile(
    r"\bno (?:jurisdiction|power|remit|recourse|right)\b|\bnot (?:able|open|deal|consider"
    r"|investigate|have|apply|go)\b|\bcannot\b|\bdoes not\b|\bdo not\b"
)

NAMES = (
    LawFinding(
        "law-abolished",
        sources.standards_board,
        re.compile(r"\bstandards board\b|\bstandards for england\b|\badjudication panel for england\b"),
        "A body is named here that no longer exists.",
        "Name the Monitoring Officer of the principal authority, or in Wales the Public Services Ombudsman.",
        unless=PAST,
        local_only=False,
    ),
    LawFinding(
        "law-abolished",
        sources.model_code_orders,
        re.compile(
            r"\bmodel code of conduct\) order (?:2001|2007)\b"
            r"|\bmodel code of conduct order (?:2001|2007)\b|\bgeneral principles\) order 2001\b"
        ),
        "An order is named here that no longer applies in England.",
        "Refer to the code that the council has adopted.",
        unless=PAST,
        local_only=False,
    ),
    LawFinding(
        "law-abolished",
        sources.data_protection,
        re.compile(r"\bdata protection act,? 1998\b|\bdpa 1998\b|\b1998 (?:data protection )?act\b"),
        "The Data Protection Act 1998 is named here, which is no longer in force.",
        "Refer to the Data Protection Act 2018 and the UK General Data Protection Regulation.",
        unless=PAST,
        local_only=False,
    ),
    LawFinding(
        "law-abolished",
        sources.equality,
        re.compile(
            r"\brace relations act\b|\bsex discrimination act\b|\bdisability discrimination act\b|\bequal pay act\b"
        ),
        "An Act is named here in whose place the Equality Act 2010 stands.",
        "Refer to the Equality Act 2010.",
        unless=PAST,
        local_only=False,
    ),
    LawFinding(
        "law-abolished",
        sources.audit,
        re.compile(r"\baudit commission\b"),
        "A body is named here that no longer exists.",
        "Name the council's external auditor.",
        unless=PAST,
        local_only=False,
    ),
    LawFinding(
        "law-ombudsman",
        sources.no_local_ombudsman,
        re.compile(r"\blocal government (?:and social care )?ombudsman\b|\blgs?c?o\b"),
        "The Local Government and Social Care Ombudsman is named here, who does not deal with parish councils.",
        "Take it out. Complaints about councillors go to the Monitoring Officer, those on "
        "information to the Commissioner.",
        unless=_NOT_THEIRS,
    ),
    LawFinding(
        "law-ombudsman",
        sources.welsh_ombudsman,
        re.compile(r"\blocal government (?:and social care )?ombudsman\b"),
        "An ombudsman for England is named here.",
        "Name the Public Services Ombudsman for Wales.",
        unless=_NOT_THEIRS,
        local_only=False,
    ),
    LawFinding(
        "law-other-nation",
        sources.welsh_ombudsman_in_england,
        re.compile(r"\bpublic services ombudsman(?: for wales)?\b|\bone voice wales\b"),
        "A body for Wales is named here, and the council is in England.",
        "Name the Monitoring Officer of the principal authority, or the county association.",
        unless=None,
        local_only=False,
    ),
    LawFinding(
        "law-other-nation",
        sources.english_standards_in_wales,
        re.compile(r"\blocalism act\b|\bopenness of local government bodies\b"),
        "Law for England is named here, and the council is in Wales.",
        "Refer to Part III of the Local Government Act 2000 and to the statutory model code.",
        # the sections on predetermination and on senior pay hold in Wales too
        unless=re.compile(
            r"\bengland\b|\bnot\b|\bpre-? ?determin|\b(?:open|closed) mind|\bprior indication|\bpay polic"
            r"|\b(?:chapters? [68]|sections? (?:25|38)|s\.? ?(?:25|38)) of the localism act"
        ),
        local_only=False,
    ),
    LawFinding(
        "law-other-nation",
        sources.welsh_standards_in_england,
        re.compile(
            r"\blocal government act,? 2000\b[^.;]{0,80}\b(?:code|conduct|standards|complaint|ethical)"
            r"|\b(?:code|conduct|standards|complaint)\w*\b[^.;]{0,80}\blocal government act,? 2000"
            r"\b"
        ),
        "The Act of 2000 is named here for the conduct of councillors; in England the Localism "
        "Act 2011 stands in its place.",
        "Refer to the Localism Act 2011.",
        unless=PAST,
        local_only=False,
    ),
)
