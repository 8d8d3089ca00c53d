"""Names in several spellings or with letters that are not seen, and things described in more than one way."""

from collections.abc import Iterator

import numpy as np

from core.importing.layout.identities import Labels
from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue
from core.model.names import shows_nothing

_SPELLING, _UNSEEN = "label.spelling", "label.unseen"
_DESCRIBED_TWICE = "product.described_twice"


def check_names(sheet: Sheet) -> Iterator[Issue]:
    """Yield spellings folded into another name, and names with letters that are not seen."""
    for column, level in sheet.layout.levels.items():
        labels = sheet.labels[level]
        if sheet.rules.is_on(_SPELLING):
            for spelling, row in labels.respelled.items():
                yield sheet.issue(_SPELLING, row, column, spelling, _first_spelling(labels, row))
        if sheet.rules.is_on(_UNSEEN):
            for code, name in enumerate(labels.names):
                if shows_nothing(name):
                    yield sheet.issue(_UNSEEN, int(np.argmax(labels.codes == code)), column, _spelt(name))


def _spelt(name: str) -> str:
    """Return ``name`` with each letter that is not seen as its number: ``PEPSI\\u200b``."""
    return "".join(letter if not shows_nothing(letter) else ascii(letter)[1:-1] for letter in name)


def _first_spelling(labels: Labels, row: int) -> str:
    return labels.names[int(labels.codes[row])]


def check_descriptions(sheet: Sheet) -> Iterator[Issue]:
    """Yield each product that the sheet describes in more than one way, at the first row of each further one."""
    identity, variants = sheet.layout.recipe.product, sheet.products
    if not identity or not sheet.rules.is_on(_DESCRIBED_TWICE):
        return
    _, leading = np.unique(variants.key, return_index=True)
    for number in sorted(set(range(len(variants.key))) - set(leading.tolist())):
        name = variants.table.column(identity[-1])[number].as_py()
        if name is not None:
            yield sheet.issue(_DESCRIBED_TWICE, int(variants.first[number]), sheet.column_of(identity[-1]), name)
