"""`moothall acts` lists every kind of act with its facts."""

import argparse
import json

from moothall.protocol.acts import ACTS
from moothall.site.commands import acts


def printed(capsys, **given) -> str:
    assert acts.run(argparse.Namespace(**given)) == 0
    return capsys.readouterr().out


def test_as_json_each_kind_has_a_description_and_a_schema(capsys):
    found = json.loads(printed(capsys, json=True))
    assert [each["act"] for each in found["acts"]] == list(ACTS)
    assert all(each["description"].endswith(".") for each in found["acts"])
    ask = found["acts"][0]
    assert ask["facts"]["required"] == ["act", "who", "on"]
    assert ask["facts"]["properties"]["queue"] == {
        "description": "open enquiries already with the post",
        "type": "integer",
        "minimum": 0,
        "default": 0,
    }


def test_every_reference_in_a_schema_leads_to_a_definition(capsys):
    text = printed(capsys, json=True)
    defined = json.loads(text)["$defs"]
    referred = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert referred
    assert referred <= defined.keys()


def test_every_fact_says_what_it_means(capsys):
    for each in json.loads(printed(capsys, json=True))["acts"]:
        facts = each["facts"]["properties"]
        assert [name for name in facts if name != "act" and not facts[name].get("description")] == []


def test_for_a_reader_the_common_facts_stand_once_at_the_top(capsys):
    text = printed(capsys, json=False)
    assert text.startswith("Every act has these facts:\n    who (one of: acting-officer / chair / clerk")
    assert text.count("    held_until (a date or not known)") == 1
    assert (
        "send-letter\n  Somebody writes to a councillor or an officer.\n"
        "    to (one of: complainant / councillor / officer / third party): what the addressee is\n"
        "    copied_councillors (a list of words): names of the other councillors copied in openly\n"
    ) in text
    assert "    queue (a number): open enquiries already with the post\n" in text
