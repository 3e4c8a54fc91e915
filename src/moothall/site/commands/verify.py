"""``moothall verify EXPORT``: check an exported journal, offline."""

import argparse
import json
import sys
from pathlib import Path

from moothall.record.verify import Broken, Verified, verify
from moothall.site.terminal import printable


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("verify", help="check an exported journal, offline")
    command.add_argument("export", type=Path, help="a file that the journal page or `moothall export` wrote")
    command.add_argument("--key", help="public key that the checkpoints must be signed with, in hexadecimal")
    command.add_argument("--json", action="store_true", help="print the result as JSON")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 where everything fits; 1 and the first broken entry otherwise; 2 where there is no such file."""
    try:
        with args.export.open(encoding="utf-8") as file:
            found = verify(file)
            if args.key and found.keys != {args.key}:
                raise Broken("The checkpoints are not signed with that key alone.")
    except OSError as problem:
        print(printable(f"{args.export} cannot be opened: {problem.strerror}."), file=sys.stderr)
        return 2
    except (Broken, UnicodeDecodeError) as problem:
        sentence = (
            str(problem) if isinstance(problem, Broken) else "The file is no text: it is not a journal."
        )
        shown = printable(f"Broken. {sentence}")
        print(json.dumps({"sound": False, "problem": sentence}) if args.json else shown)
        return 1
    print(json.dumps(_as_json(found)) if args.json else printable(_in_words(found)))
    return 0


def _as_json(found: Verified) -> dict[str, object]:
    return {
        "sound": True,
        "council": found.council,
        "entries": found.entries,
        "erased": found.erased,
        "withheld": found.withheld,
        "signed": found.signed,
        "keys": sorted(found.keys),
        "fingerprint": found.fingerprint,
    }


def _in_words(found: Verified) -> str:
    words = [f"Sound: {found.entries} entries of {found.council}, each sealed and in its place."]
    words.append(f"Fingerprint of the last: {found.fingerprint}.")
    if found.erased:
        words.append(f"Erased, by the record: {', '.join(map(str, found.erased))}.")
    if found.withheld:
        kept = "What 1 entry says is" if found.withheld == 1 else f"What {found.withheld} entries say is"
        words.append(f"{kept} kept back from the reader of this export.")
    keys = ", ".join(sorted(found.keys))
    words.append(
        f"Signed up to entry {found.signed} with the key {keys}: compare it with the one you know."
        if found.signed
        else "No checkpoint signs it."
    )
    return "\n".join(words)
