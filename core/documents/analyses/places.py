"""The scorecard of places: its columns, for paper and for the window."""

from core.documents import prizes
from core.documents.analyses import likeness
from core.documents.columns import name, nested, number, percentage, plain, words
from core.documents.document import Columns
from core.model.analyses.places import PlaceFigures
from core.model.ownership import NOBODY, Ownership
from core.texts import numbers
from core.texts.catalogue import Language


def columns(level: str, owned: Ownership = NOBODY, *, last_year: bool = True) -> Columns[PlaceFigures]:
    """Return the columns of the places of ``level``: rates in per cent, the excess over peers in points.

    Where an own company is known, the prize is without the items of rivals, which have a column. Without ``last_year``
    the window has no column of changes on the year: the history is too short for any.
    """
    on_the_year = ("last_year",) if last_year else ()
    window = ("place", "sales", "change", *on_the_year, "share", "zeros", "excess", "breadth", "prize", "history")
    paper = ("place", "sales", "change", "share", "zeros", "excess", "breadth", "prize")
    return Columns(
        data=(
            name("place", f"level.{level}", lambda place: place.place),
            number("sales", "scorecard.sales", lambda place: place.sales.value),
            percentage("change", "scorecard.change", lambda place: place.sales.change, signed=True),
            percentage("last_year", "scorecard.last_year", lambda place: place.last_year, signed=True),
            percentage("share", "scorecard.share", lambda place: place.share),
            percentage("zeros", "scorecard.zeros", lambda place: place.zero_rate.value),
            number("excess", "scorecard.excess", lambda place: place.excess.value, decimals=1, signed=True),
            plain("chance", lambda place: place.chance),
            plain("leads", lambda place: place.leads),
            number("breadth", "scorecard.breadth", lambda place: place.breadth.value, decimals=1),
            number("prize", prizes.heading(owned), lambda place: place.middle),
            plain("prize_low", lambda place: place.low),
            plain("prize_high", lambda place: place.high),
            plain("missing", lambda place: place.missing),
            *prizes.threats(lambda place: place.prize, owned),
            nested("like_for_like", lambda place: likeness.as_json(place.left_out)),
            nested("last_year_like_for_like", lambda place: likeness.as_json(place.left_out_last_year)),
        ),
        shown=(words("history", "scorecard.history", _excess, key=lambda place: place.excess.value),),
        paper=prizes.beside(paper, "prize", owned),
        window=prizes.beside(window, "prize", owned),
    )


def _excess(place: PlaceFigures, _: Language) -> str:
    return numbers.signed(place.excess.value, 1)
