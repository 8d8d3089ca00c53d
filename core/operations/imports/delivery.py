"""What was read from one file, on its way into the vault: its figures by key, its pages, its coverage, its receipt."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa

from core.importing.process.read_table import BatchHeader, Tables, issues_table
from core.model.imports.batches import Coverage
from core.model.imports.contents import Dataset, Page
from core.model.imports.layers import Block
from core.model.imports.receipts import Changed, Issue, Receipt, Severity


class ImportDelivery:
    """The content of one file, judged, in memory alone."""

    def __init__(self, path: Path, digest: str, header: BatchHeader, tables: Tables) -> None:
        self.path = path
        self.digest = digest
        self.header = header
        self.tables = tables
        region_of_place = np.array([name or "" for name in tables.places.column("region").to_pylist()], object)
        self.regions = sorted(set(region_of_place.tolist()))
        code = {name: number for number, name in enumerate(self.regions)}
        codes = np.array([code[name] for name in region_of_place], np.int32)
        self._row_region = codes[tables.rows.column("place").to_numpy()]
        self._fact_row = np.searchsorted(tables.rows.column("row").to_numpy(), tables.facts.column("row").to_numpy())

    def add_issues(self, issues: Sequence[Issue]) -> None:
        """Add ``issues`` to those that reading found."""
        if issues:
            both = pa.concat_tables([self.tables.issues, issues_table(issues)])
            self.tables = replace(self.tables, issues=both.sort_by([("row", "ascending"), ("cell", "ascending")]))

    def coverage(self, batch: str) -> list[Coverage]:
        """Return every region and period for which the file is complete."""
        return [Coverage(batch, region, day.isoformat()) for region in self.regions for day in self.header.periods]

    def blocks(self) -> set[Block]:
        """Return what ``coverage`` names, without a batch."""
        return {Block(part.region, self.header.grain.value, part.period) for part in self.coverage("")}

    def cells(self, blocks: AbstractSet[Block] | None = None) -> pa.Table:
        """Return the figures by the keys of place and product: all of them, or those of ``blocks``."""
        rows, facts = self.tables.rows, self.tables.facts
        place = rows.column("place").to_numpy()[self._fact_row]
        product = rows.column("product").to_numpy()[self._fact_row]
        table = pa.table(
            {
                "place_key": self.tables.places.column("key").take(pa.array(place)),
                "product_key": self.tables.products.column("key").take(pa.array(product)),
                "period": self._days(facts),
                "value": facts.column("value"),
            }
        )
        if blocks is None:
            return table
        grain = self.header.grain.value
        chosen = np.array(
            [
                [Block(region, grain, day.isoformat()) in blocks for day in self.header.periods]
                for region in self.regions
            ],
            np.bool_,
        )
        return table.filter(pa.array(chosen[self._row_region[self._fact_row], facts.column("period").to_numpy()]))

    def sums(self) -> dict[tuple[str, date], tuple[int, Decimal]]:
        """Return count and exact sum of the figures of each region and period that has any."""
        facts = self.tables.facts
        value = facts.column("value")
        table = pa.table(
            {
                "region": pa.array(self._row_region[self._fact_row]),
                "period": facts.column("period"),
                "value": value.cast(pa.decimal128(38, value.type.scale)),
            }
        )
        grouped = table.group_by(["region", "period"]).aggregate([("value", "count"), ("value", "sum")]).to_pylist()
        return {
            (self.regions[row["region"]], self.header.periods[row["period"]]): (row["value_count"], row["value_sum"])
            for row in grouped
        }

    def pages(self) -> Iterator[Page]:
        """Yield the pages: the rows of each region, then its figures by calendar year."""
        fact_region = self._row_region[self._fact_row]
        years = np.array([day.year for day in self.header.periods] or [0], np.int32)
        fact_year = years[self.tables.facts.column("period").to_numpy()]
        for number, region in enumerate(self.regions):
            rows = self.tables.rows.filter(pa.array(self._row_region == number))
            yield Page(dataset=Dataset.ROWS, region=region, first_period=None, last_period=None, table=rows)
            for year in sorted(set(years.tolist())):
                facts = self.tables.facts.filter(pa.array((fact_region == number) & (fact_year == year)))
                if not facts.num_rows:
                    continue
                held = [day.isoformat() for day in self.header.periods if day.year == year]
                table = pa.table(
                    {"row": facts.column("row"), "period": self._days(facts), "value": facts.column("value")}
                )
                yield Page(
                    dataset=Dataset.FACTS, region=region, first_period=held[0], last_period=held[-1], table=table
                )

    def receipt(self, batch: str | None, changed: Changed) -> Receipt:
        """Return the receipt, as yet without times."""
        header = self.header
        return Receipt(
            batch=batch,
            file=self.path.name,
            sheet=header.sheet,
            layout=header.recipe.layout.value,
            reader=header.reader,
            recipe=header.recipe.name,
            unit=header.recipe.unit.value,
            tally=header.tally,
            changed=changed,
            issues=tuple(
                Issue(**{**row, "severity": Severity(row["severity"])}) for row in self.tables.issues.to_pylist()
            ),
            ignored_columns=header.ignored,
            decided=header.decided,
        )

    def _days(self, facts: pa.Table) -> pa.ChunkedArray:
        days = pa.array(self.header.periods, pa.date32())
        return days.take(facts.column("period").combine_chunks())
