import pytest

from core.security import personal_judgement
from core.security.personal_judgement import Judgement, Why, judge_column
from core.security.personal_kinds import PersonalKind

NAMES = ["محمد علي", "Ahmed Saad", "سارة خالد", "Khalid Al Harbi"]
CODES = [f"{number}" for number in range(1010000000, 1010000400)]


@pytest.mark.parametrize(
    ("heading", "values", "kind", "why"),
    [
        ("x", ["0501234567", "Shop"], PersonalKind.PHONE, Why.CONTENT),
        ("x", ["0501234567", "Shop", "Market"], None, Why.NOTHING),
        ("x", ["a@b.sa"], PersonalKind.EMAIL, Why.CONTENT),
        ("x", [966501234567, 966559876543, None], PersonalKind.PHONE, Why.CONTENT),
        ("Customer", NAMES, PersonalKind.NAME, Why.CONTENT),
        ("Customer", NAMES[:2], None, Why.NOTHING),
        ("x", ["محمد علي", "0501234567", "0507654321"], PersonalKind.PHONE, Why.CONTENT),
        ("Outlet", [*NAMES, "PANDA"], None, Why.OTHERWISE),
        ("Outlet", NAMES, PersonalKind.NAME, Why.CONTENT),
        ("Brand", ["Sara", "Hana", "Sultan"], None, Why.OTHERWISE),
        ("SKU", ["0501234567", "0501234568"], None, Why.OTHERWISE),
        ("Order No", ["1000000008", "2000000006"], None, Why.OTHERWISE),
        ("x", CODES, None, Why.NOTHING),
        ("Driver", ["Fahad", "Zubair", "Car 5"], PersonalKind.NAME, Why.BOTH),
        ("Driver", ["Route 1", "Route 2"], None, Why.OTHERWISE),
        ("Mobile", ["501234567"], PersonalKind.PHONE, Why.HEADING),
        ("Mobile", ["0501234567", "n/a"], PersonalKind.PHONE, Why.BOTH),
        ("Customer Name", ["Al Noor", "Danube"], PersonalKind.NAME, Why.HEADING),
        ("Customer Name", ["Al Noor Market", "Danube Stores", "Saad Est."], None, Why.BUSINESSES),
        ("Customer Name", [*NAMES, "Danube Stores"], PersonalKind.NAME, Why.BOTH),
        ("Full Name", ["Al Noor Market"], PersonalKind.NAME, Why.HEADING),
        ("Date", ["2011-10-23 12:37:00", "2011-06-29 12:45:00"], None, Why.NOTHING),
        ("x", [], None, Why.NOTHING),
    ],
)
def test_heading_and_content_say_what_is_personal_about_a_column(
    heading: object, values: list[object], kind: PersonalKind | None, why: Why
) -> None:
    judged = judge_column(heading, values)
    assert (judged.kind, judged.why) == (kind, why)
    assert 0 <= judged.confidence <= 1


def test_heading_and_content_together_are_surer_than_either() -> None:
    alone, content = judge_column("Mobile", ["x"]), judge_column("x", ["0501234567"])
    both = judge_column("Mobile", ["0501234567", "0559876543"])
    assert alone == Judgement(PersonalKind.PHONE, 0.95, Why.HEADING)
    assert content.confidence == 1
    assert both.confidence > alone.confidence


def test_only_the_first_values_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(personal_judgement, "_SAMPLE", 2)
    assert judge_column("x", ["0501234567", "0507654321", *["Shop"] * 9]).kind is PersonalKind.PHONE
