"""Why an alert, in words and as a document: each term, each bound and each part of the bridge in its place."""

from dataclasses import replace
from decimal import Decimal

from core.documents.alerts import explanations
from core.documents.alerts.alerts import AlertWords
from core.model.alerts.alerts import AlertEvent
from core.model.alerts.explanations import Cause, Explanation, Term
from core.model.alerts.rules import SHIPPED, Condition
from core.model.alerts.tracks import AlertFigure, TrackPoint
from core.texts.catalogue import Language
from tests.builders.alerts import rule
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.results import BRIDGE, JULY, JUNE
from tests.builders.shown import plain
from tests.builders.work_results import ALERT, OTHER_ALERT, ROW

RULE = rule(id=ALERT.breach.rule, figure=AlertFigure.GAP_RATE, threshold=60.0, clear=55.0)
POINT = TrackPoint(period=JULY, value=62.04, base=41.56, low=35.5, high=48.25, stake=100.0, sure=0.9)
EXPLANATION = Explanation(
    alert=ALERT,
    rule=RULE,
    terms=(
        Term(name="rate", period=JULY, above=744, below=1_200, result=62.0),
        Term(name="missing", period=JUNE, above=Decimal("812.25"), below=None, result=812.25),
        Term(name="like", period=JULY, above=62.51, below=None, result=62.51),
    ),
    everything=45.15,
    peers=41.56,
    peer_count=6,
    chance=(38.1, 44.9),
    points=(POINT,),
    cause=Cause(first=JUNE, last=JULY, bridge=BRIDGE),
    rows=(ROW,),
    row_count=744,
    events=(AlertEvent(at="2025-07-02T00:00:00+00:00", actor="data", event="raised", note=""),),
    also=(OTHER_ALERT,),
)


def words(language: Language) -> AlertWords:
    return AlertWords({RULE.id: RULE}, language, unit="sar_month")


def card(explanation: Explanation, language: Language) -> list[str]:
    return [plain(f"{name} | {figure}") for name, figure in explanations.lines(explanation, words(language))]


def test_the_card_goes_from_the_arithmetic_to_the_threshold_what_hangs_on_it_and_how_sure_it_is() -> None:
    assert card(EXPLANATION, ENGLISH) == [
        "Zero-sales rate, Jul 2025 | 744 / 1,200 = 62.00 %",
        "Lost sales, Jun 2025 | 812.25",
        "Like for like, silent areas as usual, Jul 2025 | 62.51 %",
        "Whole market | 45.1 %",
        "Median of 6 others | 41.6 %",
        "Expected by chance | 38.1 % to 44.9 %",
        "Threshold of the rule | 60.0 %",
        "At risk, SAR a month | 2,395",
        "Confidence | 90 %",
    ]
    assert card(EXPLANATION, ARABIC) == [
        "نسبة عدم البيع، يوليو 2025 | 744 / 1,200 = 62.00%",
        "المبيعات المفقودة، يونيو 2025 | 812.25",
        "على أساس متماثل، وكأن النطاقات الصامتة كالمعتاد، يوليو 2025 | 62.51%",
        "السوق كله | 45.1%",
        "وسيط الآخرين، وعددهم 6 | 41.6%",
        "المتوقع مصادفةً | من 38.1% إلى 44.9%",
        "عتبة القاعدة | 60.0%",
        "المعرَّض للخطر، ريال شهريًا | 2,395",
        "الثقة | 90%",
    ]


def test_an_item_out_of_stock_names_its_first_points_and_counts_the_others() -> None:
    rows = tuple(replace(ROW, precision_area=f"AREA {at}", expected=40.0 - at) for at in range(5))
    missing = rule(id=ALERT.breach.rule, figure=AlertFigure.MISSING_SALES, by=("region", "item"))
    gone = replace(EXPLANATION, rule=missing, terms=EXPLANATION.terms[:2], rows=rows)
    assert card(gone, ENGLISH)[2:6] == [
        "Missing at AREA 0, OLD TOWN | 40",
        "Missing at AREA 1, OLD TOWN | 39",
        "Missing at AREA 2, OLD TOWN | 38",
        "Missing at 2 more outlet groups | 73",
    ]
    assert card(gone, ARABIC)[5] == "ناقص في نقطتي بيع أخريين | 73"
    alone = replace(gone, rows=(replace(ROW, market=None),))
    assert card(alone, ENGLISH)[2] == "Missing at BURAIDAH | 2,346"


def test_without_terms_the_figure_itself_stands_first_and_what_is_not_known_is_left_out() -> None:
    bare = replace(EXPLANATION, terms=(), everything=None, peers=None, chance=None, rule=None)
    assert card(bare, ENGLISH) == [
        "Measured | 62.0 %",
        "Threshold of the rule | 60.0 %",
        "At risk, SAR a month | 2,395",
        "Confidence | 90 %",
    ]


