"""Batches with their pages, receipts, recipes, persons and what was set for imports, in memory."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pyarrow as pa

from core.model.dimensions import DimensionName
from core.model.imports.batches import Batch, Coverage
from core.model.imports.contents import Dataset, Layer, PackedPage, PageRef, Person, SavedRecipe
from core.model.imports.receipts import Issue, Receipt, Tally
from core.model.imports.rules import RuleSetting
from core.model.imports.staged import StagedFile
from tests.fakes.store.tables import Table


@dataclass(frozen=True)
class Laid:
    """A batch as it stands, with what was laid of it."""

    batch: Batch
    pages: tuple[PackedPage, ...]
    members: dict[DimensionName, pa.Table | None]
    persons: tuple[Person, ...]


class MemoryReceipts(Table):
    def __init__(self) -> None:
        self.rows: dict[str, Receipt] = {}

    def find(self, batch: str) -> Receipt:
        return self.rows[batch]

    def tally(self, batch: str) -> Tally:
        return self.rows[batch].tally

    def decide(self, batch: str, issues: Iterable[Issue]) -> None:
        decided = {(issue.cell, issue.rule): issue.decision for issue in issues}
        self._change(batch, lambda issue: decided.get((issue.cell, issue.rule), issue.decision))

    def undecide(self, batch: str, cells: Iterable[tuple[int, date]]) -> None:
        undecided = set(cells)
        self._change(batch, lambda issue: "" if (issue.row, issue.period) in undecided else issue.decision)

    def _change(self, batch: str, decision: Callable[[Issue], str]) -> None:
        receipt = self.rows[batch]
        issues = tuple(replace(issue, decision=decision(issue)) for issue in receipt.issues)
        self.rows[batch] = replace(receipt, issues=issues)


class MemoryBatches(Table):
    def __init__(self, receipts: MemoryReceipts) -> None:
        self.rows: dict[str, Laid] = {}
        self.covered: list[Coverage] = []
        self.receipts = receipts

    def list_all(self) -> list[Batch]:
        return sorted((laid.batch for laid in self.rows.values()), key=lambda batch: batch.position)

    def find(self, batch: str) -> Batch | None:
        return self.rows[batch].batch if batch in self.rows else None

    def coverage(self) -> list[Coverage]:
        return list(self.covered)

    def members(self, batch: str, dimension: DimensionName) -> pa.Table:
        fields = [("key", pa.binary()), *((level, pa.string()) for level in dimension.levels)]
        table = self.rows[batch].members[dimension] if batch in self.rows else None
        return pa.schema(fields).empty_table() if table is None else table.select([name for name, _ in fields])

    def pages(self, batch: str, dataset: Dataset, region: str) -> list[PageRef]:
        return [
            PageRef(batch=batch, dataset=dataset, region=region, sha256=page.sha256, rows=page.rows)
            for page in (self.rows[batch].pages if batch in self.rows else ())
            if (page.dataset, page.region) == (dataset, region)
        ]

    def content(self, page: PageRef) -> bytes:
        return next(kept.content for kept in self.rows[page.batch].pages if kept.sha256 == page.sha256)

    def regions(self, batch: str) -> list[str]:
        return sorted({page.region for page in self.rows[batch].pages})

    def next_position(self) -> int:
        return max((laid.batch.position for laid in self.rows.values()), default=0) + 1

    def lay(self, layer: Layer) -> None:
        members = {DimensionName.PLACE: layer.places, DimensionName.PRODUCT: layer.products}
        self.rows[layer.batch.id] = Laid(layer.batch, tuple(layer.pages), members, tuple(layer.persons))
        self.covered += layer.coverage
        self.receipts.rows[layer.batch.id] = layer.receipt

    def withdraw(self, batch: str, *, at: str, by: str) -> None:
        laid = self.rows[batch]
        self.rows[batch] = replace(laid, batch=replace(laid.batch, withdrawn_at=at))


class MemoryPersons:
    def __init__(self, batches: MemoryBatches) -> None:
        self._batches = batches

    def list_of(self, batch: str) -> list[Person]:
        return sorted(self._batches.rows[batch].persons, key=lambda person: (person.level, person.name))


class MemoryRecipes(Table):
    def __init__(self) -> None:
        self.rows: dict[str, SavedRecipe] = {}

    def add(self, recipe: SavedRecipe) -> None:
        self.rows.setdefault(recipe.digest, recipe)

    def find(self, digest: str) -> SavedRecipe | None:
        return self.rows.get(digest)

    def list_all(self) -> list[SavedRecipe]:
        newest_first = list(self.rows.values())[::-1]
        return sorted(newest_first, key=lambda recipe: recipe.saved_at, reverse=True)


class MemoryImportRules(Table):
    def __init__(self) -> None:
        self.rows: dict[str, RuleSetting] = {}

    def read(self) -> dict[str, RuleSetting]:
        return dict(self.rows)

    def put(self, rule: str, setting: RuleSetting) -> None:
        self.rows[rule] = setting

    def remove(self, rule: str) -> bool:
        return self.rows.pop(rule, None) is not None


class MemoryClosedMonths(Table):
    def __init__(self) -> None:
        self.day: date | None = None

    def through(self) -> date | None:
        return self.day

    def close_through(self, day: date | None) -> None:
        self.day = day


class MemoryStagedFiles(Table):
    def __init__(self) -> None:
        self.rows: dict[str, tuple[StagedFile, tuple[Receipt, ...]]] = {}

    def find(self, digest: str) -> StagedFile | None:
        return self.rows[digest][0] if digest in self.rows else None

    def list_all(self) -> list[StagedFile]:
        return [file for file, _ in reversed(self.rows.values())]

    def receipts(self, digest: str) -> tuple[Receipt, ...]:
        return self.rows[digest][1] if digest in self.rows else ()

    def put(self, file: StagedFile, receipts: Sequence[Receipt]) -> None:
        self.rows[file.digest] = (file, tuple(receipts))
