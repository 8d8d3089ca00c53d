import ast
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from core.model.analyses.gaps import GapUrgency
from core.model.dimensions import LEVELS, SalesUnit
from core.model.edits.parsing import KINDS
from core.model.errors import UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import RULES
from core.model.journal import Waiting
from core.texts.catalogue import Language, explain, has, left_to_right, say

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
