"""Meetings, decisions and records: what the law settles of them."""

import re

from moothall.protocol.law import FOI_DAYS, foi_clock, no_lone_member

from ..language.periods import Period, interval, periods
from . import sources
from .finding import Weight
from .law_rule import NEGATED, LawFinding

_CLEAR_DAYS = 3
_MONTH = 31
_INTEREST_DAYS = 28
_NOT_THE_NOTICE = re.compile(r"\b(?:late|minutes?|papers?|reports?|supplement\w*)\b")
_AFTER_THE_ANSWER = re.compile(r"\breview|\bextend")
_LONGER = re.compile(r"\bcomplex|\bextend|\breview")


def _days(period: Period) -> int:
    """The length in days, a month counted as a long one; 0 where it is not a number."""
    number = re.match(r"\d+", period.days)
    if not number:
        return 0
    return int(number[0]) * (_MONTH if "month" in period.days else 1)


def _before(said: str, place: int) -> str:
    """What the sentence says just before a place, from its last comma or "and"."""
    return re.split(r",| and ", said[:place])[-1]


def _of_notice(said: str, place: int) -> bool:
    """Whether the time that stands there is that of the notice, and not of late papers or of the minutes."""
    part = _before(said, place)
    return not _NOT_THE_NOTICE.search(part) or bool(re.search(r"\b(?:summons|agenda|notice)\b", part))


def _short_notice(said: str) -> bool:
    hours = re.finditer(r"\b(\d{2}|twenty four|forty eight) hours\b", said)
    return any(_of_notice(said, one.start()) for one in hours) or any(
        _days(one) < _CLEAR_DAYS and _of_notice(said, one.start) for one in periods(said)
    )


def _not_clear(said: str) -> bool:
    return any(
        _days(one) == _CLEAR_DAYS and "clear" not in one.kind and _of_notice(said, one.start)
        for one in periods(said)
    )


def _late_for_foi(said: str) -> bool:
    return any(
        _days(one) > (FOI_DAYS if "working" in one.kind else FOI_DAYS + 10)
        and not _AFTER_THE_ANSWER.search(_before(said, one.start))
        and not _LONGER.search(re.split(r",| and ", said[one.end :])[0])
        for one in periods(said)
    )


def _late_for_subject_access(said: str) -> bool:
    return any(_days(one) > (FOI_DAYS + 3 if "working" in one.kind else _MONTH) for one in periods(said))


def _late_interests(said: str) -> bool:
    return any(_days(one) > _INTEREST_DAYS for one in periods(said))


def _kept_too_short(said: str) -> bool:
    years = re.search(r"\b(one|two|three|four|five|1|2|3|4|5) years?\b", said)
    months = re.search(r"\b(?:\w+) months?\b", said)
    often = interval(said)
    return bool(years or months) and not (often and "every" in said)


_NOTICE = re.compile(
    r"\b(?:summons|agenda)(?: \w+){0,8} (?:sent|issued|published|circulated|posted|served"
    r"|displayed|emailed|delivered|out)\b"
    r"|\b(?:send|issue|publish|circulate|post|serve|display|email|deliver)s?(?: \w+){0,5} (?:summons|agenda)\b"
    r"|\bnotice (?:of|for) (?:each |every |any |all |an? |the |council |committee |full |ordinary "
    r"|extraordinary |special |urgent )*meetings?\b"
    r"|\bmeetings? (?:may|can|will|shall|must) be (?:called|convened|summoned)\b|\bsummoned to (?:\w+ ){0,3}meeting"
)
_NO_COUNCIL_MEETING = re.compile(
    r"\bgrievance|\bdisciplin|\bappraisal|\bmediation|\b(?:party )?group meeting|\brequests?\b"
    r"|\bitems?\b|\bmotions?\b|\bat least (?:five|six|seven|5|6|7)\b"
    r"|\bpapers\b"
    r"|\A(?=.*\burgen)(?=.*\bcommittee)"  # a committee can be convened at short notice, the council cannot
)

