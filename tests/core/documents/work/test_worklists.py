"""The worklist, its decisions and its effects in every outlet."""

from dataclasses import replace

from core.documents.work import worklists
from tests.builders.outlets import ARABIC, ENGLISH, in_file, in_window, of_json, on_terminal
from tests.builders.work_results import DECISION, EFFECT, NO_EFFECT, WORKLIST


def test_json_names_every_value_of_tasks() -> None:
    columns = worklists.columns("cases_month")
    assert of_json(columns, worklists.rows(WORKLIST)[0]) == {
        "day": 1,
        "stop": 1,
        "precision_area": "BURAIDAH",
        "market": "OLD TOWN",
        "item": "PEPSI CAN 330",
        "kind": "delisted",
        "task": "3f2a",
        "value": 177.9,
        "middle": 202.4,
        "confidence": 0.879,
        "recommendation": "Relist PEPSI CAN 330 at BURAIDAH, OLD TOWN: no sales since Jun "
        "2025 (delisted). Worth about 202 cases a month (101 to 405); 7 "
        "outlet groups of the region sell it.",
    }
    assert of_json(columns, worklists.rows(WORKLIST)[2]) == {
        "day": 2,
        "stop": 2,
        "precision_area": None,
        "market": None,
        "item": None,
        "kind": "void",
        "task": "77aa",
        "value": 10.0,
        "middle": 20.0,
        "confidence": 0.5,
        "recommendation": "List – at HARBOUR: it has no row there (not listed here), and 3 "
        "outlet groups of the region sell it, at 1.00\xa0% of sales. Worth "
        "about 20 cases a month (10 to 30).",
    }


def test_a_file_holds_tasks_in_this_order() -> None:
    assert in_file(worklists.columns("cases_month"), worklists.rows(WORKLIST)[0]) == [
        ("day", 1),
        ("stop", 1),
        ("precision_area", "BURAIDAH"),
        ("market", "OLD TOWN"),
        ("item", "PEPSI CAN 330"),
        ("kind", "delisted"),
        ("task", "3f2a"),
        ("value", 177.9),
        ("middle", 202.4),
        ("confidence", 0.879),
        (
            "recommendation",
            (
                "Relist PEPSI CAN 330 at BURAIDAH, OLD TOWN: no sales since Jun 2025 "
                "(delisted). Worth about 202 cases a month (101 to 405); 7 outlet groups of "
                "the region sell it."
            ),
        ),
    ]


def test_the_terminal_shows_tasks() -> None:
    columns = worklists.columns("cases_month")
    assert on_terminal(columns, worklists.rows(WORKLIST)[0]) == [
        "Day > 1",
        "Stop > 1",
        "Precision area < BURAIDAH",
        "Market < OLD TOWN",
        "Value of the stop > 178",
        "Item < PEPSI CAN 330",
        "Kind < delisted",
        "Chance > 87 %",
        "Opportunity > 202",
        "Task < 3f2a",
    ]
    assert on_terminal(columns, worklists.rows(WORKLIST)[2]) == [
        "Day > 2",
        "Stop > 2",
        "Precision area < –",
        "Market < –",
        "Value of the stop > 10",
        "Item < –",
        "Kind < not listed here",
        "Chance > 50 %",
        "Opportunity > 20",
        "Task < 77aa",
    ]


def test_the_terminal_shows_tasks_in_arabic() -> None:
    assert on_terminal(worklists.columns("cases_month"), worklists.rows(WORKLIST)[0], ARABIC) == [
        "اليوم > 1",
        "الزيارة > 1",
        "النطاق الجغرافي < BURAIDAH",
        "السوق < OLD TOWN",
        "قيمة الزيارة > 178",
        "الصنف < PEPSI CAN 330",
        "النوع < متوقف",
        "الاحتمال > 87%",
        "قيمة الفرصة > 202",
        "المهمة < 3f2a",
    ]


