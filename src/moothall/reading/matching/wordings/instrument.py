"""How protocols speak of themselves: purpose, aim, standing beside law, adoption, review."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "purpose": Wording(
        sure=(
            r"(?:this|the) (?:\w+ ){0,3}?(?:protocol|guidance)(?: document)? ~(?:\bpurpose|\bintention\b"
            r"|\bintended|\bdesigned|\bseeks? to"
            r"|\baims? to|\bsets? out|\bcovers?\b|guidance on|\bassists?\b|\bto guide\b|\boffers\b"
            r"|\bdescribes|\boutlines|\bexplains"
            r"|\bclarif|\bdefines|\bapplies to|\bdeals with|\baddresses|\bto help\b)",
            r"(?:purpose|aims?|objects?|objectives?|intention) of (?:this|the|having a) (?:\w+"
            r" ){0,3}?(?:protocol|guidance|policy|document)",
            r"purpose of this (?:policy|document) is to (?:set|guide|provide|help|define|clarify)",
            r"protocol ~sets out how",
            r"(?:put|set|written|writing) (?:\w+ )?(?:down )?(?:on paper|in writing|down)"
            r" ~how (?:councillor|officer|BOTH)",
            r"(?:this|the|it) (?:\w+ )?(?:protocol )?(?:is|are) (?:also |further |in part )?(?:meant|intended|designed)"
            r" (?:to|as a guide) & !(?:criticis|harm|offen)",
            r"sensitive circumstances",
            r"reputation and integrity of the council",
            r"protocol ~covers? ?: \S",
            r"(?:^it|(?:protocol|policy|guide|document|charter|code)\b(?:[^:]{0,120}\bit)?) (?:therefore |also )?"
            r"(?:covers|explains|sets out|describes|outlines|says|aims to|seeks to|deals with) ?: \S",
        ),
        likely=(
            r"protocol ~(?:helps?|provides?|promot|ensur|issues that most commonly)",
            r"(?:will|to) help (?:councillor|officer|BOTH) ~(?:perform|understand|work together|effectively)",
            r"written protocol",
        ),
        unless=(
            r"reflect ~code of conduct|breach(?:es)? of (?:this|the) protocol|incompatible with|(?:protocol"
            r"|policy) ~review(?:ed)?\b"
        ),
        states=True,
    ),
    "respect-aim": Wording(
        sure=(
            r"mutual(?:ly)? (?:\w+,? ){0,2}?(?:trust|respect|understanding)(?! and support)",
            r"(?:trust and respect|respect and trust|trust, respect)",
            r"relationship ~(?:characterised|based on|built on|founded on|underpinned)",
            r"relationship ~(?:conducted|carried on) in a (?:\w+ )?(?:positive|constructive)",
            r"aim ~(?:effective|professional|good|positive) ~relationship",
            r"(?:strong|constructive|trusting|positive|good|effective|harmonious|sound)(?:,? (?:and"
            r" )?\w+){0,3} (?:working )?relationship ~(?:essential|vital|important|key|necessary|council)",
        ),
        likely=(
            r"(?:good|positive|effective|professional|constructive) (?:and \w+ )?working relationship",
            r"(?:respect ~difference|work in harmony)",
        ),
        unless=r"expect ~:|close personal|reporting line|indispensable ~responsib|sets? out how",
    ),
    "open-speech": Wording(
        sure=(
            r"(?:speak|talk|communicate|discuss)\w* ~(?:open|frank|honest|candid)",
            r"(?:open|frank|honest|candid)(?:ly)?(?: and \w+)? (?:communication|dialogue|discussion|exchange)",
        ),
    ),
    "wider-law": Wording(
        sure=(
            r"protocol ~(?:read|operated|interpreted|considered|seen|used) ~(?:context of|with|alongside"
            r"|conjunction|in light of)",
            r"protocol ~(?:reflects?|supplements?|complements?|does not (?:replace|affect)|subject to|part"
            r" of|subordinate) ~(?:code|law|legislation|standing order|principle|constitution|statut)",
            r"(?:is|be) read (?:together|alongside|in conjunction|with)\b",
            r"(?:in addition to|alongside|conjunction with|together with|subject to) ~(?:code of conduct"
            r"|standing order|financial regulation|legislation) & protocol",
            r"employment terms and conditions",
            r"model (?:councillor )?code of conduct",
            # What is done as a policy of the council says sends the reader to that policy.
            r"in (?:line|accordance|keeping) with ~(?:council|our) (?:own )?(?!code|standing|grievance|disciplin"
            r"|complaint|hr\b|socialmedia)(?:\w+ ){1,4}?(?:policy|policies|protocol|procedure)",
        ),
        likely=(
            r"(?:such other|other relevant|all relevant|any relevant|relevant) ~(?:polic(?:y|ies)"
            r"|procedures|legislation)",
            r"council (?:\w+ ){0,2}?(?:media|standards|communications?) (?:protocol|policy)",
            r"lines of accountability",
            r"(?:adhere|comply|regard) ~(?:standing orders|rules and regulations)",
        ),
        unless=r"media relations work|confidential",
    ),
    "adoption": Wording(
        sure=(
            r"(?:adopted|approved|ratified|agreed) ~(?:19|20)\d\d\b",
            r"(?:adopted|approved|ratified) ~\d{1,2}[./]\d{1,2}[./]\d\d",
            r"^(?:re ?)?(?:adopted|approved|ratified) (?:by|at) ~(?:council|committee)\b",
            r"^.{0,60}(?:protocol|relations) ~(?:19|20)\d\d$",
            r"(?:approved|adopted) ?:? ?(?:january|february|march|april|may|june|july|august|september"
            r"|october|november|december)\b",
            r"(?:date (?:of )?(?:adoption|approval)|adoption date|date (?:adopted|approved))",
            r"protocol (?:was|has been|is) (?:formally )?(?:adopted|approved)",
        ),
        unless=(
            r"adopted ~(?:code of conduct|policy|policies|procedure|grouping)(?! ~\d{4})|procedures? approved"
            r"|resolution to|approved by (?:the )?(?:council|law)\b(?!.{0,40}\d{4})"
            # Another document's adoption is not the protocol's own.
            r"|(?:code of conduct|(?:the|council|conduct) code|standing orders?|financial regulations?"
            r"|scheme of delegation|terms of reference|(?:social ?media|media|complaints?|training|grievance"
            r"|disciplinary|equality|safeguarding|data protection|communications?) (?:policy|procedure|protocol))"
            r"(?: (?:for|of) (?:the )?(?:council|councillors?|members?))?"
            r"[,(]? ?(?:(?:which|that|as|was|were|is|are|has|have|been|last|first|it|the council|council|formally)"
            r" )*\(?(?:re ?)?(?:adopted|approved|ratified)"
            r"|(?:adopted|approved) (?:an?|its|our|the|their) (?:own |new |revised )?(?:code of conduct"
            r"|standing orders?|financial regulations?|scheme of delegation)"
        ),
        states=True,
    ),
    "review": Wording(
        sure=(
            r"(?:protocol|policy|document|it) ~(?:be|is|are) ~(?:reviewed|kept under review)",
            r"(?:review date|date (?:for|of) (?:next )?review|next review|date of review|due for review"
            r"|review due|review ?:)",
            r"(?:reviewed|review) ~(?:annual|every (?:\w+ )?(?:year|month)|each year|periodic|regular basis"
            r"|from time to time|yearly)",
        ),
        unless=r"review (?:and monitor|council performance|services)|performance|re adopted|re approved|appraisal",
    ),
    "amendment-record": Wording(
        sure=(
            r"version \d+(?:\.\d)? ?:? ~(?:approved|adopted|\d\d)",
            r"(?:new version|re ?adopted|no revisions|no amendments|no changes|first adopted|originally adopted)",
            r"(?:amendment|revision|version) (?:record|history|control)",
        ),
        states=True,
    ),
}
