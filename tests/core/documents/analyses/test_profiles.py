"""What a column of the data holds, in the window."""

from core.documents.analyses import profiles
from core.documents.analyses.profiles import SpreadRow
from core.model.analyses.profiles import FigureProfile, NameCount
from tests.builders.outlets import ARABIC, in_window, of_json

NAMED = NameCount(name="PEPSI", records=3_000, zeros=120, sales=45_000.4)
NAMELESS = NameCount(name=None, records=7, zeros=0, sales=0.0)
EMPTY = FigureProfile(
    records=0,
    zeros=0,
    total=0.0,
    smallest=None,
    largest=None,
    mean=None,
    quantiles=(),
    bins=(),
    first=None,
    last=None,
)


def test_json_names_every_value_of_a_name() -> None:
    columns = profiles.level_columns("brand")
    assert of_json(columns, NAMED) == {"brand": "PEPSI", "records": 3000, "zeros": 120, "sales": 45_000.4}
    assert of_json(columns, NAMELESS) == {"brand": None, "records": 7, "zeros": 0, "sales": 0.0}


def test_the_window_shows_the_names_of_a_level() -> None:
    columns = profiles.level_columns("brand")
    assert in_window(columns, NAMED) == [
        "Brand < PEPSI [PEPSI]",
        "Records > 3,000 [3000.0]",
        "Without sales > 120 [120.0]",
        "Total > 45,000 [45000.4]",
    ]
    assert in_window(columns, NAMELESS) == [
        "Brand < (no name) [(no name)]",
        "Records > 7 [7.0]",
        "Without sales > 0 [0.0]",
        "Total > 0 [0.0]",
    ]


def test_the_window_shows_the_names_of_a_level_in_arabic() -> None:
    assert in_window(profiles.level_columns("brand"), NAMELESS, ARABIC) == [
        "العلامة < (بلا اسم) [(بلا اسم)]",
        "السجلات > \u20667\u2069 [7.0]",
        "بلا مبيعات > \u20660\u2069 [0.0]",
        "المجموع > \u20660\u2069 [0.0]",
    ]


def test_decimals_are_shown_where_there_are_any() -> None:
    columns = profiles.spread_columns()
    assert in_window(columns, SpreadRow("profile.largest", 1_880.0)) == [
        "Figure < Max [Max]",
        "Value > 1,880 [1880.0]",
    ]
    assert in_window(columns, SpreadRow("profile.largest", 1_880.256))[1:] == ["Value > 1,880.26 [1880.256]"]
    assert in_window(columns, SpreadRow("profile.total", 0.0))[1:] == ["Value > 0 [0.0]"]
    assert in_window(columns, SpreadRow("profile.mean", None))[1:] == ["Value > – [-inf]"]


def test_a_quantile_names_its_part_in_both_languages() -> None:
    row = SpreadRow("profile.quantile", -8.5, 25)
    assert in_window(profiles.spread_columns(), row) == [
        "Figure < Percentile 25 [Percentile 25]",
        "Value > −8.50 [-8.5]",
    ]
    assert in_window(profiles.spread_columns(), row, ARABIC) == [
        "المقياس < المئين \u206825\u2069 [المئين \u206825\u2069]",
        "القيمة > \u2066−8.50\u2069 [-8.5]",
    ]


def test_figures_of_which_none_sells_have_no_quantiles() -> None:
    assert [(row.value, row.part) for row in profiles.spread_rows(EMPTY)] == [
        (0, None),
        (0, None),
        (0.0, None),
        (None, None),
        (None, None),
        (None, None),
    ]
