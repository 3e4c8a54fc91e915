"""``moothall acts``: the kinds of act and the facts that bear on each."""

import argparse
import inspect
import textwrap
from typing import Any

import msgspec

from moothall.protocol.acts import ACTS, Act
from moothall.site import judging


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("acts", help="list the kinds of act with their facts")
    parser.add_argument("--json", action="store_true", help="with the facts as JSON schemas")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the kinds of act, for a reader or as JSON."""
    if args.json:
        print(msgspec.json.format(msgspec.json.encode(described()), indent=2).decode())
    else:
        common = "\n".join(["Every act has these facts:", *map(_fact, msgspec.structs.fields(Act))])
        print("\n\n".join([common, *(_lines(name, act) for name, act in ACTS.items())]))
    return 0


def described() -> dict[str, Any]:
    """Every kind of act: ``act``, ``description`` and ``facts`` (a JSON schema that refers to ``$defs``)."""
    _, components = msgspec.json.schema_components(ACTS.values(), ref_template="#/$defs/{name}")
    schemas = {name: components.pop(act.__name__) for name, act in ACTS.items()}
    return {
        "acts": [
            {"act": name, "description": inspect.getdoc(ACTS[name]), "facts": schema}
            for name, schema in schemas.items()
        ],
        "$defs": components,
    }


def _lines(name: str, act: type[Act]) -> str:
    doc = textwrap.fill(inspect.getdoc(act) or "", 90, initial_indent="  ", subsequent_indent="  ")
    common = {field.name for field in msgspec.structs.fields(Act)}
    own = [field for field in msgspec.structs.fields(act) if field.name not in common]
    return "\n".join([name, doc, *map(_fact, own)])


def _fact(field: msgspec.structs.FieldInfo) -> str:
    schema = msgspec.json.schema(field.type)
    meaning = schema.get("description", "")
    needed = ", always needed" if field.required else ""
    return textwrap.fill(
        f"{field.encode_name} ({judging.kind_of_fact(schema)}{needed}){': ' if meaning else ''}{meaning}",
        90,
        initial_indent="    ",
        subsequent_indent="        ",
    )
