"""The tables of the worklist page, cell by cell."""

from core.documents.work import worklists
from desktop_app.pages.worklist import tables
from tests.builders.outlets import ENGLISH, drawn
from tests.builders.work_results import DECISION, EFFECT, WORKLIST


def test_a_task_has_its_market_its_month_and_its_prize() -> None:
    rows = tables.task_rows(worklists.rows(WORKLIST), ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "1 | faint",
            "1 | faint",
            "BURAIDAH | OLD TOWN | strong",
            "178",
            "PEPSI CAN 330",
            ("delisted | since Jun 2025 | Glyph(kind='delisted')"),
            "87 %",
            "101 – 405 | Range(low=101.2, middle=202.4, high=404.8, top=404.8)",
            "202 | strong",
        ],
        [
            "1 | faint",
            "1 | faint",
            "BURAIDAH | OLD TOWN | strong",
            "178",
            "–",
            "not listed here | Glyph(kind='void')",
            "50 %",
            "10 – 30 | Range(low=10.0, middle=20.0, high=30.0, top=404.8)",
            "20 | strong",
        ],
        [
            "2 | faint",
            "2 | faint",
            "– | strong",
            "10",
            "–",
            "not listed here | Glyph(kind='void')",
            "50 %",
            "10 – 30 | Range(low=10.0, middle=20.0, high=30.0, top=404.8)",
            "20 | strong",
        ],
    ]


def test_a_failure_is_a_warning() -> None:
    rows = tables.decision_rows([DECISION], ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "RIYADH · OLD TOWN | strong",
            "PEPSI CAN 330",
            "not possible | Badge(text='not possible', tone=<Tone.WARNING: 'warning.text'>)",
            "no truck",
            "huda",
            "3 Jul 2025, 12:30",
        ]
    ]


def test_an_effect_says_whether_it_is_noise() -> None:
    rows = tables.effect_rows([EFFECT], ENGLISH)
    assert [drawn(row) for row in rows] == [["not listed here", "14", "51", "+23.5", "−4.2", "+27.7 significant"]]
