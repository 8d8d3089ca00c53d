"""Joins the filter bar to the selection: what is chosen in words, what can be chosen, and choosing it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from core.model.dimensions import LEVELS, PlaceLevel, ProductLevel
from core.model.periods import Grain
from core.model.selection import Selection, Span
from core.texts import dates
from desktop_app.queries.context import AppContext
from ui.theme import Theme
from ui.widgets.choice_popup import NamesPopup, SpanPopup
from ui.widgets.filter_bar import ChipText, FilterBar

PERIOD = "period"
_ALWAYS = (PlaceLevel.REGION, ProductLevel.MANUFACTURER, ProductLevel.PACK_TYPE)
_FEW = 2  # names are reported, more of them are counted
_SPANS = {Grain.MONTH: (1, 3, 6, 12, 24), Grain.QUARTER: (1, 2, 4, 8)}
_SHORT_SPANS = (1, 7, 13, 26, 52)


class FilterBarController:
    """Shows the selection in ``bar`` of the moment; ``theme`` and ``parent`` are those of the window."""

    def __init__(self, ctx: AppContext, theme: Callable[[], Theme], parent: QWidget) -> None:
        self._ctx = ctx
        self._theme = theme
        self._parent = parent
        self._bar: FilterBar | None = None
        self.popup: NamesPopup | SpanPopup | None = None

    def attach(self, bar: FilterBar) -> None:
        """Show the selection in a new bar."""
        self._bar = bar
        bar.opened.connect(self.open)
        bar.lifted.connect(self.remove)
        self.show()

    def clear(self) -> None:
        """Show nothing any more; the bar goes with the window's content."""
        if self.popup is not None:
            self.popup.close()
        self._bar = None

    def show(self) -> None:
        """Show what is selected now; without data there is nothing to choose."""
        if self._bar is None:
            return
        directory = self._ctx.answers.directory
        if directory is None or not directory.periods:
            self._bar.show_chips((), ())
            return
        filters, say = self._ctx.selection.filters, self._ctx.say
        chips = [ChipText(PERIOD, say("column.period"), self.span_words(), self._ctx.selection.span is not None)]
        shown = [level for level in LEVELS if level in _ALWAYS or filters.get(level)]
        chips += [ChipText(level, say(f"level.{level}"), self._words(level), level in filters) for level in shown]
        self._bar.show_chips(chips, [(level, say(f"level.{level}")) for level in LEVELS if level not in shown])

    def remove(self, key: str) -> None:
        """Filter by ``key`` no more."""
        self._choose(key, ())

    def open(self, key: str, where: QPoint) -> None:
        """Offer what can be chosen of ``key``."""
        directory = self._ctx.answers.directory
        if directory is None:
            return
        say, filters = self._ctx.say, self._ctx.selection.filters
        if key == PERIOD:
            self.popup = self._spans(directory.periods, directory.grain)
        else:
            names = directory.names(key, filters)
            chosen = filters.get(key, ())
            names = (*names, *(name for name in chosen if name not in names))
            self.popup = NamesPopup(self._theme(), say(f"level.{key}"), names, chosen, self._parent)
            self.popup.chosen.connect(lambda names: self._choose(key, tuple(names)))
        opened = self.popup
        opened.destroyed.connect(lambda: self._drop_popup(opened))
        opened.dismissed.connect(lambda: self._bar.focus(key) if self._bar is not None else None)
        opened.open_at(where)

    def span_words(self) -> str:
        """Return the chosen periods in words."""
        span, directory = self._ctx.selection.span, self._ctx.answers.directory
        if span is None or directory is None:
            return self._ctx.say("filter.all")
        held = [period for period in directory.periods if span[0] <= period[0] and period[1] <= span[1]] or [span]
        first, last = (self._period(end[0]) for end in (held[0], held[-1]))
        return first if first == last else self._ctx.say("filter.span", first=first, last=last)

    def describe(self, selection: Selection) -> str:
        """Return the whole selection in one line, for stamps and titles."""
        say = self._ctx.say
        parts = [self.span_words()] if selection.span is not None else []
        parts += [
            say("filter.intro", level=say(f"level.{level}"), names=say("text.comma").join(names))
            for level, names in selection.names
        ]
        return " · ".join(parts) or say("filter.everything")

    def _drop_popup(self, closed: NamesPopup | SpanPopup) -> None:
        if self.popup is closed:
            self.popup = None

    def _words(self, level: str) -> str:
        names = self._ctx.selection.filters.get(level, ())
        if not names:
            return self._ctx.say("filter.all")
        if len(names) < _FEW:
            return names[0]
        return self._ctx.say("filter.count", count=len(names))

    def _period(self, start: date) -> str:
        directory = self._ctx.answers.directory
        fine = directory is not None and directory.grain in (Grain.DAY, Grain.WEEK, Grain.HIJRI_MONTH)
        written = dates.full_day if fine else dates.month
        return written(start, self._ctx.language)

    def _spans(self, periods: tuple[Span, ...], grain: Grain | None) -> SpanPopup:
        say, span = self._ctx.say, self._ctx.selection.span
        inside = [
            at for at, period in enumerate(periods) if span is None or (span[0] <= period[0] and period[1] <= span[1])
        ]
        chosen = (inside[0], inside[-1]) if inside else (0, len(periods) - 1)
        counts = _SPANS.get(grain, _SHORT_SPANS) if grain is not None else _SHORT_SPANS
        presets = [(say("filter.last", count=count), count) for count in counts if count < len(periods)]
        popup = SpanPopup(
            self._theme(),
            say("column.period"),
            [self._period(start) for start, _ in periods],
            chosen,
            presets,
            self._parent,
        )

        def choose(first: int, last: int) -> None:
            whole = first < 0 or (first == 0 and last == len(periods) - 1)
            self._ctx.select(self._ctx.selection.within(None if whole else (periods[first][0], periods[last][1])))
            popup.dismiss()

        popup.chosen.connect(choose)
        return popup

    def _choose(self, key: str, names: tuple[str, ...]) -> None:
        selection = self._ctx.selection
        self._ctx.select(selection.within(None) if key == PERIOD else selection.choosing(key, names))
