"""How often an item should sell in a point, by how often it and its like do in the points around."""

from core.analysis.gaps.crossed_effects import of_marks
from core.analysis.gaps.peers import Circles
from core.analysis.gaps.silences import Silences
from core.analysis.histories import Histories
from core.model.arrays import Floats


def usual(histories: Histories, around: Circles, silences: Silences) -> Floats:
    """Return for each row the log-odds that it sells in a period, as all other rows predict it.

    They are effects of the point and its area, the item, its line and its kind there and in the region. Where all rows
    always sell, or none ever, every row has the same.
    """
    margins = (*around.margins(histories.point, histories.item), *around.lines(histories.point, histories.item))
    return of_marks(silences.often, margins).without
