"""Whose rows are: a mark for people and programs, and own names that the data do not have."""

from core.documents import ownership
from core.documents.document import Columns
from core.model.ownership import NOBODY, Owner, Ownership
from tests.builders.outlets import ARABIC, ENGLISH, of_json, on_terminal
from tests.builders.shown import plain

MARKS: Columns[Owner | None] = Columns(data=(ownership.column(lambda owner: owner),), terminal=("owner",))


def test_a_row_is_marked_as_own_or_as_a_rivals_and_what_is_neither_is_a_dash() -> None:
    assert [of_json(MARKS, owner)["owner"] for owner in (Owner.OWN, Owner.RIVAL, None)] == ["own", "rival", None]
    shown = [on_terminal(MARKS, owner)[0] for owner in (Owner.OWN, Owner.RIVAL, None)]
    assert shown == ["Whose < own", "Whose < rival", "Whose < –"]
    assert [on_terminal(MARKS, owner, ARABIC)[0] for owner in Owner] == ["لمن < لنا", "لمن < منافس"]


def test_a_company_is_named_with_what_the_data_do_not_have_of_it() -> None:
    assert ownership.as_json(NOBODY) == {}
    known = Ownership(level="brand", names=("KINZA",))
    assert ownership.as_json(known)["company"] == {"level": "brand", "names": ["KINZA"], "unknown": [], "code": None}
    assert ownership.unknown(known, ENGLISH) == ""


def test_names_that_the_data_do_not_have_are_a_sentence_with_a_stable_code() -> None:
    none = Ownership(unknown=("ACME", "X"))
    assert ownership.as_json(none)["company"] == {
        "level": None,
        "names": [],
        "unknown": ["ACME", "X"],
        "code": "company.unknown",
    }
    assert plain(ownership.unknown(none, ENGLISH)) == (
        "The data do not have your company under the name ACME, X. Figures are those of the whole market."
    )
    some = Ownership(names=("KINZA",), unknown=("ACME",))
    assert plain(ownership.unknown(some, ENGLISH)) == (
        "The data do not have your company under the name ACME as well. The other names count."
    )
    assert plain(ownership.unknown(none, ARABIC)).endswith("الأرقام هي أرقام السوق كله.")
    assert plain(ownership.unknown(some, ARABIC)).endswith("الأسماء الأخرى محسوبة.")
