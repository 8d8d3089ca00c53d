"""The regions of a delivery beside those that the vault knows: another spelling of one is no other region."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from core.importing.checks.known_names import Dimension
from core.model.dimensions import PlaceLevel
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleBook
from core.model.names import fold

_SPELLING = "label.spelling"


def known_spellings(delivered: Iterable[str], known: Collection[str]) -> dict[str, str]:
    """Return the spelling to lay each region of ``delivered`` under, for those that are ``known`` in another one.

    Of several known spellings the first counts; a region that is known exactly as it is delivered stays so.
    """
    first: dict[str, str] = {}
    for name in known:
        first.setdefault(fold(name), name)
    return {name: first[fold(name)] for name in delivered if name not in known and fold(name) in first}


def check_known_regions(dimension: Dimension, spellings: Mapping[str, str], book: RuleBook) -> Iterator[Issue]:
    """Yield each region of ``spellings`` at its first row, with the known spelling.

    ``dimension`` has the places as they were delivered, those alone that have a row which is loaded.
    """
    if not book.is_on(_SPELLING):
        return
    first: dict[str, int] = {}
    columns = (dimension.delivered.column(name).to_pylist() for name in (PlaceLevel.REGION, "first_row"))
    for name, row in zip(*columns, strict=True):
        if name in spellings:
            first[name] = min(first.get(name, row), row)
    for name, row in first.items():
        yield dimension.issue(_SPELLING, PlaceLevel.REGION, row, name, spellings[name], book)
