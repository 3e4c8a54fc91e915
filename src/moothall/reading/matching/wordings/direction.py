"""How protocols say who may direct whom: via the Clerk, no orders by one councillor, answers in time."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "via-clerk": Wording(
        sure=(
            r"(?:communicat|contact|approach|request|enquir|quer|correspond|dealing)\w* ~(?:made|directed"
            r"|addressed|go|routed|channelled|through|via)\b ~(?:to|with|through|via) (?:the )?(?:clerk"
            r"|officer)",
            r"(?:through|via) the clerk & (?:contact|approach|request|communicat|instruct|enquir|officer|councillor)",
            r"instructions? (?:directly )?to ~(?:clerk officer|clerk staff|other officer) & (?:approval"
            r"|consent|without|directly|clerk)",
            r"first point of contact",
            r"(?:send|take|put|bring|direct|address)s? (?:all|any|every|each|their|your) (?:\w+ )?(?:question|enquiry"
            r"|quer|request)\w* (?:first )?to (?:the )?clerk",
        ),
        likely=(r"councillor ~(?:contact|approach|instruct|speak to)\w* ~(?:officer|staff) ~direct(?:ly)?",),
        unless=r"press|media|grievance|dissatisf|concern about|complain|conduct or capability|agenda|letter",
    ),
    "no-individual-instruction": Wording(
        sure=(
            r"no (?:individual |single |one )?councillor ~(?:authority|power|right|may|can|should) ~(?:instruct"
            r"|direct|order (?:an? |the |any )?OFF)",
            r"OFF ~NOT ~instructed by ~councillor",
            r"(?:instruction|direction)s? (?:of|from|by) (?:any |an |one |single )?(?:individual|single|one"
            r"|any) (?:councillor|group)",
            r"(?:individual |no |single |one |any )?councillor ~(?:NOT|no power|no authority) ~(?:instruct"
            r"|direct|give (?:orders|instructions)|order|task)\w* ~(?:OFF|staff)",
            r"(?:NOT|seek to) ~instruct ~OFF",
            r"(?:councillor ~NOT|no ~councillor)\b ~(?:instruct|(?:orders?|instructions?|directions) to)"
            r" (?:\w+ ){0,4}?(?:caretaker|contractor|cleaner|grounds ?(?:m[ae]n|keeper)|handym[ae]n|workm[ae]n|warden)",
            r"only (?:the )?(?:clerk|council) (?:may|can|shall|has|is) (?:\w+ ){0,3}?(?:instruct|direct|manage)"
            r" (?:an? |the |any |other )?OFF",
            r"OFF ~work ~(?:whole council|council as a whole) ~(?:not|rather than) ~individual councillor",
            r"OFF ~NOT ~(?:under|take|act on|subject to|follow) ~instructions? ~councillor",
            r"councillor (?:do not have|have no|has no) (?:\w+ )?(?:authority|power|right) to ~(?:instruct"
            r"|direct|give)",
        ),
        likely=(r"individual councillor ~(?:NOT|no) ~(?:authority|power)",),
        unless=r"delegated ~decision|express approval of the clerk|committed to the council|commitment",
    ),
    "delegated-decisions": Wording(
        sure=(
            r"(?:interfer|pressure|influenc)\w* ~delegat\w* ~OFF",
            r"(?:pressure|influence|interfere) ~OFF ~delegat",
            r"delegated (?:to|for) (?:the )?OFF ~decision & (?:pressure|influence|interfer|left)",
            r"scheme of delegation & decision & OFF & (?:respect|left|leave|interfer|pressure|influenc)",
            r"delegated (?:authority|powers?|decisions?) & OFF & (?:pressure|interfer|influence|object)",
        ),
    ),
    "within-law-and-policy": Wording(
        sure=(
            r"(?:contrary to|against|outside|breach of|conflict with|in breach|inconsistent with) ~(?:law"
            r"|polic|procedure|standing order|financial regulation) & (?:ask|request|influence|instruct"
            r"|require|pressure|exercise|action|discretion)",
            r"exceed (?:their|its) (?:delegated )?(?:authority|powers)",
            r"(?:unlawful|illegal|improper) ~(?:act|action|request|manner|way|anything) & OFF",
            r"(?:ask|require|request|pressure|instruct)\w* ~OFF ~(?:break|breach|bypass|change|ignore)"
            r" ~(?:law|procedure|polic|standing|regulation)",
        ),
        unless=r"disciplin|adopted code|confidential|publicity",
    ),
    "money-and-contracts": Wording(
        sure=(
            r"(?:financial transaction|enter into (?:a|any) (?:contract|agreement)|certify ~(?:payment"
            r"|financial|transaction|account)|(?:incur|authoris\w+|commit) ~(?:expenditure|payment|spend))",
            r"(?:order|contract|expenditure|spend|funds|money)\w* & councillor & (?:NOT|lawful authority|no"
            r" authority|without)& !publicity",
        ),
        unless=r"publicity|letter",
    ),
    "timely-response": Wording(
        sure=(
            r"(?:timely|prompt|quick|speedy|early) (?:and \w+ )?(?:response|reply|answer|repl)",
            r"(?:respon(?:d|se)|reply|replies|answer|acknowledg)\w* ~(?:enquir|quer|complaint|request"
            r"|correspondence|councillor) & (?:timely|prompt|within|working day|enquir|as soon as|standard)",
            r"(?:within|in) (?:\w+ )?(?:\(?\d+\)? )?(?:working )?days & (?:respon|reply|acknowledg|answer)",
        ),
        unless=r"press|media|freedom of information|formal complaint ~monitoring|\bfoi\b",
    ),
    "workloads": Wording(
        sure=(
            r"(?:limited hours|working hours|part time|demands on (?:their|officer) time)",
            r"(?:workload|work load)s?\b",
            r"(?:understand|support|recognis|aware|mindful|considerat|regard|appreciat)\w* ~(?:pressures?"
            r"|resources|capacity|other demands|working hours)",
        ),
        unless=r"undue pressure|publicity|peer pressure",
    ),
    "leadership": Wording(
        sure=(
            r"(?:strategic |political |clear |community )?(?:leadership|lead) and (?:\w+ ){0,2}?direction",
            r"strategic (?:leadership|direction|vision)",
            r"(?:lead the council|clear ~leadership)",
            r"direction, policy and strategy|policy and strategy",
            r"(?:clear|overall|policy|strategic) direction & (?:councillor|expect)",
        ),
        unless=r"direction and control",
    ),
}
