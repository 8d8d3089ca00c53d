"""The table of models on the forecast page, cell by cell."""

from desktop_app.pages.forecast import outlooks
from tests.builders.forecast_results import FORECAST
from tests.builders.outlets import ENGLISH, drawn


def test_the_best_model_comes_first_and_naive_is_the_reference() -> None:
    rows = outlooks.models(FORECAST, ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "Theta | strong",
            "14.5 % | strong",
            (
                "+6.8 | DeviationMark(value=6.75, noise=0.0, top=6.75, rise='accent.graphic', "
                "fall='warning.graphic', usual=0.0)"
            ),
            "+6.8",
            "better | Badge(text='better', tone=<Tone.GOOD: 'success.text'>)",
            "0.68",
            "−2.34 k",
            "83 %",
        ],
        [
            "Benchmark: last value",
            "21.2 % | strong",
            "",
            "–",
            "benchmark | Badge(text='benchmark', tone=<Tone.QUIET: 'text.secondary'>)",
            "1.04",
            "12.3 k",
            "72 %",
        ],
    ]
