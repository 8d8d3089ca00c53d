"""Columns that name persons, as ``judge_column`` finds them, read under pseudonyms."""

from dataclasses import replace

import pyarrow as pa

from core.importing.cells.columns import SheetColumns
from core.importing.layout.columns import Layout
from core.model.names import fold
from core.security.personal_data import pseudonym
from core.security.personal_judgement import judge_column
from core.security.personal_kinds import PersonalKind


def distinct(column: pa.Array) -> list[str]:
    """Return the distinct names of a column of labels, in the order in which they come."""
    return [name for name in column.unique().to_pylist() if name is not None and fold(name)]


def under_pseudonyms(column: pa.Array, kind: PersonalKind, key: bytes) -> tuple[pa.Array, dict[str, str]]:
    """Return ``column`` with a pseudonym for each name, and the name behind each: of spellings, the first one."""
    encoded = column.dictionary_encode()
    names: dict[str, str] = {}
    words: list[str | None] = []
    for name in encoded.dictionary.to_pylist():
        if not fold(name):
            words.append(None)
            continue
        word = pseudonym(kind, name, key)
        names.setdefault(word, name)
        words.append(word)
    return pa.array(words, pa.string()).take(encoded.indices), names


def mask(layout: Layout, columns: SheetColumns, key: bytes) -> tuple[Layout, SheetColumns, pa.Table]:
    """Return the table with every personal label under a pseudonym, and who is behind each.

    The recipe decides on the columns that it names. Elsewhere heading and content decide, and the recipe records it.
    """
    recipe = layout.recipe
    decided = {fold(heading): decision for heading, decision in recipe.personal.items()}
    labels = dict(columns.labels)
    personal = dict(recipe.personal)
    persons: list[tuple[str, str, str]] = []
    for column, level in layout.levels.items():
        heading = layout.headings[column]
        decision = decided.get(fold(heading))
        if decision == "open":
            continue
        kind = judge_column(heading, distinct(labels[column])).kind
        if kind is None and decision is None:
            continue
        personal.setdefault(heading, "masked")
        labels[column], names_behind = under_pseudonyms(labels[column], kind or PersonalKind.NAME, key)
        persons += [(level, word, name) for word, name in names_behind.items()]
    table = pa.table(
        {
            name: pa.array([row[place] for row in persons], pa.string())
            for place, name in enumerate(("level", "pseudonym", "name"))
        }
    )
    masked = recipe if personal == recipe.personal else recipe.model_copy(update={"personal": personal})
    return replace(layout, recipe=masked), replace(columns, labels=labels), table
