"""Columns that name persons: found by heading and by content, and read under pseudonyms."""

from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa

from core.importing.cells.columns import SheetColumns
from core.importing.cells.period_texts import LONGEST
from core.importing.layout.columns import Layout
from core.model.names import fold, search_fold
from core.security.personal_data import PersonalKind, kind_of, pseudonym

_HEADINGS = {
    PersonalKind.NAME: (
        "customer name|client name|contact|contact name|contact person|owner name|first name|last name|full name|"
        "اسم العميل|اسم الزبون|اسم المالك|اسم المسؤول|جهة الاتصال|الاسم الكامل"
    ),
    PersonalKind.PHONE: (
        "phone|phone number|phone no|mobile|mobile number|mobile no|telephone|tel|contact number|whatsapp|"
        "الجوال|رقم الجوال|جوال|الهاتف|رقم الهاتف|الموبايل|واتساب"
    ),
    PersonalKind.EMAIL: "email|e-mail|email address|mail|البريد|البريد الإلكتروني|الإيميل",
    PersonalKind.IDENTITY: (
        "national id|id number|iqama|iqama number|identity|civil id|رقم الهوية|الهوية|الإقامة|رقم الإقامة|السجل المدني"
    ),
    PersonalKind.IBAN: "iban|الآيبان|رقم الآيبان|رقم الحساب",
}
_KIND_OF = {search_fold(word): kind for kind, words in _HEADINGS.items() for word in words.split("|")}
_SAMPLE = 500
_SHARE = 0.5
_FEWEST_NAMES = 3


def kind_by_heading(heading: object) -> PersonalKind | None:
    """Return what is personal about a column under ``heading``, or ``None``."""
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return None
    return _KIND_OF.get(search_fold(heading.replace("_", " ")))


def kind_by_content(names: Sequence[str]) -> PersonalKind | None:
    """Return what at least half of the distinct ``names`` are by their form, or ``None``.

    A few names that begin with a given name are shops called after their owners as likely as persons.
    """
    sample = names[:_SAMPLE]
    kinds = [kind for name in sample if (kind := kind_of(name)) is not None]
    if not sample or len(kinds) < _SHARE * len(sample):
        return None
    most = max(set(kinds), key=kinds.count)
    return None if most is PersonalKind.NAME and len(kinds) < _FEWEST_NAMES else most


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
        names = distinct(labels[column])
        kind = kind_by_heading(heading) or kind_by_content(names)
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
