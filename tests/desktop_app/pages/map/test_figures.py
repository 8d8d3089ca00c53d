"""What the map is coloured by: the figure of each place, its class, its words and what the classes mean."""

from collections.abc import Sequence
from dataclasses import replace

from core.model.analyses.places import Moved, PlaceFigures
from core.model.analyses.prizes import Estimates
from core.model.ownership import Ownership
from desktop_app.pages.map import figures
from desktop_app.pages.map.figures import FIGURES
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.results import PLACE, SILENT_PLACE
from tests.builders.shown import plain
from ui.models.rows import Heat
from ui.widgets.map_legend import Legend


def legend_lines(shown: Legend) -> list[str]:
    return [plain(line) for line in (shown.title, shown.ramp, *shown.classes, shown.note)]


def selling(*amounts: float) -> Sequence[PlaceFigures]:
    return [replace(PLACE, sales=Moved(value=amount, change=None, noise=None)) for amount in amounts]


def test_each_figure_reads_its_own_field_in_its_own_unit() -> None:
    shown = {name: plain(figure.text(PLACE, ENGLISH)) for name, figure in FIGURES.items()}
    assert shown == {
        "excess": "+8.1",
        "change": "+7.3 %",
        "sales": "61.5 k",
        "zeros": "44.4 %",
        "breadth": "23.5",
        "share": "18.7 %",
        "prize": "6.20 k",
    }
    assert {name: plain(figure.text(PLACE, ARABIC)) for name, figure in FIGURES.items()} == {
        "excess": "+8.1",
        "change": "+7.3%",
        "sales": "61.5 ألف",
        "zeros": "44.4%",
        "breadth": "23.5",
        "share": "18.7%",
        "prize": "6.20 ألف",
    }
    assert {name: figure.value(PLACE) for name, figure in FIGURES.items()} == {
        "excess": 8.08,
        "change": 7.26,
        "sales": 61500.0,
        "zeros": 44.38,
        "breadth": 23.47,
        "share": 18.72,
        "prize": 6200.4,
    }


def test_a_place_without_figures_has_dashes_and_no_class() -> None:
    blank = {name: figure.text(SILENT_PLACE, ENGLISH) for name, figure in FIGURES.items()}
    assert blank == {
        "excess": "–",
        "change": "–",
        "sales": "–",
        "zeros": "–",
        "breadth": "–",
        "share": "0.0\xa0%",
        "prize": "0",
    }
    assert FIGURES["excess"].level(SILENT_PLACE, [PLACE]) is None
    assert FIGURES["sales"].level(SILENT_PLACE, [PLACE]) is None


def test_figures_of_either_sign_are_classed_by_what_is_usual_and_others_by_rank() -> None:
    assert FIGURES["change"].level(PLACE, []) == 3
    assert FIGURES["excess"].level(PLACE, []) == 4
    places = selling(50, 10, 40, 20, 30)
    assert [FIGURES["sales"].level(place, places) for place in places] == [4, 0, 3, 1, 2]
    assert {name: figure.ramp for name, figure in FIGURES.items()} == {
        "excess": "diverging",
        "change": "diverging",
        "sales": "sequential",
        "zeros": "sequential",
        "breadth": "sequential",
        "share": "sequential",
        "prize": "sequential",
    }


def test_the_excess_has_the_same_ground_in_a_table_as_on_the_map() -> None:
    assert figures.heat(PLACE) == Heat(4)
    assert figures.heat(SILENT_PLACE) is None


def test_what_is_not_sure_is_within_the_normal_range_however_large_it_is() -> None:
    unsure = replace(PLACE, chance=0.82)
    assert (FIGURES["excess"].level(unsure, []), figures.heat(unsure)) == (2, Heat(2))


def test_the_legend_of_noise_says_its_five_classes() -> None:
    shown = figures.legend(FIGURES["excess"], [PLACE], ENGLISH, approximate=True)
    assert legend_lines(shown) == [
        "Zero-sales rate above similar areas, pp",
        "diverging",
        "well below",
        "below",
        "within normal range",
        "above",
        "well above",
        "Approximate outlines; not an official boundary",
    ]
    assert legend_lines(figures.legend(FIGURES["change"], [PLACE], ARABIC, approximate=True)) == [
        "تغيّر المبيعات عن الفترة السابقة، بالمئة",
        "diverging",
        "أدنى بكثير",
        "أدنى",
        "ضمن التقلب المعتاد",
        "أعلى",
        "أعلى بكثير",
        "حدود تقريبية، وليست حدودًا رسمية",
    ]


def test_the_legend_of_ranks_says_their_bounds_in_the_unit() -> None:
    places = selling(50_000, 10_000, 40_000, 20_000, 30_000)
    shown = figures.legend(FIGURES["sales"], places, ENGLISH, approximate=False, source="own.geojson", unit="SAR")
    assert legend_lines(shown) == [
        "Sales of the last period, SAR",
        "sequential",
        "to 10.0 k",
        "10.0 k to 20.0 k",
        "20.0 k to 30.0 k",
        "30.0 k to 40.0 k",
        "over 40.0 k",
        "Outlines from own.geojson",
    ]


def test_a_legend_without_a_figure_or_without_places_has_no_classes() -> None:
    assert legend_lines(figures.legend(None, (), ENGLISH, approximate=True)) == [
        "",
        "diverging",
        "Approximate outlines; not an official boundary",
    ]
    for places in ((), [replace(SILENT_PLACE)]):
        assert figures.legend(FIGURES["sales"], places, ENGLISH, approximate=True).classes == ()


def test_the_card_of_a_place_names_each_figure() -> None:
    assert [f"{name} | {plain(figure)}" for name, figure in figures.lines(PLACE, "SAR", ENGLISH)] == [
        "Without sales | 44.4 %",
        "Similar areas | 36.3 %",
        "Above similar areas, pp | +8.1",
        "Above similar areas | sure, 99 %",
        "Sales | 61.5 k SAR",
        "Change | +7.3 %",
        "Opportunity | 6.20 k SAR",
    ]
    assert [f"{name} | {plain(figure)}" for name, figure in figures.lines(PLACE, "ريال", ARABIC)] == [
        "بلا مبيعات | 44.4%",
        "المناطق المماثلة | 36.3%",
        "أعلى من المماثل، نقطة مئوية | +8.1",
        "أعلى من المناطق المماثلة | مؤكد، 99%",
        "المبيعات | 61.5 ألف ريال",
        "التغير | +7.3%",
        "قيمة الفرصة | 6.20 ألف ريال",
    ]
    assert dict(figures.lines(SILENT_PLACE, "SAR", ENGLISH))["Above similar areas"] == "\N{EN DASH}"


def test_with_an_own_company_the_card_of_a_place_has_what_rivals_could_win_as_well() -> None:
    rivals = Estimates(missing=2, middle=1_200.4)
    place = replace(PLACE, prize=replace(PLACE.prize, rivals=rivals))
    owned = Ownership(level="brand", names=("KINZA",))
    shown = [(name, plain(figure)) for name, figure in figures.lines(place, "SAR", ENGLISH, owned)]
    assert shown[-2:] == [("Own opportunity", "5.00 k SAR"), ("Threat by rivals", "1.20 k SAR")]
    assert plain(figures.lines(PLACE, "SAR", ENGLISH)[-1][1]) == "6.20 k SAR"
