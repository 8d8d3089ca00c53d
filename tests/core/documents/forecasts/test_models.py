"""Models in every outlet."""

from core.documents.forecasts import models
from tests.builders.forecast_results import KIND, REGISTERED
from tests.builders.outlets import ARABIC, of_json, on_terminal


def test_the_terminal_shows_versions() -> None:
    columns = models.columns()
    assert on_terminal(columns, REGISTERED) == [
        "Version > 3",
        "Stage < champion",
        "Models < Exponential smoothing, Theta",
        "Error (WAPE) > 12.2 %",
        "Benchmark WAPE > 18.5 %",
        "Gain, pp > +6.2",
        "Data < d-9",
        "By < huda",
    ]


def test_the_terminal_shows_versions_in_arabic() -> None:
    assert on_terminal(models.columns(), REGISTERED, ARABIC) == [
        "الإصدار > 3",
        "المرحلة < معتمد",
        "النماذج < التمهيد الأسي، ثيتا",
        "الخطأ (WAPE) > 12.2%",
        "خطأ خط الأساس > 18.5%",
        "التفوق، نقطة مئوية > +6.2",
        "البيانات < d-9",
        "بواسطة < huda",
    ]


def test_json_names_every_value_of_kinds() -> None:
    columns = models.kind_columns()
    assert of_json(columns, KIND) == {"name": "prophet", "availability": "absent", "fewest": 24, "reason": "prophet"}


def test_the_terminal_shows_kinds() -> None:
    columns = models.kind_columns()
    assert on_terminal(columns, KIND) == ["Model < Prophet", "State < not installed: prophet", "From periods > 24"]


def test_the_terminal_shows_kinds_in_arabic() -> None:
    assert on_terminal(models.kind_columns(), KIND, ARABIC) == [
        "النموذج < بروفيت",
        "الحالة < غير مثبت: \u2068prophet\u2069",
        "من الفترات > 24",
    ]


def test_json_names_every_value_of_a_version() -> None:
    assert models.as_document(REGISTERED) == {
        "name": "demand_forecast",
        "version": 3,
        "stage": "champion",
        "models": ["ets", "theta"],
        "by": ["region"],
        "horizon_days": 120,
        "series_learnt": 2,
        "data_version": "d-9",
        "code_version": "c-5",
        "metrics": {
            "series": 8,
            "periods": 72,
            "wape": 12.25,
            "naive_wape": 18.5,
            "relative": 0.662,
            "bias": 31.0,
            "coverage": 79.5,
            "fva": 6.25,
        },
        "made_at": "2025-07-01T00:00:00+00:00",
        "made_by": "huda",
        "decided_at": "2025-07-02T00:00:00+00:00",
        "decided_by": "omar",
    }
