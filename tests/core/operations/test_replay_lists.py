"""Whatever edit is applied, every list still answers: for the owner, and for somebody of one region."""

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.importing.layout.recipe import Recipe
from core.model.alerts.alerts import AlertView
from core.model.edits.operation import Operation
from core.model.edits.parsing import KINDS, UnknownEdit, parse
from core.model.errors import UserError
from core.model.imports.rules import RULES, RuleBook
from core.model.roles import Role
from core.model.sessions import Session
from core.operations import replay, visible
from core.operations.access import Access
from core.operations.alerts.mute import list_mutes
from core.operations.alerts.review import list_alerts, read_board, read_log
from core.operations.alerts.rules import list_alert_rules
from core.operations.imports.batches import list_imports
from core.operations.imports.recipes import known_recipes, list_recipes, unreadable_recipes
from core.operations.imports.rules import list_rules
from core.operations.replay import Applied
from core.operations.reports.make_report import list_reports
from core.operations.vault.journal import read_audit, read_outbox
from core.operations.work.views import list_views
from core.operations.work.worklist import list_decisions
from core.store import vault as vaults
from core.store.vault import Vault
from core.texts.catalogue import Language, say
from tests.builders.alerts import NOW
from tests.builders.edits import JSON, NAMES, edits
from tests.builders.two_regions import AREAS, fill
from tests.conftest import PASSWORD, owner
from tests.fakes.clock import StandingClock

RECIPE = Recipe(name="counts", layout="long", levels={"Depot": "market"}, place=("market",), product=(), date="Day")
BODIES = (RECIPE.model_dump_json(), RECIPE.model_dump_json()[:-1] + ',"currency":"SAR"}', "", "{}")
RULE = next(iter(RULES))
# Faults that ``apply`` promises.
PROMISED = {"alert_rule.save": UserError, "view.save": ValueError}


class UndoneError(Exception):
    """Ends an example: what it applied is rolled back."""


@pytest.fixture(scope="module")
def filled(empty_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Vault, dict[str, str]]]:
    work = tmp_path_factory.mktemp("lists")
    folder = Path(shutil.copytree(empty_vault, work / "vault"))
    session = owner(StandingClock())
    with vaults.unlock(folder, PASSWORD, session, writable=True) as vault:
        yield vault, fill(vault, session, work)


def people() -> tuple[Session, Session]:
    session = owner(StandingClock())
    return session, replace(session, role=Role.ANALYST, scope=frozenset({"RIYADH"}))


def read_every_list(vault: Vault) -> None:
    for session in people():
        access = Access(vault, session)
        list_alerts(access, AlertView.ALL)
        read_board(access)
        for line in read_log(access):
            assert say(Language.ENGLISH, f"alert.event_{line.what}")
        list_alert_rules(access)
        list_mutes(access)
        list_decisions(access)
        visible.targets(access)
        list_imports(access)
        list_recipes(access)
        known_recipes(access)
        unreadable_recipes(access)
        RuleBook({rule.id: setting for rule, setting in list_rules(access)})
        RuleBook(vault.import_rules.read())
        vault.closed_months.through()
        list_views(access)
        list_reports(access)
        read_audit(access, 1_000)
        read_outbox(access, 1_000)


def operation(edit: Any) -> Operation:
    return Operation(device="d", epoch=1, seq=1, op_id="o", actor="x", role="owner", authored=NOW, edit=edit)


@st.composite
def documents(draw: st.DrawFn, kind: str, ids: list[str]) -> dict[str, Any]:
    """Return an edit as an honest machine sends it, or with a field too few or a value of a later release."""
    document = draw(edits(kind)).document()
    fields = document["set"]
    if kind != "target.set" and draw(st.booleans()):
        document["id"] = draw(st.sampled_from(ids))
    for name in ("body", "recipe_body"):
        if name in fields and draw(st.booleans()):
            fields[name] = draw(st.sampled_from(BODIES))
    for name in draw(st.sets(st.sampled_from(sorted(fields)), max_size=2)) if fields else ():
        if draw(st.booleans()):
            del fields[name]
        else:
            fields[name] = draw(JSON | NAMES | st.sampled_from(["NaN", "escalated"]))
    return document


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_after_any_edit_every_list_answers(
    filled: tuple[Vault, dict[str, str]], kind: str, data: st.DataObject
) -> None:
    vault, batches = filled
    ids = [*(f"alert-{where}" for where in AREAS), *batches.values(), RULE, "gap_rate_high", RECIPE.digest]
    document = data.draw(documents(kind, ids))
    try:
        edit = parse(json.dumps(document))
    except UserError:
        return
    with suppress(UndoneError), vault.transaction():
        try:
            outcome = replay.apply(vault, operation(edit))
        except (UserError, ValueError) as error:
            if isinstance(error, ValidationError) or not isinstance(error, PROMISED.get(kind, ())):
                raise
            raise UndoneError from error
        if isinstance(edit, UnknownEdit):
            assert outcome is Applied.UNKNOWN
        else:
            vault.ledger.record(people()[0], edit)
        read_every_list(vault)
        raise UndoneError


