"""How protocols speak of a councillor's access to information and documents."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "ask-officer": Wording(
        sure=(
            r"councillor ~(?:free to|may|can|entitled to|right to|are able to) ~(?:approach|ask|request"
            r"|seek|contact) ~OFF ~(?:information|explanation|advice)",
            r"(?:approach|ask)\w* ~OFF ~(?:information|explanation),? ~(?:advice)?",
            r"councillor ~(?:free to|may|can) ~(?:seek|request|ask for) ~(?:information|advice) ~(?:from|of) ~OFF",
        ),
        unless=r"monitoringofficer|personal matter|press|slcc",
    ),
    "need-to-know": Wording(
        sure=(
            r"need to know(?! ~(?:will )?~presumed| ~determin| ~committee)",
            r"(?:reasonably )?necessary ~(?:to enable|for|in order) ~(?:perform|carry|discharg|undertak"
            r"|duties) & (?:document|information|inspect|access)",
            r"prima facie",
            r"common law right",
        ),
        unless=r"determination of|must be determined|presumed|(?:covered|derived|governed) ~partly",
    ),
    "no-roving": Wording(
        sure=(r"roving", r"(?:mere|idle|simple) curiosity", r"curiosity", r"fishing expedition"),
    ),
    "officer-determines": Wording(
        sure=(
            r"(?:question|need to know|request|dispute|access|matter) ~(?:determined|decided|resolved"
            r"|judged) by ~(?:OFF|monitoringofficer)",
            r"OFF ~(?:determine|decide|judge)s? ~(?:need to know|access|whether ~document|request)",
            r"(?:determin)\w+ ~need to know",
        ),
    ),
    "committee-presumption": Wording(
        needs=r"committee|working (?:group|party)|panel",
        sure=(
            r"(?:committee|sub committee) & (?:presumed|assumed|presumption) & (?:document|need to know"
            r"|inspect|information)",
            r"need to know ~(?:normally |usually )?~(?:presumed|assumed)",
            r"committee councillor ~(?:wish|inspect|access|right) ~document",
        ),
    ),
    "third-party-data": Wording(
        sure=(
            r"(?:personal information|personal data|personal details) ~(?:third part|other (?:people"
            r"|person)|individual)",
            r"justify the request",
            r"(?:data protection|gdpr|personal data) & councillor & (?:access|inspect|document|request|disclos)",
        ),
        unless=r"freedom of information act|copied",
    ),
    "purpose-limit": Wording(
        sure=(
            r"(?:only|solely) (?:be )?(?:\w+ )?used ~(?:purpose|connection with|duties)",
            r"used (?:only|solely) ~(?:purpose|duties)",
            r"purpose for which it (?:was|is|has been) (?:provided|given|supplied|obtained|requested)",
            r"NOT ~use\w* ~information ~(?:other purpose|purpose other)",
        ),
    ),
    "foi": Wording(
        needs=r"freedom|\bfoi|information",
        sure=(
            r"(?:freedom of information|foi)\b & councillor & (?:right|request|same|public|entitled) &"
            r" !(?:duty to disclose|confidential)",
            r"same right ~(?:public|citizen)",
        ),
    ),
    "regular-information": Wording(
        sure=(
            r"(?:regular|timely|prompt),? (?:and )?~(?:information|update|briefing)",
            r"up to date,? (?:and )?(?:\w+ )?information",
            r"(?:kept|keep) ~(?:informed|up to date|briefed)",
            r"(?:relevant|sufficient|full|appropriate) (?:and \w+ )?information & (?:expect|council)&"
            r" !(?:confidential|request|inspect)",
        ),
        unless=r"public informed|electors|press|media|confidential|chair ~informed",
    ),
    "statutory-rights": Wording(
        sure=(
            r"(?:legal|statutory) rights? ~(?:inspect|access)",
            r"(?:statute|statutory|local government act|by law) & (?:inspect|access to|open to) &"
            r" (?:document|minutes|accounts|papers|information)",
        ),
        unless=r"freedom of information act",
    ),
}
