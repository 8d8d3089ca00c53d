"""The receipt of an import: five figures, how they reconcile, the rules that fired, and the cells of the chosen one."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.cell_decisions import CellDecisions
from ui.dialogs.receipt_summary import ReceiptSummary
from ui.layouts.screen_fit import open_size
from ui.layouts.scroll import Scroll
from ui.layouts.split import Split
from ui.layouts.tabs import Tabs
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.rows_table import RowsTable

_NARROW, _WIDE = 3, 5
_SENTENCE, _BESIDE = 320, 400  # pixels at least, to stand beside another


@dataclass(frozen=True, slots=True)
class Account:
    """A receipt as it is shown. ``parts`` are sold, zero and set apart, in figures; ``part_names`` say so under them.

    ``cells`` are rows by rule, the place first; ``decidable`` are the rules whose figures can still be released, and
    ``own_values`` what each cell is then accepted as, empty where that must be typed. ``hints`` say of the other rules
    what can be done.
    """

    title: str
    subtitle: str
    figures: tuple[tuple[str, str, str, Tone], ...]
    parts: tuple[int, int, int]
    reconciled: str
    rule_keys: tuple[str, ...]
    rules: tuple[tuple[Cell, ...], ...]
    cells: Mapping[str, Sequence[Sequence[Cell]]]
    no_faults: str
    decidable: AbstractSet[str] = frozenset()
    part_names: tuple[str, ...] = ()
    own_values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a delivery changes of what was shown: the sums of each region and period, and its largest changes."""

    title: str
    sum_columns: Sequence[TableColumn]
    sums: Sequence[Sequence[Cell]]
    largest_columns: Sequence[TableColumn]
    largest: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Offer:
    """What can still be decided about an account: what it would change, how grave that is, the words of the button.

    ``question`` is one that the file leaves open, with its ``answers`` by key; there is none without answers.
    """

    sentence: str
    tone: Tone
    take: str
    may_go_back: bool = False
    question: str = ""
    answers: tuple[tuple[str, str], ...] = ()


