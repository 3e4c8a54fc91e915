"""References that lead nowhere."""

import pytest

from moothall.reading.lint import Weight

from .documents import CLEAN, TOWN, found, kinds, village

SCHEME = CLEAN["scheme"]
ABSENT = (
    "Enquiries are dealt with as section 9 says.",
    "See section 9 for complaints.",
    "Complaints are dealt with under paragraph 4.9.",
    "The Clerk keeps a list (see 7.2).",
    "Sections 3 and 8 of this protocol apply.",
    "Part Seven of this protocol applies.",
    "Section 9 of this protocol and the Local Government Act 1972 apply.",
)
THERE = (
    "Enquiries are dealt with as section 3 says.",
    "Complaints are dealt with under paragraph 4.6 above.",
    "The Clerk keeps a list (see 4.2).",
    "Sections 1 to 3 of this protocol apply.",
    "Section 101 of the Local Government Act 1972 applies.",
    "The Clerk is the officer under s.151, and sections 9 and 10 of that Act apply.",
    "The summons follows paragraph 10 of Schedule 12 to the Local Government Act 1972.",
    "Section 9 of the standing orders applies.",
    "Standing order 17 applies, and Financial Regulation 4.",
    "Each part of the council plays its part.",
    "The Clerk is one of the section 151 officers of the county.",
)


@pytest.mark.parametrize("clause", ABSENT)
def test_a_section_that_is_not_there_is_to_be_put_right(clause):
    (one,) = found(village(clause))
    assert (one.kind, one.weight, one.ref) == ("section-absent", Weight.PUT_RIGHT, "3.9")


@pytest.mark.parametrize("clause", THERE)
def test_a_section_of_this_document_or_of_another_is_let_pass(clause):
    assert kinds(village(clause)) == []


@pytest.mark.parametrize(
    "clause",
    ["The form is in Appendix B.", "See Annex 2 for the form.", "The steps are in the attached flow chart."],
)
def test_an_appendix_that_is_not_there_is_to_be_put_right(clause):
    (one,) = found(village(clause))
    assert (one.kind, one.weight) == ("appendix-absent", Weight.PUT_RIGHT)


def test_an_appendix_that_is_there_or_belongs_to_another_document_is_let_pass():
    assert kinds(TOWN.replace("16. Concerns", "16. Appendix A says who can be reached. Concerns")) == []
    assert kinds(TOWN.replace("16. Concerns", "16. Appendix B says who can be reached. Concerns")) == [
        "appendix-absent"
    ]
    assert (
        kinds(
            village(
                "Appendix 2 of the standing orders lists the committees.", "The Clerk may schedule a meeting."
            )
        )
        == []
    )


def test_instruments_are_asked_of_the_register_where_there_is_one():
    text = village("The hall is let under the Lettings Policy.")
    assert kinds(text) == []
    held = (
        "Standing Orders 2025",
        "Code of Conduct for Members",
        "Grievance policy and procedure",
        "Disciplinary Procedure",
    )
    (one,) = found(text, instruments=held)
    assert (one.kind, one.weight, one.words) == ("instrument-unregistered", Weight.LOOK_AT, "Lettings Policy")
    assert kinds(text, instruments=(*held, "Lettings policy")) == []
    assert len(found(text, instruments=())) == 5


def test_an_instrument_is_quoted_in_the_documents_own_words_and_spoken_of_as_one_or_several():
    held = ("Grievance procedure", "Disciplinary procedure")
    text = village("Councillors keep to the Code of Conduct.", "Meetings follow Standing Orders.")
    whole = {one.words: one.says for one in found(text, instruments=held)}
    assert whole
    assert all(words in text for words in whole)
    assert "members' code of conduct" not in whole
    (orders,) = [says for words, says in whole.items() if words.lower() == "standing orders"]
    assert orders.startswith("This clause names the standing orders, which")


def test_what_is_referred_to_in_several_places_is_one_finding():
    (one,) = found(village("The form is in Appendix B.", "Send in the form (Appendix B) by May."))
    assert (one.kind, one.ref, one.also) == ("appendix-absent", "3.9", ("3.10",))
    kinds_of = kinds(village("The form is in Appendix B.", "The list is in Appendix C."))
    assert kinds_of == ["appendix-absent", "appendix-absent"]


def test_numbers_with_a_letter_are_looked_for_where_the_document_has_such():
    clause = "As sections S3 and S7 say, members must be polite."
    assert kinds(SCHEME.replace("S5.2 Concerns", f"S5.2 {clause} Concerns")) == ["section-absent"]
    assert kinds(SCHEME.replace("S5.2 Concerns", f"S5.2 {clause.replace('S7', 'S4')} Concerns")) == []
    assert kinds(village("The keys hang under section B12.")) == []


def test_parts_of_the_constitution_that_the_document_belongs_to_are_let_pass():
    whole = village("Call-in is governed by Part 9, Section E.")
    assert kinds(whole) == ["section-absent"] * len(kinds(whole))
    assert kinds(whole)
    title = "Protocol on Councillor and Officer Relations"
    assert kinds(whole.replace(title, f"Constitution, Part 5: {title}")) == []
    of_its_own = whole.replace("Part 9, Section E", "Part 9 of this protocol")
    assert kinds(of_its_own.replace(title, f"Constitution, Part 5: {title}")) == ["section-absent"]
