"""Shares in every outlet."""

from dataclasses import replace
from decimal import Decimal

from core.documents.analyses import likeness, shares
from core.model.ownership import Owner, Ownership
from tests.builders.market_figures import LEFT_OUT
from tests.builders.outlets import ARABIC, ENGLISH, in_file, in_window, of_json, on_paper, on_terminal
from tests.builders.results import SHARE, SHARES, SPREAD, STEADY_SHARE
from tests.builders.shown import plain

OWNED = Ownership(
    level="manufacturer", names=("PEPSICO",), owners={"manufacturer": {"pepsico": Owner.OWN, "ko": Owner.RIVAL}}
)


def test_json_names_every_value_of_shares() -> None:
    columns = shares.columns(("manufacturer",))
    assert of_json(columns, shares.ShareRow(SHARE, SPREAD)) == {
        "manufacturer": "PEPSICO",
        "sales": "81234.50",
        "share": 41.256,
        "change": -2.345,
        "raw_change": None,
        "usual": None,
        "noise": 0.618,
        "beyond_noise": True,
        "eroded": True,
        "takers": [{"group": "COCA-COLA", "points": 1.75}],
        "tdp": 512.34,
        "velocity": 158.6,
        "fair_share": 104.4,
    }
    assert of_json(columns, shares.ShareRow(STEADY_SHARE)) == {
        "manufacturer": None,
        "sales": "0",
        "share": 0.0,
        "change": None,
        "raw_change": None,
        "usual": None,
        "noise": None,
        "beyond_noise": None,
        "eroded": False,
        "takers": [],
        "tdp": None,
        "velocity": None,
        "fair_share": None,
    }


def test_a_file_holds_shares_in_this_order() -> None:
    assert in_file(shares.columns(("manufacturer",)), shares.ShareRow(SHARE, SPREAD)) == [
        ("manufacturer", "PEPSICO"),
        ("sales", Decimal("81234.50")),
        ("share", 41.256),
        ("change", -2.345),
        ("raw_change", None),
        ("usual", None),
        ("noise", 0.618),
        ("beyond_noise", True),
        ("eroded", True),
        ("tdp", 512.34),
        ("velocity", 158.6),
        ("fair_share", 104.4),
    ]


def test_the_terminal_shows_shares() -> None:
    columns = shares.columns(("manufacturer",))
    assert on_terminal(columns, shares.ShareRow(SHARE, SPREAD)) == [
        "Manufacturer < PEPSICO",
        "Sales > 81,234",
        "Share > 41.26 %",
        "Change, pp > −2.35",
        "Normal range < eroded",
        "TDP > 512.3",
        "Fair share > 104",
    ]
    assert on_terminal(columns, shares.ShareRow(STEADY_SHARE)) == [
        "Manufacturer < –",
        "Sales > 0",
        "Share > 0.00 %",
        "Change, pp > –",
        "Normal range < too few changes are known",
        "TDP > –",
        "Fair share > –",
    ]


def test_the_terminal_shows_shares_in_arabic() -> None:
    assert on_terminal(shares.columns(("manufacturer",)), shares.ShareRow(SHARE, SPREAD), ARABIC) == [
        "الشركة < PEPSICO",
        "المبيعات > 81,234",
        "الحصة > 41.26%",
        "التغيّر، نقطة مئوية > −2.35",
        "التقلب المعتاد < تآكل",
        "نقاط التوزيع > 512.3",
        "الحصة العادلة > 104",
    ]


def test_paper_shows_shares() -> None:
    columns = shares.columns(("manufacturer",))
    assert on_paper(columns, shares.ShareRow(SHARE, SPREAD)) == [
        "Manufacturer < PEPSICO [PEPSICO]",
        "Sales > 81,234 [81234.5]",
        "Share > 41.26 % [41.256]",
        "Change, pp > −2.35 [-2.345]",
        "TDP > 512.3 [512.34]",
        "Velocity > 159 [158.6]",
        "Fair share > 104 [104.4]",
    ]
    assert on_paper(columns, shares.ShareRow(STEADY_SHARE)) == [
        "Manufacturer < – [None]",
        "Sales > 0 [0.0]",
        "Share > 0.00 % [0.0]",
        "Change, pp > – [None]",
        "TDP > – [None]",
        "Velocity > – [None]",
        "Fair share > – [None]",
    ]


