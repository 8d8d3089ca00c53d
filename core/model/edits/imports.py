"""Edits of batches, recipes, rules of the import and closed months.

An import is announced by its edit, which names the recipe and the digests of its pages. The pages themselves travel
beside it as an upload, and the names behind pseudonyms never do.
"""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from core.model.edits.edit import AuditDetail, Day, Edit, Exact, Fields, Thing

# What there is once in an organisation, not once in a vault.
MONTHS, BATCHES = "months", "batches"


class BatchFields(Fields):
    """An import. It is complete for each of ``regions`` in each of ``periods``; ``pages`` are digests of rows.

    ``recipe`` is the name of the recipe and ``recipe_body`` its JSON. ``sample``: its figures are made up.
    """

    file: str = ""
    file_hash: str = ""
    sheet: str = ""
    recipe: str = ""
    recipe_hash: str = ""
    recipe_body: str = ""
    unit: str = ""
    grain: str = ""
    scale: int = 0
    figures: int = 0
    regions: tuple[str, ...] = ()
    periods: tuple[Day, ...] = ()
    pages: tuple[str, ...] = ()
    sample: bool = False


class BatchImport(Edit[BatchFields]):
    """A batch was imported."""

    kind: ClassVar = "batch.import"
    action: ClassVar = "facts.import"
    thing: ClassVar = Thing.BATCH
    needs: ClassVar = frozenset({"file_hash", "figures", "recipe", "recipe_body", "recipe_hash"})

    @property
    def audit_detail(self) -> AuditDetail:
        """Which file, and how many figures."""
        return {"file_hash": self.set.file_hash, "figures": self.set.figures}


class WithdrawalFields(Fields):
    """Whether a batch is withdrawn."""

    withdrawn: bool = True


class BatchWithdraw(Edit[WithdrawalFields]):
    """A batch was taken out of sight; of released figures, each is set apart again."""

    kind: ClassVar = "batch.withdraw"
    action: ClassVar = "facts.withdraw"
    thing: ClassVar = Thing.BATCH
    needs: ClassVar = frozenset({"withdrawn"})


class CompactionFields(Fields):
    """The batches whose figures were deleted."""

    batches: tuple[str, ...] = ()


class BatchesCompact(Edit[CompactionFields]):
    """The figures of batches that show nothing were deleted here, after the retention of this machine.

    Another machine keeps its own: what it has is for its own retention to say.
    """

    kind: ClassVar = "batches.compact"
    action: ClassVar = "facts.compact"
    thing: ClassVar = Thing.BATCH
    needs: ClassVar = frozenset({"batches"})

    @property
    def subjects(self) -> tuple[str, ...]:
        """The batches."""
        return self.set.batches


class ReleasedFigure(BaseModel):
    """A figure that was set apart by ``rule`` and counts from now on; ``decision`` is the word of the receipt."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    row: int
    cell: str | None
    rule: str
    period: Day
    value: Exact
    decision: str


class ReleaseFields(Fields):
    """The released figures of a batch, with so many decimals."""

    parent: str = ""
    scale: int = 0
    figures: tuple[ReleasedFigure, ...] = ()


class FiguresRelease(Edit[ReleaseFields]):
    """Figures that an import set apart were released, as found or as meant; the entity is the batch that they make."""

    kind: ClassVar = "batch.release"
    action: ClassVar = "facts.release"
    thing: ClassVar = Thing.BATCH
    needs: ClassVar = frozenset({"figures", "parent", "scale"})

    @property
    def builds_on(self) -> str:
        """The batch that set the figures apart."""
        return self.set.parent

    @property
    def audit_detail(self) -> AuditDetail:
        """The batch that set them apart, and how many there are."""
        return {"parent": self.set.parent, "figures": len(self.set.figures)}


class KeepOutFields(Fields):
    """Cells that stay apart, each with the rule that set it apart."""

    cells: tuple[tuple[str | None, str], ...] = ()


class FiguresKeepOut(Edit[KeepOutFields]):
    """Figures that an import set apart stay out."""

    kind: ClassVar = "batch.keep_out"
    action: ClassVar = "facts.keep_out"
    thing: ClassVar = Thing.BATCH
    needs: ClassVar = frozenset({"cells"})

    @property
    def audit_detail(self) -> AuditDetail:
        """How many there are."""
        return {"cells": len(self.set.cells)}


class RecipeFields(Fields):
    """A recipe as JSON, and the name under which it is kept."""

    name: str = ""
    body: str = ""


class RecipeSave(Edit[RecipeFields]):
    """A recipe was imported; the entity is its digest. A recipe never changes: another one has another digest."""

    kind: ClassVar = "recipe.save"
    action: ClassVar = "recipe.save"
    thing: ClassVar = Thing.RECIPE
    needs: ClassVar = frozenset({"body", "name"})


class ImportRuleFields(Fields):
    """Fields of ``RuleSetting`` by their names."""

    on: bool = True
    severity: str | None = None
    limits: dict[str, object] = Field(default_factory=dict)


class ImportRuleTune(Edit[ImportRuleFields]):
    """A rule of the import was changed for every import from then on."""

    kind: ClassVar = "rule.tune"
    action: ClassVar = "rule.tune"
    thing: ClassVar = Thing.IMPORT_RULE

    @property
    def audit_detail(self) -> AuditDetail:
        """Which of its settings changed."""
        return {"changed": ", ".join(sorted(self.set.given()))}


class MonthsFields(Fields):
    """The last closed day; ``None`` means that every month is open."""

    through: Day | None = None


class MonthsClose(Edit[MonthsFields]):
    """Months were closed, or opened again."""

    kind: ClassVar = "facts.close"
    action: ClassVar = "facts.close"
    thing: ClassVar = Thing.MONTHS
    needs: ClassVar = frozenset({"through"})

    @property
    def subjects(self) -> tuple[str, ...]:
        """The last closed day; empty where all are open."""
        return ("" if self.set.through is None else self.set.through.isoformat(),)
