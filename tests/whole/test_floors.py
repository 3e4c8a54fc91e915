"""The floor plan holds for tables, migrations and templates too, which import-linter does not see."""

import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "moothall"


def floors():
    """The room of each floor, the lowest floor 0, as import-linter is told."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["id"] == "floors")
    return {room.strip(): floor for floor, layer in enumerate(reversed(layers)) for room in layer.split("|")}


FLOORS = floors()


def room_of(module):
    return module.split(".")[1]


def our_apps():
    return {config.label: config for config in apps.get_app_configs() if config.name.startswith("moothall.")}


def may_lean_on(here, there):
    """A room leans on itself and on the floors below it, never on another room of its own floor."""
    return here == there or FLOORS[there] < FLOORS[here]


def test_no_foreign_key_leads_up():
    wrong = []
    for config in our_apps().values():
        for model in config.get_models():
            for field in model._meta.get_fields():
                target = field.related_model if field.is_relation and field.concrete else None
                if target and target.__module__.startswith("moothall."):
                    here, there = room_of(model.__module__), room_of(target.__module__)
                    same_kind = model._meta.app_label == target._meta.app_label
                    if not may_lean_on(here, there) or (here == there and not same_kind):
                        wrong.append(f"{model._meta.label}.{field.name} leads to {target._meta.label}")
    assert not wrong


@pytest.mark.django_db
def test_no_migration_waits_for_one_above():
    ours = our_apps()
    wrong = []
    for (label, name), migration in MigrationLoader(None).disk_migrations.items():
        for other, _ in migration.dependencies:
            if label in ours and other in ours:
                here, there = room_of(ours[label].name), room_of(ours[other].name)
                if not may_lean_on(here, there):
                    wrong.append(f"{label} {name} waits for {other}")
    assert not wrong


def test_no_template_uses_one_from_above():
    rooms = {
        path.relative_to(folder).as_posix(): path.relative_to(SOURCE).parts[0]
        for folder in SOURCE.rglob("templates")
        for path in folder.rglob("*.*")  # the survey's page takes its styles in from a file of their own
    }
    wrong, used = [], 0
    for folder in SOURCE.rglob("templates"):
        for path in folder.rglob("*.html"):
            here = path.relative_to(SOURCE).parts[0]
            for name in re.findall(r'{%\s*(?:extends|include)\s+"([^"]+)"', path.read_text(encoding="utf-8")):
                assert name in rooms, f"{path} uses {name}, which is not there"
                used += 1
                if not may_lean_on(here, rooms[name]):
                    wrong.append(f"{path.relative_to(SOURCE)} uses {name}")
    assert not wrong
    assert used > 50
