"""Sentences such as councils might write, invented here, each with the provisions it states.

``LEAD |`` before a sentence gives the lead-in that it stands under.
"""

SENTENCES = (
    (
        "This guidance aims to clarify what councillors and staff can ask of one another.",
        "instrument.purpose",
    ),
    (
        "The objective of this document is to guide members and officers in their working relations.",
        "instrument.purpose",
    ),
    (
        "Good government rests on mutual respect between those elected and those employed.",
        "instrument.respect-aim",
    ),
    (
        "The working relationship between members and officers must be founded on confidence and respect.",
        "instrument.respect-aim",
    ),
    (
        "Either side should be able to discuss matters frankly and candidly with the other.",
        "instrument.open-speech",
    ),
    (
        "The protocol should be used alongside the Members' Code of Conduct and Standing Orders.",
        "instrument.wider-law",
    ),
    ("Approved by Full Council on 12 March 2022, minute 45.", "instrument.adoption"),
    ("This protocol will be kept under review and looked at every four years.", "instrument.review"),
    ("The council will review this document annually at its May meeting.", "instrument.review"),
    ("Members and officers both serve the public, but their roles are quite separate.", "roles.distinct"),
    ("Each depends on the other, yet what they are responsible for is different.", "roles.distinct"),
    ("Members are accountable to the electors for as long as their term lasts.", "roles.councillor-term"),
    (
        "Staff are employed by, and answerable to, the Council as a whole.",
        "roles.officer-to-council conduct.whole-council",
    ),
    ("Employees work under the direction of the council and its committees.", "roles.officer-to-council"),
    (
        "It is the job of officers to advise the council and to carry its decisions out.",
        "roles.officer-functions",
    ),
    (
        "The Clerk provides professional advice and makes sure that policies are delivered.",
        "roles.officer-functions",
    ),
    (
        "Officers will faithfully implement the lawful decisions of the Council even where they advised otherwise.",
        "roles.officer-implements",
    ),
    (
        "Councillors set policy, decide the budget and hold the council's services to account.",
        "roles.councillor-functions",
    ),
    (
        "A member's role includes representing the interests of residents in the parish.",
        "roles.councillor-functions",
    ),
    ("Every member has equal rights in dealing with staff, irrespective of party.", "roles.equal-rights"),
    ("Members should not get involved in operational matters, which are for the Clerk.", "roles.day-to-day"),
    ("Day-to-day management of the office rests with the Clerk.", "roles.day-to-day"),
    (
        "The Clerk takes instructions only from the Council or a committee with delegated powers.",
        "roles.clerk-instructions",
    ),
    (
        "The Mayor and committee chairmen have extra duties and so work more closely with officers.",
        "roles.chairs",
    ),
    (
        "The Proper Officer and the Responsible Financial Officer have statutory duties that members may not hinder.",
        "roles.statutory-officers",
    ),
    ("The Clerk is the line manager of all other employees.", "roles.line-management"),
    (
        "Members must not attempt to manage or supervise staff, as this is for the Town Clerk.",
        "roles.line-management",
    ),
    (
        "Where the post of Clerk is vacant a councillor may act as Clerk without pay for a limited period.",
        "roles.acting-officer",
    ),
    (
        "Officers are entitled to refuse help to a member acting in a private capacity.",
        "roles.councillor-role-only",
    ),
    ("Once the Council has made a decision all members should abide by it.", "roles.corporate-decision"),
    (
        "Only a member appointed to do so may represent the council on outside bodies.",
        "roles.external-representation",
    ),
    (
        "Everyone must be treated fairly, whatever their race, age, sex, disability or belief.",
        "roles.equal-treatment",
    ),
    ("Officers will respect the democratic mandate that members hold.", "roles.democratic-mandate"),
    ("Members must not undermine the position of an officer.", "roles.officers-not-undermined"),
    ("All requests for information or work should be made through the Clerk.", "direction.via-clerk"),
    ("Members should contact the Clerk rather than approach other staff directly.", "direction.via-clerk"),
    (
        "No individual member has authority to give instructions to an employee.",
        "direction.no-individual-instruction",
    ),
    ("Officers cannot be instructed by a single councillor.", "direction.no-individual-instruction"),
    (
        "Members must not interfere in decisions that have been delegated to officers.",
        "direction.delegated-decisions",
    ),
    (
        "Members must not ask an officer to do anything that breaches the law or the council's policies.",
        "direction.within-law-and-policy",
    ),
    (
        "A councillor may not order goods or commit the council to expenditure.",
        "direction.money-and-contracts",
    ),
    ("Officers will reply to a member's query within five working days.", "direction.timely-response"),
    ("Members' letters and emails receive a prompt reply.", "direction.timely-response"),
    (
        "Members should bear in mind the limited hours of staff and other demands on their time.",
        "direction.workloads",
    ),
    (
        "Officers can expect from members: | clear political leadership and a sense of direction",
        "direction.leadership",
    ),
    ("Councillors must read the agenda papers before each meeting.", "meetings.preparation"),
    (
        "A member who wants an item placed on the agenda must give the Clerk ten days' notice.",
        "meetings.agenda-items",
    ),
    ("The chair meets the Clerk to go through the agenda before it is issued.", "meetings.chair-liaison"),
    ("Meetings are conducted in accordance with Standing Orders.", "meetings.rules"),
    (
        "Reports contain the officer's professional judgement and their own recommendation.",
        "advice.own-recommendation",
    ),
    (
        "Members must not put pressure on an officer to alter a report or its recommendation.",
        "advice.no-pressure",
    ),
    (
        "Officers must give advice that is objective and politically neutral.",
        "advice.impartial groups.officer-neutrality",
    ),
    ("Members should do nothing that compromises the impartiality of staff.", "advice.impartial"),
    (
        "Members must not use officers' time or advice for private or party political business.",
        "advice.official-matters-only groups.officer-neutrality",
    ),
    (
        "Officers will alert the Chairman to matters that are likely to be controversial.",
        "advice.contentious-alert",
    ),
    (
        "Members may approach any officer for information or advice to help them in their role.",
        "access.ask-officer",
    ),
    (
        "A member may inspect documents where this is necessary for carrying out their duties as a member.",
        "access.need-to-know",
    ),
    ("Curiosity alone gives no right to look at council files.", "access.no-roving"),
    ("Whether a need to know exists is decided by the Proper Officer.", "access.officer-determines"),
    (
        "Members of a committee are presumed to need the documents of that committee.",
        "access.committee-presumption",
    ),
    (
        "Access to papers holding personal data about other people must be justified in each case.",
        "access.third-party-data",
    ),
    (
        "Information given to a member must only be used for the purpose for which it was requested.",
        "access.purpose-limit",
    ),
    ("Members have the same rights as any resident under the Freedom of Information Act.", "access.foi"),
    ("Members will be kept informed of matters affecting the parish.", "access.regular-information"),
    ("Councillors have statutory rights to inspect the accounts and minutes.", "access.statutory-rights"),
    (
        "Emails between one member and an officer should not be copied to other members without their knowledge.",
        "correspondence.no-silent-copies",
    ),
    ("If a letter is copied to another councillor this must be shown on it.", "correspondence.copy-notice"),
    (
        "Official correspondence of the council is sent in the name of the Clerk.",
        "correspondence.officer-signs",
    ),
    ("In rare cases a letter may be signed by the Chairman.", "correspondence.chair-letters"),
    (
        "Letters that place obligations on the Council must never be sent by a councillor.",
        "correspondence.no-commitment-by-councillor",
    ),
    (
        "Letters marked private and confidential must not be passed to third parties.",
        "correspondence.confidential-marking",
    ),
    (
        "Whatever the council publishes must follow the national Publicity Code.",
        "media.publicity-code",
    ),
    (
        "Officers who speak to the press keep to facts and offer no political opinions.",
        "media.officer-factual",
    ),
    ("Press releases are to be cleared with the Clerk before they are issued.", "media.release-approval"),
    ("The Mayor speaks for the council to the press.", "media.chair-spokesperson"),
    (
        "The Council may nominate a councillor as its spokesman on a particular subject.",
        "media.appointed-spokespeople",
    ),
    ("Particular care is needed with publicity in the period before an election.", "media.pre-election"),
    ("Use of social media by members is governed by the Social Media Policy.", "media.social-media"),
    ("Party politics have no place in this Council.", "groups.no-party-politics"),
    ("Officers are not obliged to attend meetings of political groups.", "groups.attendance-voluntary"),
    (
        "The Leader of a group has no authority to instruct officers.",
        "groups.leader-no-authority direction.no-individual-instruction",
    ),
    (
        "Briefings to political groups are limited to facts and options and make no recommendation.",
        "groups.facts-and-options-only",
    ),
    (
        "Advice given to one political group will be made available to all other groups.",
        "groups.equal-notice",
    ),
    (
        "Special care is called for where a group meeting includes people who are not members of the council.",
        "groups.outsiders",
    ),
    (
        "Officers must keep the discussions of a party group confidential and not repeat them to another group.",
        "groups.group-confidentiality",
    ),
    ("Certain posts are politically restricted by statute.", "groups.politically-restricted"),
    ("Members must not ask officers to take part in party political activity.", "groups.officer-neutrality"),
    (
        "Officers must be politically neutral and serve all members alike.",
        "groups.officer-neutrality advice.impartial",
    ),
    (
        "Any doubt about an officer's political neutrality should be raised with the Clerk.",
        "groups.neutrality-concern",
    ),
    ("Members shall treat officers politely and with consideration.", "conduct.courtesy"),
    ("Rude or abusive language is unacceptable from either side.", "conduct.courtesy"),
    ("Officers can expect from members: | a working partnership based on openness", "conduct.partnership"),
    (
        "Officers serve the council as a whole and not any one party or councillor.",
        "conduct.whole-council",
    ),
    (
        "Officers need an understanding of the political context in which the council works.",
        "conduct.political-sensitivity",
    ),
    ("Bullying or harassment of staff is not tolerated.", "conduct.no-bullying"),
    ("Members should never seek to intimidate or threaten an employee.", "conduct.no-bullying"),
    (
        "Close friendships between members and officers may cause embarrassment and should be avoided.",
        "conduct.close-relationships",
    ),
    ("An officer should not appear to favour one councillor over another.", "conduct.special-relationships"),
    (
        "Officers must not use their contact with members to further private interests.",
        "conduct.no-advantage-by-officers",
    ),
    (
        "Members must not use their position to gain advantage for themselves, family or friends.",
        "conduct.no-advantage-by-councillors",
    ),
    ("Members are bound by the Code of Conduct at all times.", "conduct.codes"),
    ("Staff must observe the code of conduct for employees.", "conduct.codes"),
    ("Members must not disclose confidential information.", "conduct.confidentiality"),
    (
        "The Clerk will investigate any leak of confidential information.",
        "conduct.breach-investigation conduct.confidentiality",
    ),
    (
        "Members must not criticise an officer at a public meeting or in the press.",
        "conduct.public-criticism",
    ),
    ("Criticism should be made privately and be constructive.", "conduct.private-criticism"),
    (
        "Officers must not raise personal employment matters with individual councillors.",
        "conduct.no-personal-issues",
    ),
    ("Members can expect: | training to help them in their role", "conduct.training"),
    (
        "Neither members nor officers may make unfounded allegations against each other.",
        "conduct.no-unsubstantiated-allegations",
    ),
    ("Disputes should first be resolved by informal discussion.", "concerns.informal-first"),
    (
        "If need be an outside mediator will be invited to bring the parties together.",
        "concerns.conciliation",
    ),
    ("An employee may make use of the council's grievance procedure.", "concerns.grievance"),
    ("Action may be taken under the Council's disciplinary procedure.", "concerns.disciplinary"),
    ("The Monitoring Officer may be asked to help with mediation.", "concerns.monitoring-officer"),
    ("The council may call on an independent person for help.", "concerns.independent-person"),
    ("The Chairman must not deal with a grievance by himself.", "concerns.chair-not-alone"),
    ("A Staffing Committee has delegated powers for all personnel issues.", "concerns.personnel-panel"),
    (
        "A member with a complaint about an officer should report it to the Clerk.",
        "concerns.councillor-route",
    ),
    (
        "Alleged breaches of the Code of Conduct are referred to the Monitoring Officer.",
        "concerns.code-complaint",
    ),
    (
        "Failure to comply with this protocol may be treated as a breach of the code.",
        "concerns.breach-of-protocol",
    ),
)
