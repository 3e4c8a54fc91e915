"""How protocols speak of conduct: courtesy, bullying, relationships, advantage, confidence, criticism."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "courtesy": Wording(
        sure=(
            r"(?:respect|dignity|courtesy|integrity|honesty|civility),? (?:and |\w+,? ){0,3}(?:courtesy"
            r"|dignity|respect|civility)",
            r"standards? of courtesy",
            r"(?:rude|abusive|offensive|insulting|discourteous) (?:or \w+ )?(?:language|behaviour|remark"
            r"|comment|manner|tone)",
            r"(?:treat|act|behave|show|deal)\w* ~(?:courte|respect\b|dignity|polite)",
            r"(?:respect and courtesy|courtesy and respect)",
            r"avoid\w* ~personal attacks?",
            r"(?:mutual )?(?:respect|courtesy)(?:,| and) ~(?:confidential|integrity)",
        ),
        likely=(
            r"(?:courteous|courtesy|civility|politeness|rude|abusive)",
            r"respect (?:for )?(?:each other|one another)",
            r"mutual respect & expect ~:",
        ),
        unless=(
            r"mutual trust|trust, respect|relationship ~characterised|respect (?:the |appropriate"
            r" )?(?:impartial|confiden|role|decision|law)|democratic"
        ),
    ),
    "partnership": Wording(
        sure=(
            r"(?:working )?partnership\b",
            r"work(?:ing)? ~(?:together|constructively|collaborat|co ?operat)\w* ~(?:partner|expect|with"
            r" (?:officer|councillor))",
        ),
        unless=r"partners \(|outside bod",
    ),
    "whole-council": Wording(
        sure=(
            r"(?:commit|responsib|loyal|accountab|dut|work|serve|owe|allegiance|support)\w* ~(?:council as"
            r" a whole|whole council)",
            r"(?:council as a whole|whole council|authority as a whole) & (?:individual|group|not|OFF)",
            r"(?:assist|advise|serve) ~all parts of the council",
            r"NOT ~(?:to )?any (?:individual )?(?:councillor|group) ~(?:group|party|councillor)",
        ),
        unless=r"instruction of individual|accountable to the council as a whole|councillor are accountable",
    ),
    "political-sensitivity": Wording(
        sure=(
            r"(?:aware|awareness|sensitive to|sensitivity to|understand\w*|appreciat\w*) ~(?:political"
            r"|public) (?:and \w+ )?(?:environment|context|climate|process|dimension|sensitivit)",
        ),
        likely=(r"politically (?:aware|astute)",),
        unless=r"guidance ~slcc|how to operate",
    ),
    "no-bullying": Wording(
        sure=(
            r"bull(?:y|ied|ying)",
            r"harass|intimidat",
            r"undue pressure|unreasonable pressure|undue influence ~OFF",
        ),
        unless=r"grievance policy|delegated for|exert undue influence on the other party",
    ),
    "close-relationships": Wording(
        sure=(
            r"close(?:r)? (?:personal|social|private) (?:relation|familiar|friend|contact|association)",
            r"personal familiarit|close friendship|personal friendship|over familiar",
            r"(?:familiarity|friendship|intimate|family relationship) ~(?:councillor|officer|avoid|damage|embarrass)",
        ),
    ),
    "special-relationships": Wording(
        sure=(
            r"special relationships?",
            r"(?:suspicion|impression|perception) ~(?:favour|preferen)(?! ~secure advantageous) & !close personal",
            r"favour(?:s|itism)? ~(?:councillor|individual|group) ~(?:above|over)",
        ),
        likely=(r"(?:seen|perceived|appear) ~favour ~(?:councillor|group|party)",),
        unless=r"preferential treatment",
    ),
    "no-advantage-by-officers": Wording(
        sure=(
            r"OFF ~NOT ~(?:use|using|seek|take|exploit)\w* ~(?:relationship|contact|position|access"
            r"|influence) ~(?:councillor ~)?(?:advance|personal|interest|improper|advantage)",
            r"(?:use|using) (?:their|any) (?:relationship|contact|contacts|influence|position) ~(?:with"
            r" )?councillor ~(?:advance|further|interest|improper)",
            r"neither party ~(?:advantage|influence)",
        ),
        unless=r"(?:position|relationship|contact|influence)\w*(?: or \w+)? with (?:the |any )?OFF\b",
    ),
    "no-advantage-by-councillors": Wording(
        sure=(
            r"councillor ~NOT ~(?:use|using|seek|take|exploit)\w* ~(?:position|relationship) ~(?:OFF"
            r" ~)?(?:advance|personal|interest|improper|advantage)",
            r"(?:use|using) (?:their|any) (?:position|office|influence|relationship) (?:or relationship"
            r" )?~(?:with )?OFF ~(?:advance|further|interest|improper|advantage)",
            r"use their position ~(?:advance|interest|advantage)",
            r"neither party ~(?:advantage|influence)",
        ),
        unless=r"(?:position|relationship|contact|influence)\w*(?: or \w+)? with (?:the |any )?councillor\b",
    ),
    "codes": Wording(
        sure=(
            r"(?:comply|abide|adhere|observe|follow|conform|bound|accordance|act within)\w* ~(?:codes? of"
            r" conduct|nolan|seven principles|code of practice for officer)",
            r"in line with the (?:\w+ ){0,2}code of conduct",
            r"act within ~(?:polic|procedure|practice|convention)",
            r"nolan|seven principles of public life|principles of public life",
            r"the code prohibits",
        ),
        likely=(r"code of conduct ~(?:applies|requires|sets out|must be|expects)", r"breach of the code"),
        unless=(
            r"protocol ~(?:read|reflect)|monitoringofficer|complaint|not be bound|publicity|will not be bound"
            r"|extract from|protocol should|model councillor"
        ),
    ),
    "confidentiality": Wording(
        sure=(
            r"(?:appropriate|respect\w*|maintain|preserve|observe|keep) (?:\w+ ){0,3}?confiden(?:tial|ce)",
            r"confidential(?:ity)? ~(?:NOT|never) ~(?:disclos|used|reveal|pass)",
            r"(?:NOT|never) ~(?:disclos|reveal|divulg|leak)\w* ~confidential",
            r"confidential information",
            r"(?:betray\w*|breach\w*) ~(?:of )?(?:confiden|trust) & confiden",
        ),
        likely=(r"confidentiality\b",),
        unless=(
            r"(?:party )?group ~discussion|party group|marked|complainants|care needs to be|bound by the"
            r"|declaration of interest|received information which"
        ),
    ),
    "breach-investigation": Wording(
        sure=(
            r"(?:investigat)\w* ~(?:breach|alleged|confiden|leak|disclosure)",
            r"breach(?:es)? ~confiden\w* ~investigat",
        ),
        unless=r"monitoringofficer ~investigat|disciplinary|code of conduct",
        # An enquiry is most often only a question that somebody asks.
        needs=r"\b(?:leak|breach|brok|break|disclos|confid|exempt|releas|divulg|secre|private|reveal|unauthor"
        r"|alleg|suspect|investigat|examin|look(?:s|ed|ing)? into|(?:gets?|got) out|find(?:s|ing)? out)"
        r"|\b(?:begin|start|launch|institut|initiat|caus|sets?\b|order)\w*\b.{0,40}\benquiry"
        r"|\benquiry\b.{0,40}\b(?:begin|begun|start|launch|institut|initiat|follow)",
    ),
    "public-criticism": Wording(
        sure=(
            r"(?:rais|critici|discuss|comment|question)\w* ~(?:conduct|capabilit|performance|competence"
            r"|behaviour|actions)\w* ~OFF ~(?:public|press|media|socialmedia|open meeting)",
            r"(?:conduct|capability|performance) ~OFF ~(?:in public|public meeting|held in public|socialmedia|press)",
            r"critici\w* ~OFF ~(?:public|press|media|socialmedia)",
            r"NOT ~(?:public(?:ly)?|openly) ~(?:critici|attack|denigrat|rebuk)",
            r"denigrat|disparag",
            r"disagreement\w* ~~(?:private|public)",
            r"(?:means|opportunity|way) (?:of|to) ~(?:respond|reply|answer)\w* ~critici",
        ),
        unless=r"make public|another councillor or",
    ),
    "private-criticism": Wording(
        sure=(
            r"critici\w* ~(?:private|well founded|constructive|confiden)",
            r"(?:private|constructive)(?:ly)? ~critici",
            r"(?:well founded|constructive) and ~(?:constructive|well founded)",
            r"avoid\w* ~personal attacks?",
        ),
    ),
    "no-personal-issues": Wording(
        sure=(
            r"personal (?:issue|matter|grievance|concern)s? ~raised ~(?:OFF|outside|procedure)",
            r"(?:raise|raising|raised|bring) ~(?:personal|employment|personnel) (?:issue|matter"
            r"|grievance)s? ~(?:councillor|outside)",
            r"OFF ~(?:raise|discuss|complain) ~(?:with|to) (?:a |any )?councillor ~(?:conduct|capability"
            r"|matter|management|employment)",
        ),
    ),
    "training": Wording(
        sure=(
            r"(?:training|learning)(?: and| or)?(?: \w+)? (?:development|opportunit|support|programme)",
            r"(?:training|development|induction) ~(?:opportunit|carry out|role|effective|councillor|provided)",
        ),
    ),
    "no-unsubstantiated-allegations": Wording(
        sure=(
            r"(?:unsubstantiated|unfounded|false|malicious|vexatious|unproven) (?:\w+ )?(?:allegation"
            r"|accusation|complaint|claim)",
        ),
    ),
}
