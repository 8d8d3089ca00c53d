"""What is kept of imports: batches as layers, receipts, recipes, persons, and what was set for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from core.model.imports.batches import Batch
from core.model.imports.contents import Layer, Person, SavedRecipe
from core.model.imports.receipts import Issue, Receipt, Tally
from core.model.imports.rules import RuleSetting
from core.model.imports.staged import StagedFile
from core.ports.pages import PageSource


class Batches(PageSource, Protocol):
    """Batches as layers; none is ever removed."""

    def find(self, batch: str) -> Batch | None:
        """Return the batch of that id, or ``None``."""

    def next_position(self) -> int:
        """Return the place of the next layer, above all that ever were."""

    def lay(self, layer: Layer) -> None:
        """Keep a batch with all that belongs to it; belongs inside a transaction."""

    def regions(self, batch: str) -> Sequence[str]:
        """Return the regions of which a batch holds pages, by name."""

    def withdraw(self, batch: str, *, at: str, by: str) -> None:
        """Take the layer of a batch out of sight; belongs inside a transaction."""


class Receipts(Protocol):
    """What imports did with every figure, and what was decided about single ones since."""

    def find(self, batch: str) -> Receipt:
        """Return the receipt of a batch that is kept, with all its issues in their order."""

    def tally(self, batch: str) -> Tally:
        """Return the counts of the receipt of a batch that is kept, without reading its issues."""

    def decide(self, batch: str, issues: Iterable[Issue]) -> None:
        """Keep the decision of each of ``issues``, by cell and rule; belongs inside a transaction."""

    def undecide(self, batch: str, cells: Iterable[tuple[int, date]]) -> None:
        """Remove the decisions about the figures of these rows and periods; belongs inside a transaction."""


class Recipes(Protocol):
    """Recipes by their digests; one that is kept is never changed."""

    def add(self, recipe: SavedRecipe) -> None:
        """Keep ``recipe``; one of the same digest stays as it is. Belongs inside a transaction."""

    def find(self, digest: str) -> SavedRecipe | None:
        """Return the recipe of that digest, or ``None``."""

    def list_all(self) -> Sequence[SavedRecipe]:
        """Return every recipe, the one that was saved last first."""


class Persons(Protocol):
    """Who is behind the pseudonyms of a batch; only for whoever may know."""

    def list_of(self, batch: str) -> Sequence[Person]:
        """Return everyone whom ``batch`` names, by level and name."""


class ImportRules(Protocol):
    """What was changed of the rules of the import, by their ids."""

    def read(self) -> Mapping[str, RuleSetting]:
        """Return the changed rules."""

    def put(self, rule: str, setting: RuleSetting) -> None:
        """Keep ``setting`` in the place of the one before; belongs inside a transaction."""

    def remove(self, rule: str) -> bool:
        """Remove what was changed of a rule, return whether anything was; belongs inside a transaction."""


class ClosedMonths(Protocol):
    """The day through which months are closed."""

    def through(self) -> date | None:
        """Return the last closed day, or ``None`` where nothing is closed."""

    def close_through(self, day: date | None) -> None:
        """Keep the last closed day; ``None`` opens all again. Belongs inside a transaction."""


class StagedFiles(Protocol):
    """What came into the watched folder, by the digest of its content."""

    def find(self, digest: str) -> StagedFile | None:
        """Return the file of that content, or ``None``."""

    def list_all(self) -> Sequence[StagedFile]:
        """Return every file, the one that was staged last first."""

    def receipts(self, digest: str) -> Sequence[Receipt]:
        """Return the receipts of a file by sheet; none for a file that was not read or is not staged."""

    def put(self, file: StagedFile, receipts: Sequence[Receipt]) -> None:
        """Keep ``file`` with its receipts in the place of what is kept of that content; inside a transaction."""
