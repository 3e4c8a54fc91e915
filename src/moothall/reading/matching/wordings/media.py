"""How protocols speak of press, publicity, spokespersons and social media."""

from moothall.reading.matching.matcher import Wording

_PRESS = r"(?:press|media|publicity|journalist|broadcast|statement)"

WORDINGS = {
    "publicity-code": Wording(
        needs=r"publicity|publish|public|1986",
        sure=(
            r"code of (?:recommended )?practice (?:on|for) (?:council |local |authority |government )*publicity",
            r"publicity code",
            r"local government act 1986",
            r"publicity ~(?:accordance|comply|regard|follow) ~code",
        ),
        unless=r"produced useful|guidance on the publicity",
    ),
    "officer-factual": Wording(
        sure=(
            rf"OFF ~{_PRESS} ~(?:fact|professional aspect)",
            r"(?:confine|limit|restrict)\w* ~(?:comment|statement|response|repl)\w* ~fact",
            r"OFF ~NOT ~(?:make|express|give)\w* ~political (?:opinion|comment|statement|view)",
            r"(?:express|impli)\w* ~political (?:opinion|comment|statement)",
        ),
        unless=r"party group|not to be used to make|interfere with their work",
    ),
    "release-approval": Wording(
        sure=(
            r"(?:press|media|news) (?:release|statement)s? & (?:approv\w*|agreed|authoris\w*|cleared|issued"
            r" by|consult\w*|sent by|go through)",
        ),
    ),
    "chair-spokesperson": Wording(
        needs=r"chair|leader",
        sure=(
            rf"chair ~(?:spokes\w+|speaks? (?:for|on behalf)|{_PRESS})",
            rf"{_PRESS} ~(?:by|through|from|to|with) (?:the )?chair",
        ),
        unless=r"letter|email|grievance",
    ),
    "appointed-spokespeople": Wording(
        sure=(
            r"(?:appoint|nominate) ~spokes\w+",
            r"spokes\w+ ~(?:appointed|nominated|expertise|authoris)",
            rf"councillor ~(?:NOT|only) ~(?:speak|{_PRESS}) ~(?:on behalf of the council|authoris|unless)",
        ),
    ),
    "pre-election": Wording(
        needs=r"election|purdah|poll|campaign|candidate",
        sure=(
            r"(?:pre election|purdah|election period|run up to (?:an )?election|period of heightened|before"
            r" (?:an )?elections?)",
            r"election & (?:publicity|press|media|period)",
            r"guidance on the publicity code",
        ),
    ),
    "social-media": Wording(
        needs=r"socialmedia|facebook|twitter|online|web|internet|tweet|blog|post|digital",
        sure=(
            r"socialmedia (?:and \w+ )*(?:policy|protocol|guid)",
            r"(?:use of|using|post\w* (?:on|to)) socialmedia",
            r"socialmedia & (?:councillor|officer|policy) & !(?:conduct or capability|critici)",
        ),
        unless=r"conduct or capability|in public|critici|undermin|grievance|concern",
    ),
}
