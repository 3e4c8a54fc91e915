"""`moothall effects` says what gives effect to each provision, and honestly what has nothing yet."""

import argparse
import json

import pytest
from django.http import HttpResponse
from django.urls import path

from moothall.look.audience import shows
from moothall.protocol.chapters import CATALOGUE
from moothall.site.commands import effects


def printed(capsys, **given) -> str:
    assert effects.run(argparse.Namespace(**given)) == 0
    return capsys.readouterr().out


def test_as_json_there_is_one_row_for_each_provision(capsys):
    rows = json.loads(printed(capsys, json=True))
    assert [row["key"] for row in rows] == list(CATALOGUE)
    row = next(row for row in rows if row["key"] == "correspondence.copy-notice")
    assert row["kind"] == "notice"
    assert row["acts"] == ["send-letter"]
    assert row["not_yet"] == []
    assert "letters.yaml: The Clerk blind-copies another councillor" in row["cases"]
    other = next(row for row in rows if row["key"] == "correspondence.no-silent-copies")
    assert "letters.yaml: The Clerk blind-copies another councillor" in other["cases"]


def test_what_has_no_check_yet_is_told_apart(capsys):
    rows = {row["key"]: row for row in json.loads(printed(capsys, json=True))}
    corporate = rows["roles.corporate-decision"]
    assert (corporate["acts"], corporate["not_yet"]) == ([], ["send-official-letter"])


def test_for_a_reader_nothing_is_called_none_yet(capsys):
    blocks = dict.fromkeys(printed(capsys, json=False).split("\n\n"))
    shown = {block.split(" ")[0]: block for block in blocks}
    assert shown.keys() == CATALOGUE.keys()
    assert "  none yet: nothing in Moothall gives it effect so far" in shown["media.pre-election"]
    assert "  cases: none yet" in shown["media.pre-election"]
    assert "none yet" not in shown["correspondence.copy-notice"]
    assert "  acts: send-letter" in shown["correspondence.copy-notice"]
    assert "  not yet: send-official-letter" in shown["roles.corporate-decision"]


@shows("media.pre-election")
def a_page(request) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path("releases/", a_page)]


@pytest.mark.urls(__name__)
def test_a_page_that_shows_a_provision_is_listed_with_its_address(capsys):
    rows = {row["key"]: row for row in json.loads(printed(capsys, json=True))}
    assert rows["media.pre-election"]["pages"] == ["/releases/"]
    assert rows["media.social-media"]["pages"] == []
    text = printed(capsys, json=False)
    assert "  pages: /releases/\n" in text
