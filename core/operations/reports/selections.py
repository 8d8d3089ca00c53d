"""What a report looks at: its selection in words, and the pivot of a saved view."""

from core.model.analyses.pivots import AXES, Comparison, PivotFigure, PivotRule
from core.model.selection import Selection
from core.model.work.views import SavedView
from core.texts import dates
from core.texts.catalogue import Language, say


def filter_words(selection: Selection, language: Language) -> str:
    """Return what is looked at, in one line."""
    parts = []
    if selection.span is not None:
        first, last = (dates.full_day(day, language) for day in selection.span)
        parts.append(say(language, "filter.span", first=first, last=last))
    comma = say(language, "text.comma")
    parts += [
        say(language, "filter.intro", level=say(language, f"level.{level}"), names=comma.join(names))
        for level, names in selection.names
    ]
    return " · ".join(parts) or say(language, "filter.everything")


def pivot_rule(view: SavedView) -> PivotRule:
    """Return the pivot in a saved view of the analytics page; levels that no longer exist are left out."""
    rows, columns = (view.setup.get(side) for side in ("rows", "columns"))
    try:
        figure = PivotFigure(str(view.setup.get("figure", PivotFigure.SALES.value)))
        compare = Comparison(str(view.setup.get("compare", Comparison.NONE.value)))
    except ValueError:
        figure, compare = PivotFigure.SALES, Comparison.NONE
    return PivotRule(
        rows=tuple(str(axis) for axis in rows if axis in AXES) if isinstance(rows, list) else ("region",),
        columns=tuple(str(axis) for axis in columns if axis in AXES) if isinstance(columns, list) else (),
        figure=figure,
        compare=compare,
    )
