"""One invented council's protocol as TXT, PDF and DOCX, and other documents that are none."""

import io
from typing import Any

import docx
import typst

# kind and text; "clause" and "section" carry their number in the text
PROTOCOL = (
    ("title", "Thornwick Parish Council"),
    ("title", "Protocol on Councillor and Officer Relations"),
    ("section", "1. Why we have this protocol"),
    (
        "clause",
        "1.1 The aim of this protocol is to help councillors and staff of Thornwick work well with each other. It sets"
        " out what either side may look for, and what happens when something goes wrong.",
    ),
    ("clause", "1.2 It is read together with the council's standing orders and its Code of Conduct."),
    ("section", "2. Who does what"),
    ("clause", "2.1 In short:"),
    ("bullet", "councillors answer to the electorate and sit for one term of office"),
    ("bullet", "the Clerk and the other staff are answerable to the council and carry out its policies"),
    (
        "clause",
        "2.2 Councillors shall keep out of the day-to-day running of the office, which is the Clerk's job.",
    ),
    ("section", "3. What each may expect"),
    ("clause", "3.1 Councillors can expect from officers:"),
    ("bullet", "a prompt reply to enquiries"),
    ("bullet", "impartial advice"),
    ("bullet", "courtesy, dignity and respect"),
    ("bullet", "regular and up-to-date information on the work of the council"),
    ("bullet", "that confidential information is safe with them"),
    ("clause", "3.2 Officers must:"),
    ("bullet", "put lawful decisions of the council into effect"),
    ("bullet", "treat each councillor alike and with courtesy"),
    ("bullet", "never discuss a colleague's performance with a councillor outside the procedure"),
    ("bullet", "keep to their own code of conduct"),
    ("bullet", "attend the training that the council offers"),
    ("section", "4. When things go wrong"),
    (
        "clause",
        "4.1 Difficulties should be settled informally wherever that is possible. If they cannot be, a member of staff"
        " may use the grievance procedure, and the Monitoring Officer of the borough council may be able to mediate.",
    ),
    (
        "clause",
        "4.2 A councillor who has a concern about the conduct of an officer should raise it with the Clerk, and where"
        " it is about the Clerk with the chair. The chair must not deal with a grievance alone.",
    ),
    ("section", "5. Adoption and review"),
    (
        "clause",
        "5.1 This protocol was adopted by Thornwick Parish Council on 4 June 2024 (minute 24/118) and will be reviewed"
        " every two years.",
    ),
)

REFS = [
    *("title", "1.1", "1.2", "2.1", "2.1(a)", "2.1(b)", "2.2"),
    *("3.1", "3.1(a)", "3.1(b)", "3.1(c)", "3.1(d)", "3.1(e)"),
    *("3.2", "3.2(a)", "3.2(b)", "3.2(c)", "3.2(d)", "3.2(e)"),
    *("4.1", "4.2", "5.1"),
]

LETTER = """Dear Mrs Ogden,

Thank you for your letter of 3 March about the street light outside number 12. The county council has told
us that it will be mended in the week after Easter. If it is still dark by the end of April, please telephone
the office again and we will chase it for you.

With kind regards,
The Clerk
"""

HANDBOOK = """Handbook for those who work here

1. Staff must treat one another with courtesy and respect.

2. Bullying and harassment are not tolerated.

3. Staff must not disclose confidential information.

4. There is a grievance procedure and a disciplinary procedure.

5. Training and development are offered to all staff.
"""

MINUTES = """Minutes of the meeting of 4 May

1. Apologies were received from two councillors. The Clerk was present.

2. Councillors thanked the Clerk for a prompt reply to the enquiry about the bus shelter.

3. The swings will be painted before the summer.
"""

RECIPE = """Parsnip soup for twelve

Peel and slice two pounds of parsnips and three onions. Soften them in butter, add a spoonful of curry powder
and three pints of stock, and simmer for half an hour. You should not let it boil hard. Serve with bread.
"""


def as_text() -> bytes:
    rows = [f"- {text}" if kind == "bullet" else text for kind, text in PROTOCOL]
    return "\n\n".join(rows).encode()


def as_wrapped_text(width: int = 78) -> bytes:
    """As a mail program sends it: lines cut at a width, bullets hanging."""
    rows = []
    for kind, text in PROTOCOL:
        line = "- " if kind == "bullet" else ""
        for word in text.split():
            if len(line) + len(word) > width:
                rows.append(line.rstrip())
                line = "  " if kind == "bullet" else ""
            line += f"{word} "
        rows += [line.rstrip(), ""]
    return "\r\n".join(rows).encode("cp1252")


def as_pdf(
    pages_of: tuple[tuple[str, str], ...] = PROTOCOL, header: str = "Thornwick Parish Council"
) -> bytes:
    source = [
        f'#set page(width: 12cm, height: 15cm, header: [{header}], numbering: "1 of 1")',
        "#set text(10pt)",
    ]
    for kind, text in pages_of:
        body = f'#"{text}"'
        source += [
            f"- {body}" if kind == "bullet" else f"*{body}*" if kind in ("title", "section") else body,
            "",
        ]
    return bytes(typst.compile("\n".join(source).encode()))


def as_docx(numbered: bool = False) -> bytes:
    """As a word processor saves it; ``numbered`` leaves the clause numbers to Word's own counting."""
    document = docx.Document()
    if numbered:
        list_id = _multilevel_list(document)
    for kind, text in PROTOCOL:
        if kind == "title":
            document.add_heading(text, level=0)
        elif kind == "bullet":
            document.add_paragraph(text, style="List Bullet")
        elif numbered:
            paragraph = document.add_paragraph(text.partition(" ")[2])
            _number(paragraph, list_id, 0 if kind == "section" else 1)
        elif kind == "section":
            document.add_heading(text, level=1)
        else:
            document.add_paragraph(text)
    return saved(document)


def as_table_docx() -> bytes:
    """With each clause in a row of a table, number in the first column and text in the second."""
    document = docx.Document()
    table = None
    for kind, text in PROTOCOL:
        if kind in ("title", "section", "bullet"):
            table = None
            document.add_paragraph(text, style="List Bullet" if kind == "bullet" else "Normal")
            continue
        table = table or document.add_table(rows=0, cols=2)
        number, _, rest = text.partition(" ")
        cells = table.add_row().cells
        cells[0].text, cells[1].text = number, rest
    return saved(document)


def saved(document: Any) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _multilevel_list(document: Any) -> int:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for depth, shown in enumerate(("%1.", "%1.%2"))
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return 77


def _number(paragraph: Any, list_id: int, depth: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = list_id
