"""Like for like in words: the raw figure beside, the areas that are left out, and why."""

from dataclasses import replace
from decimal import Decimal

from core.documents.analyses import likeness
from core.model.analyses.comparisons import Area, LeftOutArea, Silence
from tests.builders.market_figures import LEFT_OUT
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.shown import plain


def test_a_change_has_the_raw_one_beside_it() -> None:
    assert plain(likeness.beside("+1.7 %", LEFT_OUT, ENGLISH)) == "+1.7 %, with all areas +179.2 %"
    assert plain(likeness.beside("+1.7%", LEFT_OUT, ARABIC)) == "+1.7%، وبكل النطاقات +179.2%"
    assert plain(likeness.beside("–", replace(LEFT_OUT, raw=None), ENGLISH)) == "–, with all areas –"
    assert plain(likeness.raw(LEFT_OUT, ENGLISH)) == "with all areas +179.2 %"
    assert plain(likeness.raw(LEFT_OUT, ARABIC)) == "وبكل النطاقات +179.2%"


def test_a_change_of_all_areas_has_nothing_beside_it() -> None:
    assert likeness.beside("+1.7 %", None, ENGLISH) == "+1.7 %"
    assert (likeness.raw(None, ENGLISH), likeness.reason(None, ENGLISH), likeness.as_json(None)) == ("", "", None)


def test_the_reason_names_the_areas_with_their_sales() -> None:
    assert plain(likeness.reason(LEFT_OUT, ENGLISH)) == (
        "Like for like, without RIYADH / MALAZ (did not report in the base), sales 1,234; JEDDAH / BALAD (did not "
        "report), sales 56; ABHA (new), sales 7. With all areas: +179.2 %."
    )
    assert plain(likeness.reason(LEFT_OUT, ARABIC)) == (
        "على أساس متماثل، من دون RIYADH / MALAZ (لم يبلِّغ في فترة الأساس)، ومبيعاته 1,234؛ "
        "JEDDAH / BALAD (لم يبلِّغ)، ومبيعاته 56؛ ABHA (جديد)، ومبيعاته 7. وبكل النطاقات: +179.2%."
    )


def test_the_reason_counts_what_is_beyond_three_areas() -> None:
    small = LeftOutArea(area=Area(None, None), sales=Decimal(1), silence=Silence.NEW)
    four = replace(LEFT_OUT, areas=(*LEFT_OUT.areas, small))
    assert "sales 7; one more area. With" in plain(likeness.reason(four, ENGLISH))
    assert "7؛ نطاق آخر." in plain(likeness.reason(four, ARABIC))
    many = replace(LEFT_OUT, areas=(*LEFT_OUT.areas, *[small] * 5))
    assert "sales 7; 5 more areas. With" in plain(likeness.reason(many, ENGLISH))
    assert "7؛ 5 نطاقات أخرى." in plain(likeness.reason(many, ARABIC))


def test_an_area_without_names_is_a_dash() -> None:
    assert plain(
        likeness.named(LeftOutArea(area=Area(None, None), sales=Decimal(1), silence=Silence.NEW), ENGLISH)
    ) == ("– (new)")


def test_json_has_what_is_compared_and_every_area() -> None:
    assert likeness.as_json(replace(LEFT_OUT, areas=LEFT_OUT.areas[:1])) == {
        "raw_percentage": 179.2,
        "now": "501.5",
        "then": "493.25",
        "areas": [{"region": "RIYADH", "precision_area": "MALAZ", "sales": "1234.4", "silence": "before"}],
    }
