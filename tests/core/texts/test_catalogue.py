import ast
from itertools import pairwise
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from core.model.analyses.gaps import GapUrgency
from core.model.dimensions import LEVELS, SalesUnit
from core.model.edits.parsing import KINDS
from core.model.errors import Datum, UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import RULES
from core.model.journal import Waiting
from core.texts.catalogue import Language, explain, has, left_to_right, say
from tests.builders.shown import plain

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("core", "desktop_app", "sync", "server", "ui")
TEXTS = ROOT / "core" / "texts"


def messages(language: Language) -> dict[str, ftl.Message]:
    result: list[ftl.Message] = []
    for path in sorted((TEXTS / language).glob("*.ftl")):
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        assert not [entry for entry in body if isinstance(entry, ftl.Junk)], path
        result += [entry for entry in body if isinstance(entry, ftl.Message)]
    assert len({message.id.name for message in result}) == len(result)  # none is said twice
    return {message.id.name: message for message in result}


def variables(message: ftl.Message) -> set[str]:
    result: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ftl.VariableReference):
            result.add(node.id.name)
        if isinstance(node, ftl.BaseNode):
            for value in vars(node).values():
                for each in value if isinstance(value, list) else [value]:
                    walk(each)

    walk(message)
    return result


def raised_codes() -> dict[str, str]:
    """Every literal code that the program raises, with the file that raises it."""
    codes: dict[str, str] = {}
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id in {"UserError", "EnvironmentFault", "AppError"}
                    and node.args
                    and isinstance(node.args[0], ast.Constant)
                ):
                    codes[node.args[0].value] = str(path)
    return codes


def test_both_languages_have_the_same_sentences_with_the_same_data() -> None:
    english, arabic = messages(Language.ENGLISH), messages(Language.ARABIC)
    assert english.keys() == arabic.keys()
    assert {name: variables(each) for name, each in english.items()} == {
        name: variables(each) for name, each in arabic.items()
    }


def test_every_code_that_is_raised_has_a_sentence() -> None:
    codes = raised_codes()
    assert len(codes) > 40
    assert not {code: where for code, where in codes.items() if not has(Language.ENGLISH, code)}


def test_every_rule_of_validation_has_a_text_and_the_code_names_no_other() -> None:
    for rule in RULES:
        assert has(Language.ARABIC, f"rule.{rule}"), rule
        assert has(Language.ENGLISH, f"rule.{rule}"), rule
    kinds = tuple({rule.partition(".")[0] + "." for rule in RULES})
    named = {
        node.value
        for path in (ROOT / "core/importing").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith(kinds)
        and node.value.replace(".", "_").isidentifier()
        and not node.value.endswith(".")
    }
    assert len(named) >= 25
    assert named <= RULES.keys()


@pytest.mark.parametrize("language", Language)
def test_every_level_unit_urgency_and_severity_has_a_name(language: Language) -> None:
    texts = [f"level.{level}" for level in LEVELS] + [f"unit.{unit}" for unit in [*SalesUnit, "mixed"]]
    texts += [f"urgency.{urgency}" for urgency in GapUrgency] + [f"severity.{severity}" for severity in Severity]
    for text in texts:
        assert say(language, text)


@pytest.mark.parametrize(
    ("seconds", "english", "arabic"),
    [
        (1, "1 second ", "ثانية واحدة"),
        (2, "2 seconds", "ثانيتين"),
        (5, "5 seconds", "ثوانٍ"),
        (11, "11 seconds", "ثانية"),
    ],
)
def test_plurals_follow_each_language(seconds: int, english: str, arabic: str) -> None:
    error = UserError("vault.wait", seconds=seconds)
    assert english in explain(Language.ENGLISH, error)
    assert arabic in explain(Language.ARABIC, error)


def forms(message: ftl.Message) -> list[set[str]]:
    """Return the variants of every choice by a count in a message."""
    result: list[set[str]] = []

    def walk(node: object) -> None:
        if isinstance(node, ftl.SelectExpression):
            keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ftl.Identifier)}
            result.extend([keys] if keys & {"zero", "one", "two", "few", "many"} else [])
        if isinstance(node, ftl.BaseNode):
            for value in vars(node).values():
                for part in value if isinstance(value, list) else [value]:
                    walk(part)

    walk(message)
    return result


