"""Labels into places and products: each distinct combination once, with the key of what it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from core.model.arrays import Ints
from core.model.names import fold, identity_key

MISSING = -1


@dataclass(frozen=True, slots=True)
class Labels:
    """A column of names: ``codes`` per row into ``names``; ``MISSING`` is a blank cell.

    Spellings that fold to the same name share a code, and the first one represents all. ``respelled`` maps each other
    spelling to the first row that has it.
    """

    codes: Ints
    names: tuple[str, ...]
    respelled: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Variants:
    """The distinct combinations of names over some levels.

    ``number`` is the variant of each row; ``key`` numbers the identity behind each variant; ``first`` is the first
    row of each variant. Two variants of one key are one thing that the sheet describes in two ways.
    """

    number: Ints
    key: Ints
    first: Ints
    table: pa.Table


def read_labels(column: pa.Array) -> Labels:
    """Return ``column`` (text, null where blank) as labels; a text of blanks alone is a blank."""
    encoded = column.dictionary_encode()
    raw = encoded.indices.fill_null(MISSING).to_numpy(zero_copy_only=False).astype(np.int64)
    known: dict[str, int] = {}
    names: list[str] = []
    respelled: dict[str, int] = {}
    recode = np.full(len(encoded.dictionary) + 1, MISSING, np.int64)
    for number, name in enumerate(encoded.dictionary.to_pylist()):
        folded = fold(name)
        if not folded:
            continue
        if folded in known:
            respelled[name] = int(np.argmax(raw == number))
        else:
            known[folded] = len(names)
            names.append(name)
        recode[number] = known[folded]
    return Labels(recode[raw], tuple(names), respelled)


def same_label(name: str, length: int) -> Labels:
    """Return ``length`` rows of one name."""
    return Labels(np.zeros(length, np.int64), (name,), {})


def find_variants(
    labels: Mapping[str, Labels], identity: Sequence[str], levels: Sequence[str], length: int
) -> Variants:
    """Return the variants over ``levels`` and the identity of each; levels without a column are null.

    Places are identified by all their levels: a market of one name stands in many regions, and each is its own.
    """
    number = np.zeros(length, np.int64)
    for level in levels:
        if level in labels:
            number = _combine(number, labels[level])
    _, first, number = np.unique(number, return_index=True, return_inverse=True)
    columns: dict[str, list[str | None]] = {
        level: _names_at(labels[level], first) if level in labels else [None] * len(first) for level in levels
    }
    keys = [identity_key(row) for row in rows_of(columns, identity)]
    numbering = {key: position for position, key in enumerate(dict.fromkeys(keys))}
    table = pa.table({"key": pa.array(keys, pa.binary()), **{n: pa.array(c, pa.string()) for n, c in columns.items()}})
    return Variants(number, np.array([numbering[key] for key in keys], np.int64), first, table)


def rows_of(columns: Mapping[str, Sequence[str | None]], levels: Sequence[str]) -> list[tuple[str | None, ...]]:
    """Return the names of ``levels`` row by row; empty tuples where there are no levels."""
    length = max((len(column) for column in columns.values()), default=0)
    return list(zip(*(columns[level] for level in levels), strict=True)) if levels else [()] * length


def _combine(number: Ints, labels: Labels) -> Ints:
    """Number the pairs of a running number and a further label, keeping the numbers small."""
    paired = number * (len(labels.names) + 1) + labels.codes + 1
    numbers: Ints = np.unique(paired, return_inverse=True)[1].astype(np.int64)
    return numbers


def _names_at(labels: Labels, rows: Ints) -> list[str | None]:
    return [None if code == MISSING else labels.names[code] for code in labels.codes[rows]]
