"""Another council's name, another document's title, an office that nobody explains."""

import pytest

from moothall.reading.lint import Weight

from .documents import VILLAGE, WELSH, found, kinds, village


@pytest.mark.parametrize(
    "clause",
    [
        "Officers of Upper Thorpe Parish Council wear a badge.",
        "This applies to all staff of Brindle Town Council.",
    ],
)
def test_another_councils_name_is_to_be_put_right(clause):
    (one,) = found(village(clause))
    assert (one.kind, one.weight) == ("other-council", Weight.PUT_RIGHT)


@pytest.mark.parametrize(
    "clause",
    [
        "Officers of Hollin Beck Parish Council wear a badge.",
        "Officers of the Parish Council wear a badge.",
        "Where Parish Council staff are concerned, badges are worn.",
        "The burial board is run jointly with Upper Thorpe Parish Council.",
        "Norshire County Council mends the roads.",
        "Every Town Council has a Clerk.",
    ],
)
def test_its_own_name_and_councils_that_are_meant_are_let_pass(clause):
    assert kinds(village(clause)) == []


def test_another_councils_name_in_a_heading_is_found():
    (one,) = found(village(without="3. ", instead="3. Upper Thorpe Parish Council: "))
    assert (one.kind, one.words) == ("other-council", "Upper Thorpe Parish Council")


def test_a_document_of_another_council_than_it_is_for_is_found():
    (one,) = found(VILLAGE, council="Brindle Town Council")
    assert (one.kind, one.weight) == ("names-another-council", Weight.PUT_RIGHT)
    assert one.says == "The document names Hollin Beck Parish Council; this council is Brindle Town Council."


@pytest.mark.parametrize("council", ["Hollin Beck Parish Council", "Hollin Beck", "HOLLIN BECK PC", None])
def test_the_same_council_may_be_written_otherwise(council):
    assert kinds(VILLAGE, council=council) == []


def test_a_name_in_two_languages_is_one_council():
    assert kinds(WELSH, council="Aberfelin Community Council") == []
    assert kinds(WELSH, council="Cyngor Cymuned Aberfelin") == []


def test_another_documents_title_in_the_text_is_found():
    (one,) = found(village("Officers keep to this Lone Working Policy at all times."))
    assert (one.kind, one.weight) == ("other-title", Weight.PUT_RIGHT)
    assert (
        kinds(
            village("Officers keep to the Lone Working Policy.", "This Member and Officer Policy binds all.")
        )
        == []
    )


def test_an_office_that_is_named_once_beside_the_clerk_is_looked_at():
    (one,) = found(village("The Town Manager keeps the keys."))
    assert (one.kind, one.weight) == ("office-undefined", Weight.LOOK_AT)
    assert kinds(village("The Clerk, who is called Town Manager, keeps the keys.")) == []
    assert kinds(village("The Chief Executive is the Clerk and keeps the keys.")) == []
    assert kinds(village("The Chief Executive of the district council keeps the keys.")) == []