MEETINGS = (
    *(
        LawFinding(
            "law-notice",
            law,
            _NOTICE,
            "The notice of meetings here is shorter than three clear days.",
            "Say three clear days. Neither the day of issue nor the day of the meeting counts, "
            "nor Sundays and bank holidays.",
            unless=_NO_COUNCIL_MEETING,
            test=_short_notice,
        )
        for law in (sources.notice_england, sources.notice_wales)
    ),
    *(
        LawFinding(
            "law-notice",
            law,
            _NOTICE,
            "Three days are named here for the notice of meetings, and the law counts clear days.",
            "Say three clear days.",
            unless=_NO_COUNCIL_MEETING,
            test=_not_clear,
            weight=Weight.LOOK_AT,
        )
        for law in (sources.notice_england, sources.notice_wales)
    ),
    LawFinding(
        "law-lone-member",
        no_lone_member,
        re.compile(
            r"\bdelegat\w+ (?:\w+ ){0,4}(?:powers?|authority|decisions?|responsibility for"
            r"|matters?)(?: \w+){0,8}? to (?:the |its |a |an |any |each )?"
            r"(?:vice chair|chair|leader|lead councillor|councillor"
            r"|portfolio)\b(?! and (?:the )?clerk\b)(?!s? (?:on|of) the \w+ committee)"
            r"|\b(?:powers?|authority|decisions?|matters?)\b[^.;]{0,30}\b(?:is|are|be"
            r"|been) delegated to (?:the |a )?(?:vice chair|chair|leader|lead councillor"
            r"|councillor)\b"
            r"|\b(?:chair|leader|lead councillor|individual councillor"
            r"|a councillor) (?:\w+ )?(?:may|can|will|shall|is (?:able|authorised|empowered) to"
            r"|has (?:the )?(?:power|authority|delegated (?:power|authority))(?: to)?)"
            r" (?:\w+ ){0,3}(?:authorise|approve|sanction|incur|commit|decide|take (?:urgent "
            r"|any )?(?:decisions?|action) on behalf|act on behalf of the council between)\b"
            r"|\b(?:decided|authorised|approved) by (?:the )?(?:chair|leader) (?:alone"
            r"|between meetings|on behalf of the council)\b|\bchair action\b"
        ),
        "This gives a decision to one councillor.",
        "Give it to a committee, a sub-committee or an officer. The Clerk can be asked to decide "
        "in consultation with the chair.",
        unless=re.compile(
            NEGATED.pattern
            + r"|\bclerk\b[^.;]{0,40}\bin consultation with\b|\bagenda\b|\border of (?:business"
            r"|speakers)\b|\bpoints? of order\b|\bminutes?\b[^.;]{0,20}\bsign|\bcasting\b"
            r"|\bgrievance|\bdisciplin|\bstaffing\b|\bjob description\b|\bspeak\b|\bpress\b"
            r"|\bonly (?:after|with|once) (?:[\w']+ ){0,4}?(?:council|committee)\b"
            r"|\bstatement|\bleave\b|\bwhich (?:committee|matters)\b|\bto be heard\b"
        ),
    ),
    LawFinding(
        "law-staffing-group",
        sources.staffing_committee,
        re.compile(
            r"\b(?:delegat\w+|entrust\w*|authority|power)\b[^.;]{0,60}\b(?:(?:small"
            r"|informal) (?:group|panel|number|team)|(?:group|team|number) of (?:\w+ )?councillor"
            r"|working (?:group|party))\b"
        ),
        "Authority over staffing is given to a group of councillors, which can decide only as a "
        "committee or sub-committee.",
        "Call it a committee or sub-committee, and have the council appoint it with terms of reference.",
        unless=re.compile(r"\bcommittee\b|\bsub committee\b"),
        weight=Weight.LOOK_AT,
    ),
    LawFinding(
        "law-chair-alone",
        no_lone_member,
        re.compile(
            r"\b(?:chair|leader) (?:\w+ ){0,3}?(?:decides?|determines?|rules? on|hears?"
            r"|adjudicates?(?: on)?|dismiss(?:es)?|suspends?|disciplines?)\b"
            r"[^.;]{0,60}\b(?:grievance|disciplin|officer|clerk|appeal|warning|pay|salary|staffing)\w*"
            r"|\b(?:grievance|disciplin\w+|appeal|staffing matter|officer performance|pay"
            r"|salary)\w*\b[^.;]{0,60}\b(?:decided|determined|heard|dealt with|settled|resolved"
            r"|handled|investigated) (?:solely |alone )?by (?:the )?(?:chair|leader)\b(?! of| and)"
            r"|\bthe decision of (?:the )?(?:chair|leader) (?:\w+ ){0,3}(?:is|shall be|will be) final\b"
        ),
        "A staffing matter is decided by the chair alone here.",
        "Give it to a staffing committee with a separate committee for appeals; the chair can "
        "take part in one of them.",
        unless=re.compile(
            NEGATED.pattern + r"|(?<!appeal )(?<!appeals )\b(?:committee|panel)\b"
            r"|\btogether with\b|\bruling\b|\border\b"
        ),
    ),
    LawFinding(
        "law-casting-vote",
        sources.casting_vote,
        re.compile(
            r"\bno casting vote\b|\bnot have (?:a |any )?(?:second or )?casting vote\b"
            r"|\bcasting vote (?:is|shall be|will be|must be) (?:cast|used"
            r"|given) (?:\w+ ){0,3}(?:for|against|in favour)\b"
            r"|\b(?:must|shall|will) (?:use|cast|exercise|give) (?:(?:the|a|that|his|her|their) )?(?:second or )?"
            r"casting vote (?:\w+ ){0,3}?(?:for|against|in favour)\b"
            r"|\bchair (?:may|can|shall|will|should) (?:only vote|vote only)\b|\bchair (?:does"
            r"|shall|will|may|must) not vote (?:except|unless|other than)\b"
        ),
        "What is said here of the chair's vote is not what the law gives the person presiding.",
        "Take it out, or say that whoever presides votes as a councillor does and has a casting "
        "vote where votes are equal.",
        unless=None,
    ),
    LawFinding(
        "law-information-request",
        foi_clock,
        re.compile(r"\bfreedom of information\b|\bfoia?\b|\binformation request"),
        "Requests under freedom of information law are given more time here than the law gives.",
        "Say twenty working days at the latest, counted from the day after the request came.",
        unless=None,
        test=_late_for_foi,
        local_only=False,
    ),
    LawFinding(
        "law-information-request",
        sources.information_for_all,
        re.compile(
            r"\bcouncillor (?:\w+ )?(?:must|shall|may|should|can|will) ?not\b[^.;]{0,60}\bfreedom of information\b"
            r"|\bcouncillor (?:\w+ )?cannot\b[^.;]{0,60}\bfreedom of information\b|\bnot (?:open"
            r"|available) to councillor\b[^.;]{0,40}\bfreedom of information\b"
            r"|\bfreedom of information\b[^.;]{0,60}\bnot (?:be )?(?:open|available|used"
            r"|made)\b[^.;]{0,20}\bcouncillor\b"
        ),
        "Requests under freedom of information law are closed to councillors here.",
        "Take it out; councillors can ask as anybody can.",
        unless=None,
        local_only=False,
    ),
    LawFinding(
        "law-subject-access",
        sources.subject_access,
        re.compile(r"\bsubject access\b|\bpersonal data\b[^.;]{0,30}\brequest"),
        "Requests for one's own data are given more time here than the law gives.",
        "Say one month at the latest.",
        unless=re.compile(r"\bextend|\bfreedom of information\b"),
        test=_late_for_subject_access,
        local_only=False,
    ),
    LawFinding(
        "law-retention",
        sources.decision_records,
        re.compile(
            r"\b(?:record|note)s? of (?:\w+ ){0,4}(?:officer"
            r"|delegated) decisions?\b[^.;]{0,80}\b(?:kept|retain\w*|destroy\w*|delet\w*|held)\b"
            r"|\brecords? of (?:\w+ ){0,2}decisions? (?:\w+ ){0,3}(?:by|of) (?:an? |the )?(?:officer|clerk)\b"
            r"[^.;]{0,60}\b(?:kept|retain\w*|destroy\w*|delet\w*|held)\b"
            r"|\b(?:officer|delegated) decisions?\b[^.;]{0,40}\b(?:records? (?:is|are|will be"
            r"|shall be|must be) )?(?:kept|retained|destroyed|deleted) (?:for|after)\b"
        ),
        "Records of officers' decisions are kept here for a shorter time than the law asks for.",
        "Say six years for the record, and four for its background papers.",
        unless=re.compile(r"\bsix\b|\b6\b|\bbackground\b"),
        test=_kept_too_short,
        local_only=False,
    ),
    LawFinding(
        "law-statutory-access",
        sources.open_documents,
        re.compile(
            r"\b(?:need to know|need for|consent|permission|justif\w+"
            r"|reasons?)\b[^.;]{0,80}\b(?:minutes|(?:statement of |the |council )accounts"
            r"|orders for payment)\b"
            r"|\b(?:minutes|(?:statement of |the |council )accounts"
            r"|orders for payment)\b[^.;]{0,80}\b(?:need to know|permission|consent|justif\w+)\b"
        ),
        "A need or leave is asked for here to see documents that are open by statute.",
        "Take minutes, accounts and orders for payment out of the test of need.",
        unless=re.compile(
            NEGATED.pattern
            + r"|\bother than\b|\bapart from\b|\bwhatever\b|\bgive reasons?\b|\bdraft\b|\bconfidential\b|\bclosed\b"
            + r"|\bin any (?:case|event)\b|\balways\b|\b(?:as of|by) right\b"
        ),
        local_only=False,
    ),
    LawFinding(
        "law-unlimited-access",
        sources.need_to_know,
        re.compile(
            r"\bcouncillor\b[^.;]{0,60}\b(?:un(?:limited|restricted|fettered|conditional|hindered)|full|free|complete)"
            r" (?:and \w+ )?(?:right of )?access\b[^.;]{0,30}\b(?:documents?|papers|files|records|information)\b"
            r"|\bcouncillor\b[^.;]{0,60}\b(?:access to|inspect|see|read) (?:all|any|every) (?:\w+ ){0,3}"
            r"(?:documents?|papers?|files?|records?)\b"
        ),
        "Documents are open to councillors here without limit, which is more than the law gives.",
        "Say that a councillor sees what a task as a councillor calls for, and keep personal data apart.",
        unless=re.compile(
            NEGATED.pattern
            + r"|\bneed|\bnecess|\bsubject to\b|\bexcept|\bother than\b|\brequire|\brelevant\b|\breasonabl"
            r"|\bpublic(?:ly)?\b|\bopen to\b|\brelat\w+ to\b|\bconcerning\b|\bfor (?:a|the|that|their) meeting\b"
        ),
        weight=Weight.LOOK_AT,
        local_only=False,
    ),
    LawFinding(
        "law-closed-doors",
        sources.admission_to_meetings,
        re.compile(
            r"\bschedule 12a\b|\bpart v ?a\b|\bsections? 100 ?[a-k]\b|\bs\.? ?100 ?[a-k]\b"
            r"|\baccess to information\) act 1985"
        ),
        "Rules are named here that hold for principal councils and not for local ones.",
        "Refer to the Public Bodies (Admission to Meetings) Act 1960: the public are excluded by "
        "resolution, with the reason.",
        unless=re.compile(r"\b(?:do|does) not apply\b|\bnot (?:apply|bound|subject)\b|\bprincipal\b"),
    ),
    LawFinding(
        "law-closed-doors",
        sources.admission_to_meetings,
        re.compile(
            r"\bexempt (?:information|items?|papers?|reports?|business|matters?)\b|\b(?:and"
            r"|or) exempt (?:information|reports?|papers?)\b"
        ),
        "“Exempt” is a word of the law on principal councils; a local council has confidential business.",
        "Say confidential, or what is taken after the public have been excluded by resolution.",
        unless=re.compile(r"\bfreedom of information\b|\bfoi\b|\bexemption\b|\b(?:do|does) not apply\b"),
        weight=Weight.LOOK_AT,
    ),
    LawFinding(
        "law-interests",
        sources.interests,
        re.compile(
            r"\bregister(?:ed|s)?\b[^.;]{0,40}\binterests?\b|\binterests?\b[^.;]{0,40}\bregister(?:ed)?\b"
        ),
        "More time is given here for registering interests than the law gives.",
        "Say twenty-eight days from taking office.",
        unless=None,
        test=_late_interests,
        local_only=False,
    ),
)