class ReceiptDialog(QDialog):
    """Shows one receipt; closing it changes nothing. With an offer, ``taken`` accepts it and ``went_back`` returns to
    the step before.

    ``answered`` answers its question and ends the dialog. With changes, ``tabs`` shows them in front of the faults.
    """

    taken = Signal()
    went_back = Signal()
    answered = Signal(str)  # the key of the answer
    decided = Signal(
        str, object, str, bool
    )  # rule, cells (none for all of the rule), value (may be empty), whether excluded
    save_wanted = Signal(str)  # the file to save the receipt to, as a workbook

    def __init__(
        self,
        theme: Theme,
        shown: Account,
        rule_columns: Sequence[TableColumn],
        cell_columns: Sequence[TableColumn],
        parent: QWidget | None = None,
        *,
        offer: Offer | None = None,
        changes: Changes | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(shown.title)
        open_size(self, theme.room(1040), theme.room(680))
        self._shown = shown
        self.rules = RowsTable(
            theme, RowsModel(rule_columns), self.tr("Issues found"), row_height=theme.size("size.rowDouble")
        )
        self.cells = RowsTable(
            theme, RowsModel(cell_columns), self.tr("Cells"), row_height=theme.size("size.rowDouble")
        )
        self._make_decisions(theme)
        self.rules.chosen.connect(self._choose)
        self._make_buttons(offer)
        inside = QWidget()
        layout, whole = QVBoxLayout(inside), QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.setSpacing(12)
        layout.addWidget(label(theme, shown.title, "title", wrap=True))
        layout.addWidget(label(theme, shown.subtitle, "label", Tone.FAINT, wrap=True))
        self._summary = ReceiptSummary(theme, shown.figures, shown.parts, shown.part_names, shown.reconciled)
        layout.addWidget(self._summary)
        self.answers: dict[str, QPushButton] = {}
        if offer is not None and offer.answers:
            layout.addLayout(self._question(theme, offer))
        layout.addWidget(self._faults(theme) if changes is None else self._tabs(theme, changes), 1)
        whole.addWidget(Scroll(inside, shown.title), 1)
        whole.addLayout(self._foot(theme, offer))
        self.rules.rows.show(shown.rule_keys, shown.rules)
        self.rules.select_key(next(iter(shown.rule_keys), None))

    def _make_buttons(self, offer: Offer | None) -> None:
        self.leave = QPushButton(self.tr("Close") if offer is None else self.tr("Cancel import"))
        self.leave.setDefault(offer is None)
        self.leave.clicked.connect(self.close)
        self.take = QPushButton(offer.take if offer is not None else "", default=offer is not None)
        self.take.setVisible(offer is not None)
        self.take.clicked.connect(self._take)
        self.back = QPushButton(self.tr("Back"))
        self.back.setVisible(offer is not None and offer.may_go_back)
        self.back.clicked.connect(self._go_back)
        self.keep = QPushButton(self.tr("Save receipt"))
        self.keep.clicked.connect(self._save)

    def _make_decisions(self, theme: Theme) -> None:
        self.decisions = CellDecisions(theme, self.cells)
        self.value, self.release, self.keep_out = (
            self.decisions.value,
            self.decisions.release,
            self.decisions.keep_out,
        )
        self.decisions.decided.connect(
            lambda cells, value, excluded: self.decided.emit(self.rules.selected_key() or "", cells, value, excluded)
        )

    def show_decided(self, shown: Account, offer: Offer | None = None) -> None:
        """Show the same account, and its offer, with what was decided since."""
        self._shown, rule = shown, self.rules.selected_key()
        self._summary.show_figures(shown.figures, shown.parts, shown.part_names, shown.reconciled)
        if offer is not None and self._sentence is not None:
            self._sentence.setText(offer.sentence)
            self.take.setText(offer.take)
        self.rules.rows.show(shown.rule_keys, shown.rules)
        self.rules.select_key(rule)

    def _foot(self, theme: Theme, offer: Offer | None) -> QLayout:
        """Arrange the sentence of the offer and the buttons."""
        row = Wrap(8)
        self._sentence: QLabel | None = label(theme, offer.sentence, "label", offer.tone, wrap=True) if offer else None
        row.put(self._sentence or QWidget(), stretch=1, least=theme.room(_SENTENCE))
        for button in (self.back, self.keep, self.leave, self.take):
            row.put(button)
        return row

    def _question(self, theme: Theme, offer: Offer) -> QLayout:
        """Arrange the open question and a button for each of its answers."""
        row = Wrap(8)
        question = label(theme, offer.question, "label", Tone.WARNING, wrap=True)
        row.put(question, stretch=1, least=theme.room(_SENTENCE))
        for key, caption in offer.answers:
            self.answers[key] = QPushButton(caption)
            self.answers[key].clicked.connect(partial(self._answer, key))
            row.put(self.answers[key])
        return row

    def _faults(self, theme: Theme) -> QWidget:
        """Arrange the rules beside the cells of the chosen one, or a note that there are none."""
        if self._shown.rules:
            right = QWidget()
            column = QVBoxLayout(right)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self.cells)
            column.addWidget(self.decisions)
            return _side_by_side(theme, self.rules, right)
        made = QWidget()
        alone = QVBoxLayout(made)
        alone.setContentsMargins(0, 0, 0, 0)
        alone.addWidget(label(theme, self._shown.no_faults, "body", Tone.QUIET, wrap=True))
        alone.addStretch(1)
        return made

    def _tabs(self, theme: Theme, changes: Changes) -> QWidget:
        """Arrange the changes, which a person decides on, before the faults."""
        height = theme.size("size.rowDense")
        self.sums = RowsTable(theme, RowsModel(changes.sum_columns), self.tr("Sums"), row_height=height)
        self.largest = RowsTable(
            theme,
            RowsModel(changes.largest_columns),
            self.tr("Largest changes"),
            row_height=theme.size("size.rowDouble"),
        )
        for table, rows in ((self.sums, changes.sums), (self.largest, changes.largest)):
            table.rows.show([str(number) for number in range(len(rows))], rows)
        self.tabs = Tabs(changes.title)
        for content, title in (
            (_side_by_side(theme, self.sums, self.largest), changes.title),
            (self._faults(theme), self.tr("Issues found")),
        ):
            self.tabs.addTab(content, title)
        return self.tabs

    def _take(self) -> None:
        self.close()
        self.taken.emit()

    def _answer(self, key: str) -> None:
        # Before the dialog ends, because its end shows what waits behind it.
        self.answered.emit(key)
        self.close()

    def _go_back(self) -> None:
        # Before the dialog ends, because its end shows what waits behind it.
        self.went_back.emit()
        self.close()

    def _save(self) -> None:
        kinds = self.tr("Workbooks (*.xlsx)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save receipt"), "receipt.xlsx", kinds)
        if name:
            self.save_wanted.emit(name)

    def _choose(self, rule: str) -> None:
        rows = self._shown.cells.get(rule, ())
        self.cells.rows.show([str(number) for number in range(len(rows))], rows)
        self.decisions.begin(
            self._shown.own_values.get(rule, ()),
            decidable=rule in self._shown.decidable,
            hint=self._shown.hints.get(rule, ""),
        )


def _side_by_side(theme: Theme, narrow: QWidget, wide: QWidget) -> Split:
    least = theme.room(_BESIDE)
    return Split(narrow, wide, parts=(_NARROW, _WIDE), least=(least, least))
