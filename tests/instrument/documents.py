"""An invented council's protocol, as text."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile

TEXT = """Member and Officer Protocol of Marsh Parva Parish Council

1. Purpose
1.1 This document is there to help the people who run the parish, elected or paid, to work well together.

2. Enquiries
2.1 Councillors must put their enquiries to the Clerk and not directly to other members of staff.
2.2 Officers should reply to enquiries from councillors promptly, within seven working days.
2.3 Individual councillors must not give instructions to officers.

3. Conduct
3.1 Councillors and officers must treat each other with courtesy and respect at all times.
3.2 Councillors must not criticise officers in public.
3.3 Bullying and harassment by a councillor or an officer are never acceptable.

4. Correspondence
4.1 A letter from an officer to a councillor should not be copied to any other councillor in secret; where
a copy is made, the letter must say so.

5. Adoption
5.1 Adopted by the full council on 12 May 2025, minute 14/25. The protocol will be reviewed every year.
"""


def upload(data: bytes | str = TEXT, name: str = "protocol.txt") -> SimpleUploadedFile:
    """The document as a browser sends it."""
    content = data.encode() if isinstance(data, str) else data
    return SimpleUploadedFile(name, content)


def as_docx() -> bytes:
    """The document in Word's format."""
    import docx

    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