def test_a_counted_noun_in_arabic_has_its_forms_of_one_of_two_and_of_few() -> None:
    arabic = {name: forms(message) for name, message in messages(Language.ARABIC).items()}
    counted = {name: choices for name, choices in arabic.items() if choices and name != "permission-out_of_scope"}
    assert len(counted) > 40
    missing = {
        name: sorted({"one", "two", "few"} - keys)
        for name, choices in counted.items()
        for keys in choices
        if not {"one", "two", "few"} <= keys
    }
    assert not missing


@pytest.mark.parametrize(
    ("text", "data", "arabic"),
    [
        ("outlook.total", {"periods": 2}, "المتوقع، فترتان"),
        ("outlook.total", {"periods": 3}, "المتوقع، 3 فترات"),
        ("outlook.total", {"periods": 12}, "المتوقع، 12 فترة"),
        ("outlook.tried", {"periods": 2}, "جُرِّبت على فترتين ماضيتين؛ والأخطاء بمقياس WAPE"),
        ("known.level_yes", {"periods": 5}, "تكفي 5 فترات متتابعة."),
        ("known.level_no", {"periods": 2}, "فترتان لا تكفيان؛ أقل ما يلزم ثلاث متتابعة."),
        ("diary.nearer", {"nearer": "3", "periods": 4}, "كان التوقع أقرب من خط الأساس في 3 من 4 فترات."),
        (
            "worklist.title",
            {"number": 5, "stops": "5", "days": 3, "tasks": 7, "value": "90", "unit": "ريال", "part": "61%"},
            (
                "5 زيارات في 3 أيام، فيها 7 مهام، وقيمة فرصتها نحو 90 ريال: 61% من قيمة فرص المهام "
                "المرجَّحة في كل نقاط البيع."
            ),
        ),
        (
            "worklist.left_week",
            {"tasks": 1_234, "value": "90"},
            "1,234 مهمة في نقاط بيع أخرى، وقيمتها 90",
        ),
    ],
)
def test_an_arabic_noun_takes_the_form_of_its_number(text: str, data: dict[str, Datum], arabic: str) -> None:
    assert plain(say(Language.ARABIC, text, **data)) == arabic


def test_a_period_or_a_task_never_follows_a_number_in_one_form_for_all() -> None:
    nouns = ("فترة", "فترات", "مهمة", "مهام", "زيارة", "زيارات")
    fixed = [
        name
        for name, message in messages(Language.ARABIC).items()
        for before, after in pairwise(message.value.elements if message.value is not None else ())
        if isinstance(before, ftl.Placeable)
        and isinstance(before.expression, ftl.VariableReference)
        and before.expression.id.name != "most"  # a limit of the program, which has one form
        and isinstance(after, ftl.TextElement)
        and after.value.lstrip().startswith(nouns)
    ]
    assert not fixed


def test_arabic_isolates_what_is_put_into_a_sentence_and_english_does_not() -> None:
    error = UserError("workbook.no_sheet", sheet="MEKKAH/MADINAH")
    assert "\u2068MEKKAH/MADINAH\u2069" in explain(Language.ARABIC, error)
    assert "\u2068" not in explain(Language.ENGLISH, error)


def test_an_unknown_sentence_is_a_key_error() -> None:
    with pytest.raises(LookupError):
        say(Language.ENGLISH, "no.such_sentence")


@pytest.mark.parametrize("text", ["2025-12-01", "1,001 \u2013 4,004", "+4.0%", "\u22125.2", "7"])
def test_numbers_and_dates_run_left_to_right_in_an_arabic_sentence(text: str) -> None:
    said = say(Language.ARABIC, "gaps.none", threshold=text)
    assert f"\u2066{text}\u2069" in said
    assert said.count("\u2069") == 1
    assert "\u2066" not in say(Language.ENGLISH, "gaps.none", threshold=text)


@pytest.mark.parametrize("text", ["7UP", "RIYADH", "بيبسي", "\u2013", ""])
def test_names_are_left_to_find_their_own_direction(text: str) -> None:
    assert left_to_right(text) == text


def test_every_kind_of_change_that_waits_in_the_outbox_has_words_and_so_has_one_that_is_unknown() -> None:
    assert len(KINDS) >= 22
    for kind in (*KINDS, "stock.count"):
        row = Waiting(number=1, at="", kind=kind, subject="", known=kind in KINDS)
        assert all(has(language, row.kind_text) for language in Language), kind
    assert row.kind_text == "outbox.kind_unknown"