def test_the_window_shows_tasks() -> None:
    columns = worklists.columns("cases_month")
    assert in_window(columns, worklists.rows(WORKLIST)[0]) == [
        "Day > 1 [1.0]",
        "Stop > 1 [1.0]",
        "Precision area < BURAIDAH [BURAIDAH]",
        "Value of the stop > 178 [177.9]",
        "Item < PEPSI CAN 330 [PEPSI CAN 330]",
        "Kind < delisted [1.0]",
        "Chance > 87 % [0.879]",
        "Low to high < 101 – 405 [404.8]",
        "Opportunity > 202 [202.4]",
    ]
    assert in_window(columns, worklists.rows(WORKLIST)[2]) == [
        "Day > 2 [2.0]",
        "Stop > 2 [2.0]",
        "Precision area < – [–]",
        "Value of the stop > 10 [10.0]",
        "Item < – [–]",
        "Kind < not listed here [3.0]",
        "Chance > 50 % [0.5]",
        "Low to high < 10 – 30 [30.0]",
        "Opportunity > 20 [20.0]",
    ]


def test_the_window_shows_tasks_in_arabic() -> None:
    assert in_window(worklists.columns("cases_month"), worklists.rows(WORKLIST)[0], ARABIC) == [
        "اليوم > \u20661\u2069 [1.0]",
        "الزيارة > \u20661\u2069 [1.0]",
        "النطاق الجغرافي < BURAIDAH [BURAIDAH]",
        "قيمة الزيارة > \u2066178\u2069 [177.9]",
        "الصنف < PEPSI CAN 330 [PEPSI CAN 330]",
        "النوع < متوقف [1.0]",
        "الاحتمال > \u206687%\u2069 [0.879]",
        "من الأدنى إلى الأعلى < \u2066101 – 405\u2069 [404.8]",
        "قيمة الفرصة > \u2066202\u2069 [202.4]",
    ]


def test_the_window_shows_decisions() -> None:
    columns = worklists.decision_columns()
    assert in_window(columns, DECISION) == [
        "Stop < RIYADH · OLD TOWN [RIYADH · OLD TOWN]",
        "Item < PEPSI CAN 330 [PEPSI CAN 330]",
        "State < not possible [2.0]",
        "Why < no truck [no truck]",
        "By < huda [huda]",
        "Decided < 3 Jul 2025, 12:30 [1751535000.0]",
    ]


def test_the_window_shows_decisions_in_arabic() -> None:
    assert in_window(worklists.decision_columns(), DECISION, ARABIC) == [
        "الزيارة < RIYADH · OLD TOWN [RIYADH · OLD TOWN]",
        "الصنف < PEPSI CAN 330 [PEPSI CAN 330]",
        "الحالة < لم تُنجز [2.0]",
        "السبب < no truck [no truck]",
        "بواسطة < huda [huda]",
        "وقت القرار < 3 يوليو 2025، 12:30 [1751535000.0]",
    ]


def test_json_names_every_value_of_effects() -> None:
    columns = worklists.effect_columns()
    assert of_json(columns, EFFECT) == {
        "kind": "void",
        "visited": 14,
        "untouched": 51,
        "change": 23.46,
        "control": -4.25,
        "effect": 27.71,
        "margin": 9.9,
        "beyond_noise": True,
    }
    assert of_json(columns, NO_EFFECT) == {
        "kind": "delisted",
        "visited": 2,
        "untouched": 1,
        "change": -3.0,
        "control": None,
        "effect": None,
        "margin": None,
        "beyond_noise": None,
    }


def test_the_terminal_shows_effects() -> None:
    columns = worklists.effect_columns()
    assert on_terminal(columns, EFFECT) == [
        "Kind < not listed here",
        "Visited > 14",
        "Untouched > 51",
        "Change > +23.5",
        "Untouched changed > −4.2",
        "Effect > +27.7 significant",
    ]
    assert on_terminal(columns, NO_EFFECT) == [
        "Kind < delisted",
        "Visited > 2",
        "Untouched > 1",
        "Change > −3.0",
        "Untouched changed > –",
        "Effect > no claim: too few untouched gaps",
    ]


def test_the_terminal_shows_effects_in_arabic() -> None:
    assert on_terminal(worklists.effect_columns(), EFFECT, ARABIC) == [
        "النوع < غير مُدرج هنا",
        "ما زير > 14",
        "ما لم يُزر > 51",
        "التغير > +23.5",
        "تغير ما لم يُزر > −4.2",
        "الأثر > +27.7 تغيّر جوهري",
    ]


