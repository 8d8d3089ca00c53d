"""An empty list of alerts says which rules could not be evaluated, and why."""

from core.documents.alerts.alerts import AlertWords
from core.model.alerts.alerts import AlertView
from core.model.analyses.directory import Directory
from core.model.dimensions import PRODUCT_LEVELS
from core.model.periods import Grain
from core.operations.alerts.review import Board
from core.texts.catalogue import Language
from desktop_app.pages.alerts import unevaluated
from tests.builders.alerts import rule
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.shown import plain

RULES = {
    name: rule(id=name, by=by)
    for name, by in (
        ("regions", ("region",)),
        ("packs", ("precision_area", "pack_type")),
        ("areas", ("precision_area",)),
    )
}
ITEMS = tuple("COLA" if level == "item" else None for level in PRODUCT_LEVELS)
TOWNS = Directory(places=((None, None, "OLAYA", None),), products=(ITEMS,), periods=(), grain=Grain.MONTH)


def sentences_for(*unmeasured: str, language: Language = ENGLISH) -> list[str]:
    board = Board(dict.fromkeys(AlertView, ()), RULES, frozenset(unmeasured))
    return [plain(line) for line in unevaluated.sentences(board, TOWNS, AlertWords(RULES, language))]


def test_rules_by_levels_that_the_data_do_not_name_are_listed_with_the_levels() -> None:
    assert sentences_for("regions") == [
        "Not evaluated, as the data do not name these levels (Region, Pack type): regions, packs."
    ]


def test_a_rule_whose_levels_are_named_and_that_had_nothing_to_judge_lacks_history() -> None:
    assert sentences_for("areas")[1] == "Not evaluated, as the history is too short: areas."


def test_the_reasons_are_in_arabic_too() -> None:
    assert sentences_for("areas", language=ARABIC) == [
        "لم تُقيَّم لأن البيانات لا تسمّي هذه المستويات (الإقليم، نوع العبوة): regions، packs.",
        "لم تُقيَّم لأن التاريخ المتاح أقصر مما يلزم: areas.",
    ]


def test_where_all_were_evaluated_there_is_no_sentence() -> None:
    board = Board(dict.fromkeys(AlertView, ()), {"areas": RULES["areas"]})
    assert [*unevaluated.sentences(board, TOWNS, AlertWords(RULES, ENGLISH))] == []
