"""Boxes for numbers that take what is typed: a number out of bounds is refused by name, and never cut to fit."""

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

_MOST = 1_000_000_000
_MARGIN = 6  # pixels beside the text: a style sheet has no say in the field within a box
_Step = QAbstractSpinBox.StepEnabledFlag


class WholeBox(QSpinBox):
    """Its arrows stay between ``low`` and ``high``; typing may leave them, and whoever takes the value says so."""

    def __init__(self, low: int, high: int, value: int) -> None:
        super().__init__(minimum=min(-_MOST, low), maximum=max(_MOST, high), value=value)
        self._bounds = low, high
        keep_clear(self)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 - Qt's name
        """Return which arrows lead to a value within the bounds."""
        return _steps(self.value(), *self._bounds)


class DecimalBox(QDoubleSpinBox):
    """The same with one decimal."""

    def __init__(self, low: float, high: float, value: float) -> None:
        super().__init__(minimum=min(-_MOST, low), maximum=max(_MOST, high), decimals=1)
        self.setValue(value)
        self._bounds = low, high
        keep_clear(self)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 - Qt's name
        """Return which arrows lead to a value within the bounds."""
        return _steps(self.value(), *self._bounds)


def _steps(value: float, low: float, high: float) -> QAbstractSpinBox.StepEnabledFlag:
    up = _Step.StepUpEnabled if value < high else _Step.StepNone
    down = _Step.StepDownEnabled if value > low else _Step.StepNone
    return up | down


def keep_clear(box: QAbstractSpinBox) -> None:
    """Keep the text of a box off its border."""
    box.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
