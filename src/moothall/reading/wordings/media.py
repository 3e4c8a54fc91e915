"""How protocols speak of press, publicity, spokespersons and social media."""

from moothall.reading.matcher import Wording

_PRESS = r"(?:press|media|publicity|journalist|broadcast|statement)"

WORDINGS = {
    "publicity-code": Wording(
        sure=(
            r"code of (?:recommended )?practice (?:on|for) (?:council |local |authority |government )*publicity",
            r"publicity code",
            r"local government act 1986",
            r"publicity ~(?:accordance|comply|regard|follow) ~code",
        ),
        says=("what the council publishes follows the national publicity code and the act of 1986",),
        unless=r"produced useful|guidance on the publicity",
    ),
    "officer-factual": Wording(
        sure=(
            rf"OFF ~{_PRESS} ~(?:fact|professional aspect)",
            r"(?:confine|limit|restrict)\w* ~(?:comment|statement|response|repl)\w* ~fact",
            r"OFF ~NOT ~(?:make|express|give)\w* ~political (?:opinion|comment|statement|view)",
            r"(?:express|impli)\w* ~political (?:opinion|comment|statement)",
        ),
        says=("officers tell the press facts and never a political opinion",),
        unless=r"party group|not to be used to make|interfere with their work",
    ),
    "release-approval": Wording(
        sure=(
            r"(?:press|media|news) (?:release|statement)s? & (?:approv\w*|agreed|authoris\w*|cleared|issued"
            r" by|consult\w*|sent by|go through)",
        ),
        says=("press releases are cleared by the officer before they leave",),
    ),
    "chair-spokesperson": Wording(
        sure=(
            rf"chair ~(?:spokes\w+|speaks? (?:for|on behalf)|{_PRESS})",
            rf"{_PRESS} ~(?:by|through|from|to|with) (?:the )?chair",
        ),
        says=("the chair may speak for the council in public after talking to the officer",),
        unless=r"letter|email|grievance",
    ),
    "appointed-spokespeople": Wording(
        sure=(
            r"(?:appoint|nominate) ~spokes\w+",
            r"spokes\w+ ~(?:appointed|nominated|expertise|authoris)",
            rf"councillor ~(?:NOT|only) ~(?:speak|{_PRESS}) ~(?:on behalf of the council|authoris|unless)",
        ),
        says=("the council can name a councillor to speak on a subject that they know well",),
    ),
    "pre-election": Wording(
        sure=(
            r"(?:pre election|purdah|election period|run up to (?:an )?election|period of heightened|before"
            r" (?:an )?elections?)",
            r"election & (?:publicity|press|media|period)",
            r"guidance on the publicity code",
        ),
        says=("special care is taken with publicity in the weeks before an election",),
    ),
    "social-media": Wording(
        sure=(
            r"socialmedia (?:and \w+ )*(?:policy|protocol|guid)",
            r"(?:use of|using|post\w* (?:on|to)) socialmedia",
            r"socialmedia & (?:councillor|officer|policy) & !(?:conduct or capability|critici)",
        ),
        says=("social networks are used as the council's own policy on them says",),
        unless=r"conduct or capability|in public|critici|undermin|grievance|concern",
    ),
}