def test_paper_shows_shares_in_arabic() -> None:
    assert on_paper(shares.columns(("manufacturer",)), shares.ShareRow(SHARE, SPREAD), ARABIC) == [
        "الشركة < PEPSICO [PEPSICO]",
        "المبيعات > 81,234 [81234.5]",
        "الحصة > 41.26% [41.256]",
        "التغيّر، نقطة مئوية > −2.35 [-2.345]",
        "نقاط التوزيع > 512.3 [512.34]",
        "معدل الدوران > 159 [158.6]",
        "الحصة العادلة > 104 [104.4]",
    ]


def test_the_window_shows_shares() -> None:
    columns = shares.columns(("manufacturer",))
    assert in_window(columns, shares.ShareRow(SHARE, SPREAD)) == [
        "Manufacturer < PEPSICO [PEPSICO]",
        "Sales > 81,234 [81234.5]",
        "Share > 41.26 % [41.256]",
        "Change, pp > −2.35 [-2.345]",
        "vs normal range < ±0.62 [0.618]",
        "ND, % > 72.2 [72.16]",
        "WD, % > 88.4 [88.44]",
        "TDP > 512.3 [512.34]",
        "Velocity > 159 [158.6]",
        "Fair share > 104 [104.4]",
    ]
    assert in_window(columns, shares.ShareRow(STEADY_SHARE)) == [
        "Manufacturer < – [–]",
        "Sales > 0 [0.0]",
        "Share > 0.00 % [0.0]",
        "Change, pp > – [-inf]",
        "vs normal range < – [-inf]",
        "ND, % > – [-inf]",
        "WD, % > – [-inf]",
        "TDP > – [-inf]",
        "Velocity > – [-inf]",
        "Fair share > – [-inf]",
    ]


def test_the_window_shows_shares_in_arabic() -> None:
    assert in_window(shares.columns(("manufacturer",)), shares.ShareRow(SHARE, SPREAD), ARABIC) == [
        "الشركة < PEPSICO [PEPSICO]",
        "المبيعات > \u206681,234\u2069 [81234.5]",
        "الحصة > \u206641.26%\u2069 [41.256]",
        "التغيّر، نقطة مئوية > \u2066−2.35\u2069 [-2.345]",
        "مقارنةً بالتقلب المعتاد < ±0.62 [0.618]",
        "التوزيع العددي٪ > \u206672.2\u2069 [72.16]",
        "التوزيع المرجّح٪ > \u206688.4\u2069 [88.44]",
        "نقاط التوزيع > \u2066512.3\u2069 [512.34]",
        "معدل الدوران > \u2066159\u2069 [158.6]",
        "الحصة العادلة > \u2066104\u2069 [104.4]",
    ]


def test_the_document_of_shares_says_what_its_rows_are_of() -> None:
    document = shares.document(SHARES, "cases", ENGLISH)
    assert document.about == {
        "period": "2025-07-01",
        "before": "2025-06-01",
        "unit": "cases",
        "total": "196903.25",
        "dimension": ["manufacturer"],
        "hhi": 2345.6,
        "concentration": "high",
        "groups": 2,
        "narrowed_by": [],
        "chosen_by": [],
        "like_for_like": None,
    }
    assert [plain(line) for line in document.before] == ["Shares in Jul 2025; their changes are against Jun 2025"]
    assert list(document.after) == [
        "HHI by Manufacturer in Jul 2025: 2,346 (high concentration)",
        "PEPSICO lost 2.35 pp of share, more than its normal range where that is known; taken by COCA-COLA +1.75.",
    ]


def test_changes_like_for_like_name_the_areas_that_are_left_out() -> None:
    unlike = replace(SHARES, left_out=LEFT_OUT)
    sentence = plain(shares.left_out(unlike, ENGLISH))
    assert sentence.startswith(
        "Changes of shares are like for like, without RIYADH / MALAZ (did not report in the base)"
    )
    assert sentence in [plain(line) for line in shares.document(unlike, "cases", ENGLISH).after]
    assert plain(shares.left_out(unlike, ARABIC)).startswith("تغيرات الحصص على أساس متماثل، من دون RIYADH / MALAZ")
    assert shares.left_out(SHARES, ENGLISH) == ""
    assert shares.document(unlike, "cases", ENGLISH).about["like_for_like"] == likeness.as_json(LEFT_OUT)