def applied(vault: Vault, kind: str, identity: str, fields: dict[str, Any]) -> Applied:
    with vault.transaction():
        document = {"kind": kind, "id": identity, "was": {}, "set": fields}
        return replay.apply(vault, operation(parse(json.dumps(document))))


@pytest.mark.parametrize("body", BODIES[1:])
@pytest.mark.parametrize("kind", ["recipe.save", "batch.import"])
def test_a_recipe_that_cannot_be_read_here_is_kept_out_of_the_store(vault: Vault, kind: str, body: str) -> None:
    fields = {"name": "counts", "body": body, "recipe": "counts", "recipe_hash": RECIPE.digest, "recipe_body": body}
    fields |= {"file_hash": "f", "figures": 1}
    assert applied(vault, kind, RECIPE.digest, fields) is Applied.UNKNOWN
    assert vault.recipes.list_all() == []


def test_a_recipe_of_an_older_release_is_kept_under_the_digest_that_it_had_there(vault: Vault) -> None:
    content = {name: value for name, value in json.loads(BODIES[0]).items() if name != "personal"}
    nameless = {name: value for name, value in content.items() if name != "name"}
    digest = sha256(json.dumps(nameless, separators=(",", ":")).encode()).hexdigest()
    assert digest != RECIPE.digest
    assert applied(vault, "recipe.save", digest, {"name": "counts", "body": json.dumps(content)}) is Applied.DONE
    assert known_recipes(Access(vault, people()[0])) == (RECIPE,)


def test_the_recipe_of_an_import_under_changed_rules_is_kept_under_the_digest_of_both(vault: Vault) -> None:
    digest = f"{RECIPE.digest}.2.0123456789abcdef"
    assert applied(vault, "recipe.save", digest, {"name": "counts", "body": BODIES[0]}) is Applied.DONE
    (saved,) = vault.recipes.list_all()
    assert saved.digest == digest


@pytest.mark.parametrize("kind", ["recipe.save", "batch.import"])
def test_a_recipe_under_a_digest_of_another_is_kept_out_of_the_store(vault: Vault, kind: str) -> None:
    fields = {"name": "counts", "body": BODIES[0], "recipe": "counts", "recipe_hash": "0", "recipe_body": BODIES[0]}
    fields |= {"file_hash": "f", "figures": 1}
    assert applied(vault, kind, "0", fields) is Applied.UNKNOWN
    assert vault.recipes.list_all() == []


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("figure.later", {"on": False}),
        ("figure.outlier", {"colour": "red"}),
        ("figure.outlier", {"severity": "shout"}),
        ("figure.outlier", {"limits": {"times": "NaN"}}),
        ("figure.outlier", {"limits": {"furlongs": 3}}),
    ],
)
def test_a_setting_that_its_rule_does_not_take_is_kept_out_of_the_store(
    vault: Vault, rule: str, fields: dict[str, Any]
) -> None:
    assert applied(vault, "rule.tune", rule, fields) is Applied.UNKNOWN
    assert vault.import_rules.read() == {}


def test_a_batch_is_never_laid_again_by_a_withdrawal_that_is_none(filled: tuple[Vault, dict[str, str]]) -> None:
    vault, batches = filled
    assert applied(vault, "batch.withdraw", batches["RIYADH"], {"withdrawn": False}) is Applied.UNKNOWN
    batch = vault.batches.find(batches["RIYADH"])
    assert batch is not None
    assert batch.withdrawn_at is None
