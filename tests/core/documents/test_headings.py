"""Every heading that needs a meaning has one over it in the window, in both languages."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest

import core.documents
from core.documents.analyses import figures
from core.documents.columns import Column
from core.documents.document import Columns
from core.texts.catalogue import Language, has

# They name what stands below them: places, products, files, persons, days.
NAMES = {
    *("audit.subject", "changes.figure", "column.brand", "column.by", "column.cell", "column.decided_at"),
    *("column.file", "column.found", "column.heading", "column.imported_at", "column.layout", "column.meaning"),
    *("column.number", "column.period", "column.place", "column.reason", "column.recipe", "column.row"),
    *("column.staged", "column.stop_name", "column.unit", "column.what", "column.why"),
    *("outbox.at", "outbox.kind", "profile.what"),
}
ARGUMENTS: tuple[tuple[object, ...], ...] = ((), (("brand",),), ("province",), ("sar",))


def shown() -> Iterator[tuple[str, Column[object]]]:
    """Yield each column of the window with the module that declares it."""
    for module in pkgutil.walk_packages(core.documents.__path__, "core.documents."):
        made = importlib.import_module(module.name)
        for name, factory in inspect.getmembers(made, inspect.isfunction):
            if name.endswith("columns") and factory.__module__ == module.name:
                columns = columns_of(factory)
                yield from ((module.name, column) for column in columns.pick(columns.window))


def columns_of(factory: object) -> Columns[object]:
    for arguments in ARGUMENTS:
        try:
            made = factory(*arguments)  # type: ignore[operator]
        except (TypeError, IndexError, ValueError, KeyError):
            continue
        if isinstance(made, Columns):
            return made
    return Columns()


COLUMNS = {column.heading: module for module, column in shown() if column.heading}


def test_the_tables_of_the_window_are_looked_through() -> None:
    assert {"column.prize", "scorecard.excess", "targets.missing", "column.wape", "column.effect"} <= set(COLUMNS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("heading", sorted(COLUMNS))
def test_a_heading_has_its_meaning_or_is_a_name(heading: str, language: Language) -> None:
    named = heading in NAMES or heading.startswith("level.")
    assert bool(figures.under(heading, language)) is not named


@pytest.mark.parametrize("heading", sorted(COLUMNS))
def test_no_heading_has_two_meanings(heading: str) -> None:
    assert not (heading in figures.OF_HEADINGS and has(Language.ENGLISH, f"heading.{heading}"))
