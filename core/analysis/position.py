"""The position of the own company in its market, or of what a filter chooses, or of who holds most."""

from collections.abc import Sequence

import duckdb

from core.analysis import directory, share, spread, trend
from core.analysis.ownership import owned_by
from core.model.analyses.positions import OwnSales, Position
from core.model.analyses.shares import Share, ShareReport, ShareRule
from core.model.analyses.trends import TrendRule
from core.model.dimensions import PRODUCT_LEVELS, SELLER_LEVELS, PlaceLevel, ProductLevel
from core.model.ownership import Owner, Ownership
from core.warehouse.filters import Filters


def find(reader: duckdb.DuckDBPyConnection, company: Sequence[str], filters: Filters) -> Position | None:
    """Return the position in the market that ``filters`` choose; ``None`` where nothing was sold in it.

    Filters by manufacturer, brand, sub-brand or item choose whose position it is; else it is that of the own company,
    by the names of ``company``. Where the data have none of them, it is that of who holds most. Raises
    ``filter.unknown_level``.
    """
    ownership = owned_by(company, directory.read(reader).products)
    chosen = {level: names for level, names in filters.items() if level in SELLER_LEVELS}
    of_market = {level: names for level, names in filters.items() if level not in chosen}
    rule = ShareRule(by=(ownership.level or ProductLevel.MANUFACTURER,))
    report = share.find(reader, rule, of_market)
    if not report.shares:
        return None
    whose = chosen or ownership.filters
    if not whose:
        return _of_the_leader(reader, report, filters)
    own = {**of_market, **whose}
    (together,) = share.find(reader, ShareRule(by=()), own).shares
    return Position(
        report=report,
        share=together,
        names=tuple(name for names in whose.values() for name in names),
        owner=_owner(ownership, whose),
        own=ownership.names,
        whole=True,
        brands=share.find(reader, ShareRule(by=(ProductLevel.BRAND,)), own).shares,
    )


def own_sales(reader: duckdb.DuckDBPyConnection, company: Sequence[str], filters: Filters) -> OwnSales | None:
    """Return the monthly sales of ``company`` beside its rivals', of the market that ``filters`` choose.

    Products without a company are no rival's. ``None`` where the data do not have the company, or a filter by seller
    chooses whose sales are looked at. Raises ``trend.too_fine`` for figures that last longer than a month.
    """
    products = directory.read(reader).products
    owned = owned_by(company, products)
    if owned.level is None or not owned.known or any(level in SELLER_LEVELS for level in filters):
        return None
    at = PRODUCT_LEVELS.index(owned.level)
    others = tuple(sorted({name for product in products if (name := product[at]) and name not in owned.names}))
    own = {**filters, **owned.filters}
    months = trend.find(reader, TrendRule(), own).series
    rivals = trend.find(reader, TrendRule(), {**filters, owned.level: others}).series if others else ()
    return OwnSales(
        names=owned.names,
        months=months[0] if months else None,
        regions=trend.find(reader, TrendRule(by=(PlaceLevel.REGION,)), own).series,
        rivals=rivals[0] if rivals else None,
    )


def _of_the_leader(reader: duckdb.DuckDBPyConnection, report: ShareReport, filters: Filters) -> Position:
    first: Share = report.shares[0]
    spreads = {wide.group: wide for wide in spread.find(reader, report.rule.by, filters)}
    names = tuple(name for name in first.group if name is not None)
    return Position(report=report, share=first, names=names, spread=spreads.get(first.group))


def _owner(ownership: Ownership, whose: Filters) -> Owner | None:
    """Return whose everything is that is chosen; ``None`` where that is mixed or not known."""
    owners = {ownership.owner(level, name) for level, names in whose.items() for name in names}
    return owners.pop() if len(owners) == 1 else None
