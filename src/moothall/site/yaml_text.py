"""YAML as a person writes it: ``on`` is a word (the day of an act), yes and no are answers, dates stay text."""

import re
from typing import Any

import yaml

_ANSWER = re.compile(r"^(?:yes|Yes|no|No|true|True|false|False)$")

_OTHERWISE = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")


class _Loader(yaml.SafeLoader):
    """Without two habits of PyYAML.

    It reads ``on`` as true, so that a fact called ``on`` would lose its name, and fails on a date that the
    calendar does not have, where the fact should be named.
    """


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _OTHERWISE]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", _ANSWER, list("yYnNtTfF"))


def read(text: str) -> Any:
    """The value written there; yaml.YAMLError where it is no YAML. JSON is YAML as well."""
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader with fewer words for true and false
