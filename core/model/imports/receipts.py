"""What an import did with every figure: the receipt, and the issues on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Severity(StrEnum):
    """What becomes of the thing that an issue names."""

    REJECT = "reject"  # the whole row stays out
    QUARANTINE = "quarantine"  # the figure is quarantined unchanged until someone decides
    WARN = "warn"  # reported; where it is a figure, it is loaded unchanged


_GRAVITY = list(Severity)  # it begins with the gravest
_TEXTS = ("figure.number_as_text", "figure.does_not_fit")  # what they suggest is the number that is written
EXCLUDED, RELEASED, FIXED = "kept_out", "released", "fixed"  # what can be decided about a figure
TOTAL = "row.total"  # the rule that leaves out what adds up others


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One faulty place on a sheet. ``cell`` is ``None`` when the whole row is meant; ``value`` is as found.

    ``suggestion`` is what may have been meant, or empty; ``period`` is that of a figure that was set apart.
    ``decision`` is what a person decided about it since: ``released``, ``fixed`` with the value, ``kept_out``.
    ``item`` and ``place`` are what the row names, and ``around`` the figures of its row about a faulty one, each as
    ``2024-01-01=10.5``, with blanks between; all three are empty where there are none.
    """

    sheet: str
    row: int
    cell: str | None
    rule: str
    severity: Severity
    value: str
    suggestion: str = ""
    period: date | None = None
    decision: str = ""
    item: str = ""
    place: str = ""
    around: str = ""

    @property
    def neighbours(self) -> list[tuple[date, str]]:
        """The figures of its row about it, by their periods, in order."""
        parts = (part.partition("=") for part in self.around.split())
        return [(date.fromisoformat(day), figure) for day, _, figure in parts]

    @property
    def own_value(self) -> str:
        """What is loaded where it is accepted without another value: the number that a text is, else what was found."""
        return self.suggestion or self.value if self.rule in _TEXTS else self.value

    @property
    def accepted(self) -> Decimal | None:
        """The value that a person accepted for it; ``None`` as long as nobody did."""
        word, _, value = self.decision.partition(" ")
        return Decimal(value or self.own_value) if word in (RELEASED, FIXED) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Against what the vault showed before: cells that are new, that differ, and that are gone."""

    added: int = 0
    corrected: int = 0
    removed: int = 0

    @property
    def alters(self) -> bool:
        """Whether a figure that was shown is another one now, or gone."""
        return bool(self.corrected or self.removed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seconds:
    """Where the time of an import went."""

    guard: float = 0.0
    read: float = 0.0
    validate: float = 0.0
    commit: float = 0.0
    warehouse: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Figures counted and summed. What was read is what was loaded, quarantined and rejected, exactly.

    A cell that holds no number (text, an error) counts among the figures but adds nothing to a sum. ``blank`` cells are
    no figures: a blank is never a zero unless the recipe says so. ``figures_merged`` of the loaded ones were added to
    others, where the recipe says that rows of one place, product and date add up. ``figures_apart`` counts by rule how
    many it quarantined or rejected, each once.
    """

    rows_read: int = 0
    figures_read: int = 0
    figures_loaded: int = 0
    figures_quarantined: int = 0
    figures_rejected: int = 0
    figures_blank: int = 0
    figures_merged: int = 0
    zeros_loaded: int = 0
    sum_read: Decimal = Decimal(0)
    sum_loaded: Decimal = Decimal(0)
    sum_quarantined: Decimal = Decimal(0)
    sum_rejected: Decimal = Decimal(0)
    figures_apart: Mapping[str, int] = field(default_factory=dict)

    @property
    def cells_loaded(self) -> int:
        """How many places, products and periods have a figure now."""
        return self.figures_loaded - self.figures_merged

    @property
    def zero_rate(self) -> float | None:
        """Loaded zeros over loaded figures, in per cent; ``None`` when nothing was loaded."""
        return 100 * self.zeros_loaded / self.figures_loaded if self.figures_loaded else None

    @property
    def figures_judged(self) -> int:
        """How many figures the quality is of: a total of others is rightly left out, and no fault of a delivery."""
        return self.figures_read - self.figures_apart.get(TOTAL, 0)

    @property
    def quality_score(self) -> float | None:
        """Figures neither quarantined nor rejected over all that are no totals, in per cent; ``None`` without any."""
        return 100 * self.figures_loaded / self.figures_judged if self.figures_judged else None

    def rule_score(self, rule: str) -> float | None:
        """Figures that ``rule`` did not set apart over all that are no totals, in per cent; ``None`` without any.

        The rule of totals has none.
        """
        if rule == TOTAL or not self.figures_judged:
            return None
        return 100 * (self.figures_judged - self.figures_apart.get(rule, 0)) / self.figures_judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The whole account of one import. ``batch`` is ``None`` for a dry run.

    ``decided`` counts the cells that the recipe takes for something else, by name: ``blank_as_zero``.
    """

    batch: str | None
    file: str
    sheet: str
    layout: str
    reader: str
    recipe: str
    unit: str
    tally: Tally
    changed: Changed = Changed()
    issues: tuple[Issue, ...] = ()
    seconds: Seconds = Seconds()
    already_imported: bool = False
    decided: Mapping[str, int] = field(default_factory=dict)
    ignored_columns: tuple[str, ...] = field(default=())

    @property
    def accepted(self) -> list[Decimal]:
        """The values that a person accepted, one for each figure."""
        return list(_accepted(self.issues).values())

    @property
    def tally_now(self) -> Tally:
        """Its counts with what a person accepted since. Sums and ``figures_apart`` stay those of the file."""
        accepted = self.accepted
        return replace(
            self.tally,
            figures_loaded=self.tally.figures_loaded + len(accepted),
            figures_quarantined=self.tally.figures_quarantined - len(accepted),
            zeros_loaded=self.tally.zeros_loaded + accepted.count(Decimal(0)),
        )

    def not_loaded(self, rule: str) -> int:
        """Return how many figures ``rule`` set apart, without those that a person accepted since."""
        accepted = _accepted([issue for issue in self.issues if issue.rule == rule])
        return max(self.tally.figures_apart.get(rule, 0) - len(accepted), 0)

    def issues_by_rule(self) -> dict[str, list[Issue]]:
        """Return the issues of each rule that fired, the gravest rule first, then the one with the most places."""
        by_rule: dict[str, list[Issue]] = {}
        for issue in self.issues:
            by_rule.setdefault(issue.rule, []).append(issue)
        ranked = sorted(by_rule, key=lambda rule: (_GRAVITY.index(gravest(by_rule[rule])), -len(by_rule[rule]), rule))
        return {rule: by_rule[rule] for rule in ranked}


def gravest(issues: Sequence[Issue]) -> Severity:
    """Return the gravest severity among ``issues``, of which there is at least one."""
    return min((issue.severity for issue in issues), key=_GRAVITY.index)


def _accepted(issues: Sequence[Issue]) -> dict[tuple[int, str | None], Decimal]:
    """Return the accepted values by their cells: two rules can name one."""
    return {(issue.row, issue.cell): value for issue in issues if (value := issue.accepted) is not None}