def test_the_window_shows_effects() -> None:
    columns = worklists.effect_columns()
    assert in_window(columns, EFFECT) == [
        "Kind < not listed here [3.0]",
        "Visited > 14 [14.0]",
        "Untouched > 51 [51.0]",
        "Change > +23.5 [23.46]",
        "Untouched changed > −4.2 [-4.25]",
        "Effect < +27.7 significant [27.71]",
    ]
    assert in_window(columns, NO_EFFECT) == [
        "Kind < delisted [1.0]",
        "Visited > 2 [2.0]",
        "Untouched > 1 [1.0]",
        "Change > −3.0 [-3.0]",
        "Untouched changed > – [-inf]",
        "Effect < no claim: too few untouched gaps [-inf]",
    ]


def test_the_window_shows_effects_in_arabic() -> None:
    assert in_window(worklists.effect_columns(), EFFECT, ARABIC) == [
        "النوع < غير مُدرج هنا [3.0]",
        "ما زير > \u206614\u2069 [14.0]",
        "ما لم يُزر > \u206651\u2069 [51.0]",
        "التغير > \u2066+23.5\u2069 [23.46]",
        "تغير ما لم يُزر > \u2066−4.2\u2069 [-4.25]",
        "الأثر < +27.7 تغيّر جوهري [27.71]",
    ]


def test_the_document_of_tasks_says_what_its_rows_are_of() -> None:
    document = worklists.document(WORKLIST, "cases_month", ENGLISH)
    assert document.about == {
        "as_of": "2025-07-01",
        "unit": "cases",
        "days": 3,
        "stops_of_day": 4,
        "tasks_of_stop": 3,
        "least_confidence": 0.25,
        "least_value": 1.5,
        "stops": 2,
        "value": 187.9,
        "eligible": 243.4,
        "left": [{"reason": "week", "tasks": 6, "value": 55.5}, {"reason": "unlikely", "tasks": 310, "value": 920.4}],
    }
    assert list(document.before) == [
        (
            "2 stops in 2 days, with 3 tasks worth about 188 cases a month: 77\xa0% of what "
            "likely tasks at all outlet groups could win."
        ),
        "Not planned: 6 tasks at other outlet groups, worth 56; 310 tasks with a chance under 25 %, worth 920.",
    ]
    assert list(document.after) == []


def test_the_sentences_of_tasks_are_in_arabic_too() -> None:
    document = worklists.document(WORKLIST, "cases_month", ARABIC)
    assert [*document.before, *document.after] == [
        (
            "\u200f\u2068زيارتان\u2069 في \u2068يومين\u2069، فيها \u2068\u20683\u2069 "
            "مهام\u2069، وقيمة فرصتها نحو \u2066188\u2069 \u2068كرتون شهريًا\u2069: "
            "\u206677%\u2069 من قيمة فرص المهام المرجَّحة في كل نقاط البيع."
        ),
        (
            "خارج الخطة: \u2068\u200f\u2068\u20686\u2069 مهام\u2069 في نقاط بيع أخرى، وقيمتها "
            "\u206656\u2069؛ \u200f\u2068\u2068310\u2069 مهام\u2069 احتمالها دون "
            "\u206625%\u2069، وقيمتها \u2066920\u2069."
        ),
    ]


def test_a_week_without_stops_says_that_no_gap_is_open_only_where_none_is() -> None:
    unworthy = replace(WORKLIST, stops=())
    assert worklists.title(unworthy, "cases_month", ENGLISH) == "No open gap is worth a visit this week."
    assert worklists.title(unworthy, "cases_month", ARABIC) == "لا فجوة مفتوحة تستحق زيارة هذا الأسبوع."
    nothing = replace(unworthy, left=())
    assert worklists.title(nothing, "cases_month", ENGLISH) == "There is nothing to visit: no gap is open."


def test_a_limit_counts_rows_as_everywhere() -> None:
    document = worklists.document(WORKLIST, "cases_month", ENGLISH)
    assert len(document.rows) > 1
    assert len(document.as_words(1)) == len(document.as_table(1).rows) == 1


def test_untouched_gaps_that_rose_have_their_plus() -> None:
    row = replace(EFFECT, control=4.25)
    assert on_terminal(worklists.effect_columns(), row)[4] == "Untouched changed > +4.2"