def test_the_threshold_of_a_change_is_in_points() -> None:
    changing = RULE.model_copy(update={"condition": Condition.ROSE})
    explanation = replace(EXPLANATION, rule=changing)
    shown = explanations.lines(explanation, AlertWords({RULE.id: changing}, ENGLISH, unit="sar_month"))
    assert [plain(f"{name} | {figure}") for name, figure in shown][-3] == "Threshold of the rule | 60.0 pp"


def test_a_bridge_names_distribution_mix_and_velocity() -> None:
    assert (
        explanations.bridge_line(EXPLANATION, words(ENGLISH))
        == "Sales from Jun 2025 to Jul 2025: 1,000 to 1,250, +250; by distribution +310, mix −85, velocity +25."
    )
    assert (
        plain(explanations.bridge_line(EXPLANATION, words(ARABIC)) or "")
        == "المبيعات من يونيو 2025 إلى يوليو 2025: من 1,000 إلى 1,250، +250؛ منها بالتوزيع "
        "+310، وبالمزيج −85، وبمعدل الدوران +25."
    )
    assert explanations.bridge_line(replace(EXPLANATION, cause=None), words(ENGLISH)) is None


def test_a_rule_has_its_version() -> None:
    assert explanations.rule_line(ALERT, words(ENGLISH)) == "Zero-sales rate, high, version 2"
    shipped = next(iter(SHIPPED.values()))
    breach = replace(ALERT.breach, rule=shipped.id, version=3)
    assert (
        explanations.rule_line(replace(ALERT, breach=breach), words(ENGLISH)) == "Zero-sales rate, critical, version 3"
    )


def test_the_document_has_the_exact_numbers_under_their_names() -> None:
    shown = explanations.document(EXPLANATION, words(ENGLISH))
    own = ("rule_name", "terms", "everything", "peers", "chance", "points", "bridge", "row_count", "history")
    assert {name: shown[name] for name in own} == {
        "rule_name": "Zero-sales rate, high",
        "terms": [
            {"name": "rate", "period": "2025-07-01", "above": 744, "below": 1200, "result": 62.0},
            {"name": "missing", "period": "2025-06-01", "above": "812.25", "below": None, "result": 812.25},
            {"name": "like", "period": "2025-07-01", "above": 62.51, "below": None, "result": 62.51},
        ],
        "everything": 45.15,
        "peers": {"median": 41.56, "count": 6},
        "chance": [38.1, 44.9],
        "points": [{"period": "2025-07-01", "value": 62.04, "base": 41.56, "low": 35.5, "high": 48.25}],
        "bridge": {
            "first": "2025-06-01",
            "last": "2025-07-01",
            "before": "1000.5",
            "after": "1250.25",
            "distribution": 310.2,
            "mix": -85.4,
            "velocity": 24.95,
            "like_for_like": None,
        },
        "row_count": 744,
        "history": [{"at": "2025-07-02T00:00:00+00:00", "actor": "data", "event": "raised", "note": ""}],
    }
    bare = explanations.document(replace(EXPLANATION, cause=None, chance=None), words(ENGLISH))
    assert (bare["bridge"], bare["chance"]) == (None, None)


def test_what_a_lost_share_would_bring_follows_from_the_lines_of_the_card() -> None:
    scope = (("region", "RIYADH"), ("brand", "PEPSI"))
    levels = {"base": 29.381, "value": 20.139, "strength": 9.242, "lasts": 8, "stake": 5959.24}
    fell = replace(ALERT.breach, rule="share", scope=scope, first=JUNE, **levels)
    shares = rule(id="share", figure=AlertFigure.SHARE, condition=Condition.FELL, threshold=1.0)
    lost = replace(EXPLANATION, alert=replace(ALERT, breach=fell), rule=shares, terms=(), peers=None)
    for language, name, risk in (
        (ENGLISH, "All sellers here, mean since Jun 2025", "At risk, SAR a month"),
        (ARABIC, "مبيعات جميع البائعين هنا، المتوسط منذ يونيو 2025", "المعرَّض للخطر، ريال شهريًا"),
    ):
        written = dict(line.split(" | ") for line in card(lost, language))
        assert written[name] == "64,480"
        assert written[risk].replace("9.242%", "9.242 %") == "9.242 % × 64,480 = 5,959"
    assert round(9.242 / 100 * 64_480) == 5_959
    spike = replace(lost, alert=replace(ALERT, breach=replace(fell, lasts=0)))
    assert dict(line.split(" | ") for line in card(spike, ENGLISH))["At risk, SAR a month"] == "5,959"
