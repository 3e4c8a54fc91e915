"""YAML as a Clerk writes it keeps its words."""

import pytest
import yaml

from moothall.site import yaml_text


def test_on_is_a_word_and_a_date_stays_text():
    assert yaml_text.read("on: 2026-06-08\noff: on\n") == {"on": "2026-06-08", "off": "on"}


def test_a_day_the_calendar_does_not_have_is_left_to_whoever_knows_the_fact():
    assert yaml_text.read("on: 2026-02-30") == {"on": "2026-02-30"}


@pytest.mark.parametrize(
    ("text", "value"), [("yes", True), ("No", False), ("true", True), ("False", False), ("y", "y"), ("4", 4)]
)
def test_answers_are_answers(text, value):
    assert yaml_text.read(text) == value


def test_json_is_read_as_well():
    assert yaml_text.read('{"act": "ask-enquiry", "queue": 2, "direct_contact": null}') == {
        "act": "ask-enquiry",
        "queue": 2,
        "direct_contact": None,
    }


def test_what_is_no_yaml_is_an_error_and_no_tag_makes_an_object():
    with pytest.raises(yaml.YAMLError):
        yaml_text.read("a: : :")
    with pytest.raises(yaml.YAMLError):
        yaml_text.read("!!python/object/apply:os.getcwd []")
