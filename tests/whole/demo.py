"""The whole demonstration in a test's database: built once, copied in afterwards."""

from datetime import date, time
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils import timezone

from moothall.site.demo.build import build

_Rows = dict[str, tuple[list[str], list[tuple[Any, ...]]]]
_kept: dict[date, _Rows] = {}


def demo_database(today: date | None = None) -> None:
    """Fill the test's empty database with the five councils as of a day, today where none is named.

    The first call of a run builds it (some seconds), later ones copy its rows (some milliseconds).
    """
    day = today or timezone.localdate()
    if day in _kept:
        _put(_kept[day])
        return
    build(day, say=lambda _: None)
    _kept[day] = _rows()


def _tables() -> list[str]:
    labels = ("council", "record", "instrument", "offices", "enquiries", "letters", "mail")
    models = [model for label in labels for model in apps.get_app_config(label).get_models(True)]
    return [model._meta.db_table for model in models]


def _rows() -> _Rows:
    found = {}
    with connection.cursor() as cursor:
        for table in _tables():
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = ([column[0] for column in cursor.description], cursor.fetchall())
    return found


def _plain(value: Any) -> Any:
    """A value as the database keeps it; days and times come out of it parsed."""
    return str(value) if isinstance(value, date | time) else value


def _put(rows: _Rows) -> None:
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        for table, (columns, values) in rows.items():
            names = ", ".join(f'"{name}"' for name in columns)
            marks = ", ".join(["%s"] * len(columns))
            kept = [[_plain(value) for value in row] for row in values]
            cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', kept)
