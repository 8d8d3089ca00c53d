"""What a map can be coloured and circled by: the figure, its class among five, its words, what the classes mean."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.documents import prizes
from core.documents.analyses import gaps
from core.documents.analyses import places as place_documents
from core.documents.document import Columns
from core.model.analyses.places import PlaceFigures
from core.model.ownership import NOBODY, Ownership
from core.texts import numbers
from core.texts.catalogue import Language, say
from desktop_app.pages.noise_classes import CLASSES, chance_class, noise_class
from ui.charts.chart import FigureSheet
from ui.models.rows import Heat
from ui.widgets.map_legend import Legend

Write = Callable[[float | None, Language], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFigure:
    """One figure of a place. Figures of either sign are coloured by ``verdict``, others by rank."""

    name: str
    get: Callable[[PlaceFigures], float | None]
    write: Write
    verdict: Callable[[PlaceFigures], int] | None = None

    @property
    def ramp(self) -> str:
        """The colours: diverging from what is usual, or from low to high."""
        return "diverging" if self.verdict is not None else "sequential"

    def value(self, place: PlaceFigures) -> float | None:
        """Return the figure of ``place``."""
        return self.get(place)

    def text(self, place: PlaceFigures, language: Language) -> str:
        """Return the figure in words."""
        return numbers.alone(self.write(self.value(place), language), language)

    def level(self, place: PlaceFigures, every: Sequence[PlaceFigures]) -> int | None:
        """Return the class of ``place``, 0 to 4; ``None`` where there is no figure."""
        value = self.value(place)
        if value is None:
            return None
        if self.verdict is not None:
            return self.verdict(place)
        return sum(value > bound for bound in self.bounds(every))

    def bounds(self, every: Sequence[PlaceFigures]) -> list[float]:
        """Return the largest figure of each class but the last; each class holds as many places. None without any."""
        values = sorted(value for place in every if (value := self.value(place)) is not None)
        return [values[(len(values) * part - 1) // CLASSES] for part in range(1, CLASSES)] if values else []


def _change(place: PlaceFigures) -> int:
    sales = place.sales
    return noise_class((sales.change or 0.0) - sales.usual, sales.noise)


def _excess(place: PlaceFigures) -> int:
    return chance_class(place.chance)


def _points(value: float | None, _: Language) -> str:
    return numbers.signed(value, 1)


FIGURES: Mapping[str, MapFigure] = {
    figure.name: figure
    for figure in (
        MapFigure(name="excess", get=lambda place: place.excess.value, write=_points, verdict=_excess),
        MapFigure(
            name="change", get=lambda place: place.sales.change, write=numbers.signed_percentage, verdict=_change
        ),
        MapFigure(name="sales", get=lambda place: place.sales.value, write=numbers.short),
        MapFigure(name="zeros", get=lambda place: place.zero_rate.value, write=numbers.percentage),
        MapFigure(name="breadth", get=lambda place: place.breadth.value, write=lambda v, _: numbers.figure(v, 1)),
        MapFigure(name="share", get=lambda place: place.share, write=numbers.percentage),
        MapFigure(name="prize", get=lambda place: place.middle, write=numbers.short),
    )
}
COLOURS = ("excess", "change", "sales", "zeros", "breadth", "share", "prize")
CIRCLES = ("prize", "sales", "none")


def heat(place: PlaceFigures) -> Heat | None:
    """Return the ground of the excess in a table, the same as on the map."""
    return Heat(_excess(place)) if place.excess.value is not None else None


def legend(
    figure: MapFigure | None,
    every: Sequence[PlaceFigures],
    language: Language,
    *,
    approximate: bool,
    source: str = "",
    unit: str = "",
    circle: str = "",
) -> Legend:
    """Return what the five colours mean, what the circles are, and the note on the outlines."""
    note = say(language, "map.approximate") if approximate else say(language, "map.official", file=source)
    if figure is None:
        return Legend(note=note)
    title = say(language, f"map.title_{figure.name}", unit=unit)
    if figure.verdict is not None:
        words = tuple(say(language, f"map.class_{number}") for number in range(CLASSES))
        return Legend(title=title, classes=words, ramp=figure.ramp, circle=circle, note=note)
    bounds = [figure.write(bound, language) for bound in figure.bounds(every)]
    if not bounds:
        return Legend(title=title, ramp=figure.ramp, note=note)
    words = (
        say(language, "map.up_to", value=bounds[0]),
        *(say(language, "map.between", low=low, high=high) for low, high in pairwise(bounds)),
        say(language, "map.over", value=bounds[-1]),
    )
    return Legend(title=title, classes=words, ramp=figure.ramp, circle=circle, note=note)


def columns(owned: Ownership) -> Columns[PlaceFigures]:
    """Return the columns of the places beside the map; the name of each is written by the map itself."""
    window = prizes.beside(("prize", "zeros", "excess"), "prize", owned)
    return replace(place_documents.columns("province", owned), window=window)


def sheet(places: Sequence[PlaceFigures], level: str, language: Language) -> FigureSheet:
    """Return every figure of the places of ``level`` as a table."""
    names = (*COLOURS, *(name for name in CIRCLES if name in FIGURES and name not in COLOURS))
    heads = (say(language, f"level.{level}"), *(say(language, f"map.figure_{name}") for name in names))
    rows = tuple((place.place, *(FIGURES[name].value(place) for name in names)) for place in places)
    return FigureSheet(heads, rows)


def lines(place: PlaceFigures, unit: str, language: Language, owned: Ownership = NOBODY) -> tuple[tuple[str, str], ...]:
    """Return the lines of the card of a place: a name and a figure each; with an own company, the threat as well."""
    threat = ((f"column.{prizes.THREAT}", f"{numbers.short(place.threat, language)} {unit}"),) if owned.known else ()
    rows = (
        ("column.zeros", numbers.percentage(place.zero_rate.value, language)),
        ("map.peers", numbers.percentage(place.peer_rate, language)),
        ("column.excess", _points(place.excess.value, language)),
        ("column.lead", gaps.lead(place.excess.value, place.chance, language)),
        ("map.figure_sales", f"{numbers.short(place.sales.value, language)} {unit}"),
        ("column.change", numbers.signed_percentage(place.sales.change, language)),
        (prizes.heading(owned), f"{numbers.short(place.middle, language)} {unit}"),
        *threat,
    )
    return tuple((say(language, name), numbers.alone(figure, language)) for name, figure in rows)
