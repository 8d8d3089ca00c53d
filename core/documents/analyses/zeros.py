"""How many zeros there are of each kind: the columns, and the count as a document."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.documents.columns import choice, number
from core.documents.document import Columns, Document
from core.model.analyses.zeros import ZeroKind
from core.texts import numbers
from core.texts.catalogue import Language, say


@dataclass(frozen=True, slots=True)
class ZeroCount:
    """How many zeros are of one kind."""

    kind: ZeroKind
    count: int


def columns() -> Columns[ZeroCount]:
    """Return the columns of counted zeros."""
    return Columns(
        data=(
            choice("kind", "column.kind", lambda zeros: zeros.kind, "zero."),
            number("count", "column.count", lambda zeros: zeros.count),
        ),
        terminal=("kind", "count"),
    )


def document(records: int, counted: Mapping[str, int], language: Language) -> Document[ZeroCount]:
    """Return the zeros among so many ``records``; a kind that is not ``counted`` has none."""
    rows = [ZeroCount(kind, counted.get(kind.value, 0)) for kind in ZeroKind]
    total = sum(row.count for row in rows)
    rate = numbers.percentage(100 * total / records if records else None, language)
    return Document(
        name="zeros",
        language=language,
        columns=columns(),
        rows=rows,
        about={"records": records, "zeros": total, "kinds": {row.kind.value: row.count for row in rows}},
        before=[say(language, "zeros.title", zeros=numbers.figure(total), records=numbers.figure(records), rate=rate)],
    )