def test_the_sentences_of_shares_are_in_arabic_too() -> None:
    document = shares.document(SHARES, "cases", ARABIC)
    assert [*document.before, *document.after] == [
        "الحصص في \u2068يوليو 2025\u2069، وتغيراتها مقارنة مع \u2068يونيو 2025\u2069",
        ("مؤشر HHI حسب \u2068الشركة\u2069 في \u2068يوليو 2025\u2069: \u20662,346\u2069 (\u2068تركز مرتفع\u2069)"),
        (
            "خسر \u2068PEPSICO\u2069 \u20662.35\u2069 نقطة مئوية من الحصة، وهو تغيّر جوهري حيث "
            "يُعرف التقلب المعتاد؛ أخذها \u2068COCA-COLA +1.75\u2069."
        ),
    ]


def test_a_share_that_rose_has_its_plus() -> None:
    row = shares.ShareRow(replace(SHARE, change=0.5))
    columns = shares.columns(("manufacturer",))
    assert on_terminal(columns, row)[3] == "Change, pp > +0.50"
    assert on_paper(columns, row)[3] == "Change, pp > +0.50 [0.5]"
    assert in_window(columns, row)[3] == "Change, pp > +0.50 [0.5]"


def test_a_filter_that_only_chooses_and_one_that_narrows_the_market_are_named() -> None:
    chosen = replace(SHARES, chosen_by=("manufacturer", "item"), narrowed_by=("diet",))
    assert plain(shares.concentration(chosen, ENGLISH)) == (
        "HHI by Manufacturer in Jul 2025: 2,346 (high concentration) "
        "The market is what the filter by Regular or diet leaves. "
        "Distribution weighs each point by all it sells, whatever the filter. "
        "The filter by Manufacturer, Item chooses what is shown; shares and HHI are of the whole market."
    )
    assert "من السوق كله" in shares.concentration(chosen, ARABIC)
    about = shares.document(chosen, "cases", ENGLISH).about
    assert (about["chosen_by"], about["narrowed_by"]) == (["manufacturer", "item"], ["diet"])


def test_the_hhi_of_a_market_of_one_name_is_said_to_say_nothing() -> None:
    alone = replace(SHARES, groups=1, hhi=10_000.0)
    assert plain(shares.concentration(alone, ENGLISH)) == (
        "There is only one name by Manufacturer in this market, so it holds all of it: an HHI of 10,000 says nothing."
    )
    assert "لا يقول شيئًا" in shares.concentration(alone, ARABIC)
    assert shares.concentration(replace(alone, hhi=None, concentration=None), ENGLISH) == ""


def test_where_a_company_is_set_each_share_is_marked_as_own_or_a_rivals() -> None:
    document = shares.document(SHARES, "cases", ENGLISH, OWNED)
    assert [document.columns.json_row(row, ENGLISH)["owner"] for row in document.rows] == ["own", None]
    assert on_terminal(document.columns, document.rows[0])[:2] == ["Manufacturer < PEPSICO", "Whose < own"]
    assert on_terminal(document.columns, document.rows[0], ARABIC)[1] == "لمن < لنا"
    assert document.about["company"] == {
        "level": "manufacturer",
        "names": ["PEPSICO"],
        "unknown": [],
        "code": None,
    }
    assert "company" not in shares.document(SHARES, "cases", ENGLISH).about


def test_a_company_that_the_data_do_not_have_is_reported_with_its_code_and_marks_nothing() -> None:
    unknown = Ownership(level="manufacturer", unknown=("ACME",))
    document = shares.document(SHARES, "cases", ENGLISH, unknown)
    assert "owner" not in document.columns.json_row(document.rows[0], ENGLISH)
    assert document.about["company"] == {
        "level": "manufacturer",
        "names": [],
        "unknown": ["ACME"],
        "code": "company.unknown",
    }
    assert plain(document.after[-1]) == (
        "The data do not have your company under the name ACME. Figures are those of the whole market."
    )
    assert "أرقام السوق كله" in shares.document(SHARES, "cases", ARABIC, unknown).after[-1]


def test_shares_name_their_period_and_what_their_changes_are_against() -> None:
    title = "Shares in Jul 2025; their changes are against Jun 2025"
    assert [plain(line) for line in shares.document(SHARES, "cases", ENGLISH).before] == [title]
    alone = replace(SHARES, before=None)
    assert [plain(line) for line in shares.document(alone, "cases", ENGLISH).before] == ["Shares in Jul 2025"]
    assert shares.document(replace(alone, period=None), "cases", ENGLISH).before == []
