from datetime import date

from core.model.forecasts.diary import Diary, DiaryLine
from core.texts.catalogue import Language
from desktop_app.pages.forecast import diaries


def line(month: int, forecast: float, actual: float, naive: float | None, run: str = "r") -> DiaryLine:
    return DiaryLine(
        run=run,
        issued_at="2025-01-01",
        model="ensemble",
        by=(),
        group=(),
        start=date(2025, month, 1),
        steps_ahead=1,
        forecast=forecast,
        low=0,
        high=1e9,
        naive=naive,
        actual=actual,
    )


def diary(*lines: DiaryLine) -> Diary:
    return Diary(runs=1, waiting=0, lines=lines, summaries=())


def test_the_newest_five_periods_stand_first_each_by_the_forecast_that_was_issued_last() -> None:
    lines = [line(month, 100.0, 110.0, 90.0) for month in range(1, 8)]
    shown = diaries.rows(diary(line(7, 105.0, 110.0, 90.0, "newer"), *lines), (), (), Language.ENGLISH)
    assert [row[0].text for row in shown] == ["Jul 2025", "Jun 2025", "May 2025", "Apr 2025", "Mar 2025"]
    assert shown[0][3].text == "+4.5\u00a0%"
    assert shown[1][3].text == "+9.1\u00a0%"


def test_how_often_the_forecast_was_nearer_than_naive_is_told() -> None:
    told = diaries.summary(diary(line(1, 100, 110, 90), line(2, 100, 110, 108)), (), (), Language.ENGLISH)
    assert told == "The forecast was closer than the benchmark in 1 of 2 periods."


def test_another_series_and_no_diary_say_that_nothing_has_come_true() -> None:
    for known in (None, diary(), diary(line(1, 100, 110, 90))):
        by, group = ("region",), ("RIYADH",)
        assert diaries.rows(known, by, group, Language.ENGLISH) == ()
        assert diaries.summary(known, by, group, Language.ENGLISH) == "No forecast can be compared with actuals yet."


def test_an_error_of_nothing_sold_is_a_dash() -> None:
    (row,) = diaries.rows(diary(line(1, 5, 0, None)), (), (), Language.ENGLISH)
    assert (row[3].text, row[4].text) == ("–", "–")
