"""Joins the map page to how the places do: what is coloured, what is circled, and choosing a place for every page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from core.geography import official
from core.geography.outlines import by_name, read_cities, read_own
from core.model.analyses.places import PlaceFigures, PlaceReport
from core.model.dimensions import PlaceLevel
from core.model.errors import AppError
from core.model.outlines import City, Outlines
from core.model.provinces import PROVINCES, plain, province_of
from core.texts import numbers
from core.texts.catalogue import Language
from desktop_app.notifications.messages import Urgency
from desktop_app.pages import door, outlines_choice
from desktop_app.pages.map import figures as map_figures
from desktop_app.pages.map.figures import CIRCLES, COLOURS, MapFigure
from desktop_app.pages.page_presenter import PageHost, Presenter, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.charts.map_plot import Circle, MapPlot, Shape
from ui.models.rows import Cell, TableColumn
from ui.pages.map_page import HoverCard, MapPage
from ui.theme import Theme
from ui.widgets.map_legend import Legend

_DETAILS = ("provinces", "areas")
_AREA = "area:"  # before the name of an area in its key


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
        ctx.setting_saved.connect(self._follow)
        self._folder = ctx.app.paths.resources / "map"
        self._outlines: Outlines | None = None
        self._cities: tuple[City, ...] = ()
        self._colour, self._circle, self._detail = COLOURS[0], CIRCLES[0], _DETAILS[0]
        self._held: dict[str, _Held] = {}
        self._areas: dict[str, PlaceFigures] = {}  # by their keys
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
        self.page.picked.connect(self.pick)
        self.page.added.connect(lambda key: self.pick(key, add=True))
        self.page.opened.connect(self.explain)
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
        self._areas = {_AREA + (place.place or ""): place for place in areas.places}
        figure = map_figures.FIGURES[self._colour]
        places = [held.figures for held in self._held.values()]
        shapes = tuple(self._shape(province.code, outlines, figure) for province in outlines.provinces)
        circles = self._circles(outlines)
        unit = self._ctx.say(f"unit.{self._ctx.answers.status.rate}")
        legend = map_figures.legend(
            figure,
            places,
            self._ctx.language,
            approximate=outlines.approximate,
            source=outlines.source,
            unit=unit,
            circle=self._circle_words(),
        )
        listed = self._listed
        plot = MapPlot(
            shapes=shapes,
            circles=circles,
            ramp=figure.ramp,
            classes=legend.classes,
            circle=legend.circle,
            sheet=map_figures.sheet([place for _, _, place in listed], self._level, self._ctx.language),
            summary=self._ctx.say("map.summary", figure=self._ctx.say(f"map.figure_{self._colour}"), count=len(places)),
        )
        provinces = [(code, self._name(code), held.figures) for code, held in self._held.items()]
        cards = {key: self._hover(name, place, unit) for key, name, place in (*provinces, *listed)}
        rows = [(key, self._row(name, place)) for key, name, place in listed]
        self.page.show_map(self._scope(len(places), areas, unknown), plot, legend, cards, rows, self._heads())

    @property
    def _listed(self) -> list[tuple[str, str, PlaceFigures]]:
        """The key, the name and the figures of each place of the table: provinces or areas, as is looked at."""
        if self._detail == "areas":
            return [(key, place.place or numbers.ABSENT, place) for key, place in self._areas.items()]
        return [(code, self._name(code), held.figures) for code, held in self._held.items()]

    def _circle_words(self) -> str:
        """Return what the circles are, and how much the largest is; nothing without any."""
        figure = map_figures.FIGURES.get(self._circle)
        values = [value for _, _, place in self._listed if figure and (value := figure.value(place)) is not None]
        if figure is None or not values:
            return ""
        largest = numbers.alone(figure.write(max(values), self._ctx.language), self._ctx.language)
        return self._ctx.say("map.circles", figure=self._ctx.say(f"map.figure_{self._circle}"), largest=largest)

    def close(self) -> None:
        """Clear the figures of the places."""
        self._held, self._areas = {}, {}

    def small(self) -> tuple[MapPlot, Legend]:
        """Return the provinces by their excess with its figures, without circles, and what the colours mean."""
        report, outlines, language = self._ctx.answers.provinces, self._read_outlines(), self._ctx.language
        if report is None:
            return MapPlot(), Legend()
        self._held, _ = self._match(report)
        figure = map_figures.FIGURES[COLOURS[0]]
        places = [held.figures for held in self._held.values()]
        shapes = tuple(
            replace(shape, named=False, hint=self._ctx.say("text.pair", one=shape.name, other=shape.text))
            for province in outlines.provinces
            if (shape := self._shape(province.code, outlines, figure))
        )
        summary = self._ctx.say("map.summary", figure=self._ctx.say("map.figure_excess"), count=len(places))
        legend = map_figures.legend(figure, places, language, approximate=outlines.approximate, source=outlines.source)
        plot = MapPlot(
            shapes=shapes,
            ramp=figure.ramp,
            classes=legend.classes,
            sheet=map_figures.sheet(places, PlaceLevel.PROVINCE, language),
            summary=summary,
        )
        return plot, legend

    def pick(self, key: str, *, add: bool = False) -> None:
        """Choose a place for every page instead of those before; the only one that is chosen is let go.

        With ``add`` it joins those that are chosen, or leaves them: as a click does in any list.
        """
        selection = self._ctx.selection
        if key in self._areas:
            level, names = PlaceLevel.PRECISION_AREA, {key.removeprefix(_AREA)}
        elif key in self._held:
            level, names = PlaceLevel.PROVINCE, {*self._held[key].names}
        else:
            return
        before = set(selection.filters.get(level, ()))
        chosen = before ^ names if add else set() if before == names else names
        selection = selection.choosing(level, sorted(chosen))
        if level == PlaceLevel.PROVINCE:
            # An area outside the province would leave nothing to look at.
            selection = selection.choosing(PlaceLevel.PRECISION_AREA, ())
        self._ctx.select(selection)

    def explain(self, key: str) -> None:
        """Show all figures of a place beside those of the others: its row of the scorecard."""
        if key in self._areas:
            self._host.open_item("management", door.of_place(PlaceLevel.PRECISION_AREA, key.removeprefix(_AREA)))
        elif key in self._held:
            self._host.open_item("management", door.of_place(PlaceLevel.PROVINCE, self._held[key].names[0]))

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

    def _circles(self, outlines: Outlines) -> tuple[Circle, ...]:
        figure = map_figures.FIGURES.get(self._circle)
        if self._detail == "areas":
            return self._area_circles(figure)
        if figure is None:
            return ()
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

    def _area_circles(self, figure: MapFigure | None) -> tuple[Circle, ...]:
        """Return the areas that have a place on the map, as large as ``figure``, or as dots without one."""
        cities, chosen = by_name(self._cities), self._ctx.selection.filters.get(PlaceLevel.PRECISION_AREA, ())
        known = [(key, cities.get(plain(place.place or "")), place) for key, place in self._areas.items()]
        placed = [(key, city, place) for key, city, place in known if city is not None]
        values = {key: (figure.value(place) if figure is not None else 0.0) or 0.0 for key, _, place in placed}
        top = max(values.values(), default=0.0) or 1.0
        return tuple(
            Circle(
                key=key,
                name=place.place or "",
                at=(city.longitude, city.latitude),
                size=values[key] / top,
                text=figure.text(place, self._ctx.language) if figure is not None else "",
                chosen=place.place in chosen,
            )
            for key, city, place in placed
        )

    def _hover(self, name: str, figures: PlaceFigures, unit: str) -> HoverCard:
        lines = map_figures.lines(figures, unit, self._ctx.language, self._ctx.owned)
        advice = "\n".join((self._ctx.say("map.click", name=name), self._ctx.say("map.click_more")))
        return HoverCard(title=name, lines=lines, advice=advice)

    def _row(self, name: str, figures: PlaceFigures) -> Sequence[Cell]:
        looks = {"excess": CellLook(picture=map_figures.heat(figures)), "prize": STRONG}
        chosen = figures.place in self._ctx.selection.filters.get(self._level, ())
        return (
            Cell(name, strong=True, hint=figures.place or "", icon="check" if chosen else ""),
            *table_row(map_figures.columns(self._ctx.owned), figures, self._ctx.language, looks),
        )

    def _heads(self) -> list[TableColumn]:
        heads = table_columns(map_figures.columns(self._ctx.owned), self._ctx.language)
        return [TableColumn(self._ctx.say(f"level.{self._level}"), stretch=True), *heads]

    @property
    def _level(self) -> PlaceLevel:
        """The level of the places in the table."""
        return PlaceLevel.PRECISION_AREA if self._detail == "areas" else PlaceLevel.PROVINCE

    def _scope(self, count: int, areas: PlaceReport, unknown: int) -> str:
        cities = by_name(self._cities)
        missing = sum(plain(place.place or "") not in cities for place in areas.places)
        facts = {"provinces": count, "areas": len(areas.places), "unknown": unknown, "unplaced": missing}
        scope = self._ctx.say("map.scope" if self._detail == "provinces" else "map.scope_areas", **facts)
        chosen = len(self._ctx.selection.filters.get(self._level, ()))
        return self._ctx.say("map.scope_chosen", scope=scope, chosen=chosen) if chosen else scope

    def _choose(self, colour: str, circle: str, detail: str) -> None:
        self._colour, self._circle, self._detail = colour, circle, detail
        self._show_again()

    def _ask_outlines(self) -> None:
        outlines_choice.ask(self._ctx, self.page.window(), partial(self._ctx.refuse, "job.map"))

    def _follow(self, setting: str) -> None:
        """Draw what another setting of the outlines says, once it is read."""
        if setting != outlines_choice.SETTING:
            return
        own = self._ctx.app.policy.map.outlines
        read = partial(official.read, Path(own)) if own else partial(read_own, self._folder)
        job = self._ctx.start(Lane.COMPUTE, "job.map", lambda _: read())
        job.finished.connect(self._draw)

    def _draw(self, outlines: Outlines) -> None:
        self._ctx.succeeded.emit("job.map")
        self._outlines = outlines
        self._show_again()

    def _show_again(self) -> None:
        if is_made(self):
            self.show()
