"""Joins the map page to how the places do: what is coloured, what is circled, and choosing a place for every page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from core.documents import prizes
from core.documents.analyses import places as place_documents
from core.documents.document import Columns
from core.geography import official
from core.geography.outlines import by_name, read_cities, read_own
from core.model.analyses.places import PlaceFigures, PlaceReport
from core.model.dimensions import PlaceLevel
from core.model.errors import AppError
from core.model.outlines import City, Outlines
from core.model.ownership import Ownership
from core.model.provinces import PROVINCES, plain, province_of
from core.texts.catalogue import Language
from desktop_app.notifications.messages import Urgency
from desktop_app.pages.map import figures as map_figures
from desktop_app.pages.map.figures import CIRCLES, COLOURS, MapFigure
from desktop_app.pages.page_presenter import PageHost, Presenter, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.charts.chart import FigureSheet
from ui.charts.map_view import Circle, MapPlot, Shape
from ui.models.rows import Cell, TableColumn
from ui.pages.map_page import HoverCard, Legend, MapPage
from ui.theme import Theme

_DETAILS = ("provinces", "areas")


@dataclass(frozen=True, slots=True)
class _Held:
    """A province of the map with what workbooks call it, and what is known of it."""

    names: tuple[str, ...]
    figures: PlaceFigures


class MapPresenter(Presenter):
    """Shows the thirteen provinces; what a workbook calls otherwise is matched, and what cannot be is counted."""

    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.PROVINCES, questions.AREAS})

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        ctx = host.ctx
        self._folder = ctx.app.paths.resources / "map"
        self._outlines: Outlines | None = None
        self._cities: tuple[City, ...] = ()
        self._colour, self._circle, self._detail = COLOURS[0], CIRCLES[0], _DETAILS[0]
        self._held: dict[str, _Held] = {}
        self.page: MapPage

    @property
    def setup(self) -> dict[str, object]:
        """The state of the page in a saved view."""
        return {"colour": self._colour, "circle": self._circle, "detail": self._detail}

    def apply_setup(self, setup: Mapping[str, object]) -> None:
        """Restore the state of a saved view; unknown parts are ignored."""
        colour, circle, detail = (setup.get(key) for key in ("colour", "circle", "detail"))
        if colour in COLOURS and circle in CIRCLES and detail in _DETAILS:
            self._choose(str(colour), str(circle), str(detail))

    def build(self, theme: Theme, title: str) -> MapPage:
        """Return the page, made again."""
        say = self._ctx.say
        self.page = MapPage(
            theme,
            title,
            self._heads(),
            {name: say(f"map.figure_{name}") for name in COLOURS},
            {name: say(f"map.figure_{name}") for name in CIRCLES},
            {name: say(f"map.detail_{name}") for name in _DETAILS},
        )
        self.page.chosen.connect(self._choose)
        self.page.picked.connect(self._pick)
        self.page.outlines_wanted.connect(self._ask_outlines)
        return self.page

    def show(self) -> None:
        """Show what is known now."""
        report, areas = self._ctx.answers.provinces, self._ctx.answers.areas
        notice = notice_of(self._ctx, questions.PROVINCES)
        if notice is not None:
            self.page.show_notice(notice)
            return
        outlines = self._read_outlines()
        if report is None or areas is None or self._ctx.answers.status is None:
            blank = MapPlot(shapes=tuple(self._shape(province.code, outlines, None) for province in outlines.provinces))
            legend = map_figures.legend(None, (), self._ctx.language, approximate=outlines.approximate)
            self.page.show_map(self._ctx.say("state.waiting"), blank, legend, {}, ())
            return
        self._held, unknown = self._match(report)
        figure = map_figures.FIGURES[self._colour]
        places = [held.figures for held in self._held.values()]
        shapes = tuple(self._shape(province.code, outlines, figure) for province in outlines.provinces)
        circles = self._circles(outlines, areas)
        unit = self._ctx.say(f"unit.{self._ctx.answers.status.rate}")
        plot = MapPlot(
            shapes=shapes,
            circles=circles,
            ramp=figure.ramp,
            sheet=self._sheet(places),
            summary=self._ctx.say("map.summary", figure=self._ctx.say(f"map.figure_{self._colour}"), count=len(places)),
        )
        legend = map_figures.legend(
            figure, places, self._ctx.language, approximate=outlines.approximate, source=outlines.source, unit=unit
        )
        cards = {code: self._hover(code, held.figures, unit) for code, held in self._held.items()}
        rows = [(code, self._row(code, held.figures)) for code, held in self._held.items()]
        self.page.show_map(self._scope(len(places), areas, unknown), plot, legend, cards, rows, self._heads())

    def close(self) -> None:
        """Clear the figures of the provinces."""
        self._held = {}

    def small(self) -> tuple[MapPlot, Legend]:
        """Return the provinces by their excess, without circles and words, and what the colours mean."""
        report, outlines, language = self._ctx.answers.provinces, self._read_outlines(), self._ctx.language
        if report is None:
            return MapPlot(), Legend()
        self._held, _ = self._match(report)
        figure = map_figures.FIGURES[COLOURS[0]]
        places = [held.figures for held in self._held.values()]
        shapes = tuple(
            replace(self._shape(province.code, outlines, figure), name="", text="") for province in outlines.provinces
        )
        summary = self._ctx.say("map.summary", figure=self._ctx.say("map.figure_excess"), count=len(places))
        legend = map_figures.legend(figure, places, language, approximate=outlines.approximate, source=outlines.source)
        return MapPlot(shapes=shapes, ramp=figure.ramp, sheet=self._sheet(places), summary=summary), legend

    def pick(self, key: str) -> None:
        """Choose a place for every page, from another page's map."""
        self._pick(key)

    def _read_outlines(self) -> Outlines:
        if self._outlines is None:
            self._cities = read_cities(self._folder)
            own = self._ctx.app.policy.map.outlines
            try:
                self._outlines = official.read(Path(own)) if own else read_own(self._folder)
            except AppError as error:
                self._ctx.stream.publish(error.code, Urgency.WRONG, **error.data)
                self._outlines = read_own(self._folder)
        return self._outlines

    def _match(self, report: PlaceReport) -> tuple[dict[str, _Held], int]:
        """Return the provinces of the map by code, in the order of the report, and how many names are none of them."""
        crosswalk = self._ctx.app.policy.map.provinces
        held: dict[str, _Held] = {}
        unknown = 0
        for figures in report.places:
            code = province_of(figures.place, crosswalk)
            if code is None or code in held:
                unknown += 1
            else:
                held[code] = _Held((figures.place or "",), figures)
        return held, unknown

    def _name(self, code: str) -> str:
        province = PROVINCES[code]
        return province.arabic if self._ctx.language is Language.ARABIC else province.english

    def _shape(self, code: str, outlines: Outlines, figure: MapFigure | None) -> Shape:
        outline = next(province for province in outlines.provinces if province.code == code)
        held = self._held.get(code)
        chosen = set(self._ctx.selection.filters.get(PlaceLevel.PROVINCE, ()))
        level = text = None
        if held is not None and figure is not None:
            level = figure.level(held.figures, [place.figures for place in self._held.values()])
            text = figure.text(held.figures, self._ctx.language)
        return Shape(
            key=code,
            name=self._name(code),
            rings=outline.rings,
            middle=outline.middle,
            level=level,
            text=text or "",
            chosen=held is not None and bool(chosen & set(held.names)),
        )

    def _circles(self, outlines: Outlines, areas: PlaceReport) -> tuple[Circle, ...]:
        figure = map_figures.FIGURES.get(self._circle)
        if figure is None:
            return ()
        if self._detail == "areas":
            cities = by_name(self._cities)
            known = [(cities.get(plain(place.place or "")), place) for place in areas.places]
            placed = [(city, place) for city, place in known if city is not None]
            top = max((figure.value(place) or 0.0 for _, place in placed), default=0.0) or 1.0
            return tuple(
                Circle(
                    key=f"area:{place.place}",
                    name=place.place or "",
                    at=(city.longitude, city.latitude),
                    size=(figure.value(place) or 0.0) / top,
                )
                for city, place in placed
            )
        middles = {province.code: province.middle for province in outlines.provinces}
        top = max((figure.value(held.figures) or 0.0 for held in self._held.values()), default=0.0) or 1.0
        return tuple(
            Circle(
                key=code,
                name=self._name(code),
                at=middles[code],
                size=(figure.value(held.figures) or 0.0) / top,
                text=figure.text(held.figures, self._ctx.language),
            )
            for code, held in self._held.items()
        )

    def _sheet(self, places: Sequence[PlaceFigures]) -> FigureSheet:
        names = (*COLOURS, *(name for name in CIRCLES if name in map_figures.FIGURES and name not in COLOURS))
        heads = (self._ctx.say("level.province"), *(self._ctx.say(f"map.figure_{name}") for name in names))
        return FigureSheet(
            heads, tuple((place.place, *(map_figures.FIGURES[name].value(place) for name in names)) for place in places)
        )

    def _hover(self, code: str, figures: PlaceFigures, unit: str) -> HoverCard:
        lines = map_figures.lines(figures, unit, self._ctx.language, self._ctx.owned)
        return HoverCard(title=self._name(code), lines=lines, advice=self._ctx.say("map.click", name=self._name(code)))

    def _row(self, code: str, figures: PlaceFigures) -> Sequence[Cell]:
        looks = {"excess": CellLook(picture=map_figures.heat(figures)), "prize": STRONG}
        return (
            Cell(self._name(code), strong=True, hint=figures.place or ""),
            *table_row(_columns(self._ctx.owned), figures, self._ctx.language, looks),
        )

    def _heads(self) -> list[TableColumn]:
        heads = table_columns(_columns(self._ctx.owned), self._ctx.language)
        return [TableColumn(self._ctx.say("level.province"), stretch=True), *heads]

    def _scope(self, count: int, areas: PlaceReport, unknown: int) -> str:
        cities = by_name(self._cities)
        missing = sum(plain(place.place or "") not in cities for place in areas.places)
        facts = {"provinces": count, "areas": len(areas.places), "unknown": unknown, "unplaced": missing}
        return self._ctx.say("map.scope" if self._detail == "provinces" else "map.scope_areas", **facts)

    def _choose(self, colour: str, circle: str, detail: str) -> None:
        self._colour, self._circle, self._detail = colour, circle, detail
        self._show_again()

    def _pick(self, key: str) -> None:
        """Choose a place for every page; one that is chosen already is let go."""
        selection = self._ctx.selection
        names: tuple[str, ...]
        if key.startswith("area:"):
            level, names = PlaceLevel.PRECISION_AREA, (key.removeprefix("area:"),)
        elif key in self._held:
            level, names = PlaceLevel.PROVINCE, self._held[key].names
        else:
            return
        same = selection.filters.get(level, ()) == tuple(sorted(names))
        self._ctx.select(selection.choosing(level, () if same else names))

    def _ask_outlines(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.page.window(), self._ctx.say("map.choose"), "", "GeoJSON (*.geojson *.json)"
        )
        if name:
            self.take_outlines(Path(name))

    def take_outlines(self, path: Path) -> None:
        """Draw the outlines of a file from now on; one that is refused says why, and changes nothing."""
        job = self._ctx.start(Lane.COMPUTE, "job.map", lambda _: official.read(path))
        job.finished.connect(lambda outlines: self._took(outlines, path))

    def _took(self, outlines: Outlines, path: Path) -> None:
        self._outlines = outlines
        self._ctx.save_setting("map.outlines", str(path))
        self._ctx.stream.publish("message.map", Urgency.INFO, file=path.name)
        self._show_again()

    def _show_again(self) -> None:
        if is_made(self):
            self.show()


def _columns(owned: Ownership) -> Columns[PlaceFigures]:
    window = prizes.beside(("prize", "zeros", "excess"), "prize", owned)
    return replace(place_documents.columns("province", owned), window=window)
