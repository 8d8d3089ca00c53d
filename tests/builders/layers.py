"""Small layers, with what a test names and nothing else that matters."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

from core.loading.pages import pack
from core.model.dimensions import DimensionName
from core.model.imports.batches import Batch, Coverage
from core.model.imports.contents import Dataset, Layer, Page
from core.model.imports.receipts import Issue, Receipt, Tally

AT = "2025-01-15T06:30:00.000Z"
JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)
Cell = tuple[str, str, date]  # market, item, period


def batch(identity: str, position: int, **fields: Any) -> Batch:
    given = {
        "file": "f.xlsx",
        "file_hash": f"hash of {identity}",
        "sheet": "ورقة1",
        "recipe": "r",
        "recipe_hash": "q",
        "unit": "sar",
        "grain": "month",
        "scale": 2,
        "figures": 1,
        "imported_at": AT,
        "accepted_by": "tester",
        "withdrawn_at": None,
        **fields,
    }
    return Batch(id=identity, position=position, **given)


def receipt(identity: str, *, issues: Sequence[Issue] = (), **counts: Any) -> Receipt:
    return Receipt(
        batch=identity,
        file="f.xlsx",
        sheet="ورقة1",
        layout="wide",
        reader="fastexcel",
        recipe="r",
        unit="sar",
        tally=Tally(**counts),
        issues=tuple(issues),
    )


def members(dimension: DimensionName, names: Sequence[Mapping[str, str | None]]) -> pa.Table:
    """Return places or products by the names that matter; the key is that of the lowest level."""
    own = str(dimension.levels[-1])
    columns: dict[str, pa.Array] = {"key": pa.array([str(name[own]).encode() for name in names], pa.binary())}
    for level in dimension.levels:
        columns[level] = pa.array([name.get(level) for name in names], pa.string())
    return pa.table(columns)


def facts(cells: Sequence[tuple[int, date, Decimal]], scale: int = 2) -> pa.Table:
    """Return figures by sheet row and period."""
    return pa.table(
        {
            "row": pa.array([row for row, _, _ in cells], pa.int32()),
            "period": pa.array([period for _, period, _ in cells], pa.date32()),
            "value": pa.array([value for _, _, value in cells], pa.decimal128(38, scale)),
        }
    )


def page(table: pa.Table, region: str = "RIYADH", dataset: Dataset = Dataset.FACTS) -> Page:
    return Page(dataset=dataset, region=region, first_period=None, last_period=None, table=table)


def layer(made: Batch, figures: Mapping[Cell, Decimal], *, region: str = "RIYADH", **more: Any) -> Layer:
    """Return a layer of one region: each market and item is a row, from sheet row 2 on."""
    markets = sorted({market for market, _, _ in figures})
    items = sorted({item for _, item, _ in figures})
    rows = sorted({(market, item) for market, item, _ in figures})
    identities = pa.table(
        {
            "row": pa.array(range(2, len(rows) + 2), pa.int32()),
            "place": pa.array([markets.index(market) for market, _ in rows], pa.int32()),
            "product": pa.array([items.index(item) for _, item in rows], pa.int32()),
        }
    )
    cells = [(rows.index((market, item)) + 2, period, value) for (market, item, period), value in figures.items()]
    periods = sorted({period.isoformat() for _, _, period in figures})
    given = {
        "receipt": receipt(made.id, figures_loaded=len(figures)),
        "pages": pack([page(identities, region, Dataset.ROWS), page(facts(sorted(cells), made.scale), region)]),
        "coverage": [Coverage(made.id, region, period) for period in periods],
        "places": members(DimensionName.PLACE, [{"region": region or None, "market": market} for market in markets]),
        "products": members(DimensionName.PRODUCT, [{"item": item} for item in items]),
        **more,
    }
    return Layer(batch=made, **given)
