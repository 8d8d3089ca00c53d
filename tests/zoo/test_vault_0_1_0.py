"""A vault of 0.1.0 opens, is backed up, shows what it showed, and what it could not send it can send now."""

import json
from collections import Counter
from contextlib import closing
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from core.model.alerts.alerts import AlertView
from core.model.edits.parsing import KINDS
from core.model.job_context import Unattended
from core.operations import replay
from core.operations.access import Access, DataAccess
from core.operations.alerts.mute import list_mutes
from core.operations.alerts.review import list_alerts, show_alert
from core.operations.alerts.rules import list_alert_rules
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import list_batches
from core.operations.imports.recipes import known_recipes
from core.operations.imports.rules import list_rules
from core.operations.replay import Applied
from core.operations.reports.make_report import list_reports
from core.operations.vault.journal import read_audit, read_outbox
from core.operations.vault.keep import verify_vault
from core.operations.work.targets import list_attainments
from core.operations.work.views import list_views
from core.operations.work.worklist import list_decisions
from core.security import keys, slots
from core.store import backup
from core.store import vault as vaults
from core.store.cipher import Database, open_database
from core.store.migrations import steps
from core.store.vault import Vault
from tests.zoo.conftest import Old, lay_out

Migrated = tuple[Old, Vault]


def plain(value: Any) -> Any:
    """Return ``value`` as the JSON beside the vault holds it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if hasattr(value, "items"):
        return {str(plain(key)): plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def access(migrated: Migrated) -> Access:
    old, vault = migrated
    return Access(vault, old.session)


def batches_of(access: Access) -> list[dict[str, Any]]:
    """Return the batches as 0.1.0 knew them; none of them is a sample, which batches say of themselves since then."""
    batches = plain(list_batches(access))
    assert [batch.pop("sample") for batch in batches] == [False] * len(batches)
    return list(batches)


def test_it_is_backed_up_before_it_is_migrated_and_the_backup_is_the_old_vault(old: Old) -> None:
    with vaults.unlock(old.folder, old.password, old.session, writable=True) as vault:
        assert steps.pending(vault.db) == []
    (kept,) = (old.folder / vaults.BACKUPS).iterdir()
    restored = old.folder.parent / "restored"
    backup.restore(kept, restored)
    with as_it_was_left(restored, old.password) as db:
        assert [row["name"] for row in db.table("_sqlite_migrations").rows] == old.shown["migrations"]
        assert db.table("outbox").count == len(old.shown["outbox"])


def test_it_is_sound_and_its_audit_is_as_it_was(migrated: Migrated) -> None:
    old, vault = migrated
    assert verify_vault(access(migrated), Unattended()).faults == ()
    assert vault.ledger.broken_at() == (old.shown["audit_rows"] + 1, None)  # that it is opened now
    opened, *before = plain(read_audit(access(migrated), 10_000))
    assert opened["action"] == "AUTHENTICATION"
    new = {"address": "", "correlation": ""}  # of which the release knew nothing
    assert before == [row | new for row in old.shown["audit"]]


def test_it_shows_the_same_figures(migrated: Migrated) -> None:
    old, vault = migrated
    shown = old.shown["figures"]
    with open_warehouse(access(migrated), Unattended()) as warehouse:
        with warehouse.reader() as reader:
            records = reader.execute(
                "SELECT region, province, precision_area, market, item, grain, period::VARCHAR, value "
                "FROM sales ORDER BY ALL"
            ).fetchall()
            sums = reader.execute(
                "SELECT region, grain, period, sum(value), count(*), count(*) FILTER (value = 0) FROM sales "
                "GROUP BY region, grain, period ORDER BY region, grain, period"
            ).fetchall()
            (total,) = reader.execute("SELECT sum(value) FROM sales").fetchone() or (None,)
        attained = list_attainments(DataAccess(vault, old.session, warehouse))
    lines = "\n".join(json.dumps(plain(list(row)), ensure_ascii=False) for row in records)
    assert plain(sums) == shown["by_region_and_period"]
    assert (len(records), str(total)) == (shown["records"], shown["total"])
    assert sha256(lines.encode()).hexdigest() == shown["records_sha256"]
    assert plain([each for each in attained if each.target is not None]) == old.shown["attainments_with_a_target"]


def test_it_shows_the_same_alerts_with_all_that_was_said_of_them(migrated: Migrated) -> None:
    old, _ = migrated
    for shown in old.shown["alerts"]:
        alert, events = show_alert(access(migrated), shown["id"])
        # What alerts have besides since then says nothing of them.
        stored = {**plain(alert), "events": plain(events)}
        stored["breach"] = {name: stored["breach"][name] for name in shown["breach"]}
        assert stored == shown
    views = {view.value: [each.alert.id for each in list_alerts(access(migrated), view)] for view in AlertView}
    assert views == old.shown["alert_views"]
    assert plain(list_mutes(access(migrated))) == old.shown["mutes_in_force"]
    rules = list_alert_rules(access(migrated))
    assert {name: plain(rules[name]) for name in old.shown["alert_rules_changed"]} == old.shown["alert_rules_changed"]


def test_it_shows_the_same_work(migrated: Migrated) -> None:
    old, vault = migrated
    assert plain(list_views(access(migrated))) == [
        {**view, "selection": plain_selection(view["selection"])} for view in old.shown["views"]
    ]
    assert plain(list_reports(access(migrated))[0]) == old.shown["packs"]
    assert {each.task: plain(each) for each in list_decisions(access(migrated))} == old.shown["task_decisions_latest"]
    assert plain(vault.targets.list_all()) == old.shown["targets"]


def plain_selection(shown: dict[str, Any]) -> dict[str, Any]:
    """Return a selection, kept by levels as its JSON was, as the pairs that it holds."""
    names = [[level, chosen] for level, chosen in shown["names"].items()]
    return {"names": names, "span": shown["span"]}


def test_it_shows_the_same_imports_recipes_and_rules(migrated: Migrated) -> None:
    old, vault = migrated
    assert batches_of(access(migrated)) == old.shown["batches"]
    recipes = [{"name": recipe.name, "digest": recipe.digest} for recipe in known_recipes(access(migrated))]
    assert recipes == old.shown["recipes_ever"]
    for rule, setting in list_rules(access(migrated)):
        if rule.id in old.shown["import_rules_changed"]:
            assert plain(setting) == old.shown["import_rules_changed"][rule.id]
    closed = vault.db.execute("SELECT value FROM setting WHERE key = 'facts.closed_through'").fetchone()
    assert closed == (old.shown["closed_through"],)


def test_every_old_row_of_the_outbox_is_kept_and_listed(migrated: Migrated) -> None:
    old, _ = migrated
    listed = {row.number: row for row in read_outbox(access(migrated), 10_000)}
    assert [(row["seq"], row["kind"]) for row in old.shown["outbox"]] == [
        (number, listed[number].kind) for number in range(1, len(old.shown["outbox"]) + 1)
    ]
    assert sorted(listed) == list(range(1, len(listed) + 1))


def test_what_it_can_send_now_is_what_it_could_not_say_before(migrated: Migrated) -> None:
    old, vault = migrated
    operations = list(vault.outbox.operations())
    kinds = Counter(operation.edit.kind for operation in operations)
    assert kinds == {
        "alert.notify": 28,
        "alert.update": 18,
        "alert_rule.save": 6,
        "alert_rule.remove": 1,
        "rule.tune": 4,
        "facts.close": 3,
        "view.delete": 1,
        # From the tables: what still stands, but for what was compacted.
        "recipe.save": 5,
        "batch.import": 5,
        "batch.release": 4,
        "batch.keep_out": 1,
        "batch.withdraw": 3,
        "mute.set": 3,
        "target.set": 3,
        "view.save": 2,
        "pack.save": 1,
        "task.decide": 4,
    }
    assert all(type(operation.edit) is KINDS[operation.edit.kind] for operation in operations)
    targets = {
        operation.edit.entity: operation.edit.set for operation in operations if operation.edit.kind == "target.set"
    }
    assert {f"{each['period']}/{each['region']}": each["value"] for each in old.shown["targets"]} == {
        entity: str(fields.value) for entity, fields in targets.items()
    }
    released = {
        figure.cell: (figure.decision, str(figure.value))
        for operation in operations
        if operation.edit.kind == "batch.release"
        for figure in operation.edit.set.figures
    }
    named = old.shown["named"]["released"]
    assert released[named["as_found"]][0] == "released"
    assert released[named["as_meant"]] == ("fixed 41.25", "41.25")


def test_a_row_of_a_kind_that_nobody_knows_survives(old: Old) -> None:
    payload = '{"value": 1.10}'
    with as_it_was_left(old.folder, old.password) as db:
        db.execute("UPDATE outbox SET kind = 'stock.count', payload = ? WHERE seq = 93", (payload,))
    with vaults.unlock(old.folder, old.password, old.session, writable=True) as vault:
        (row,) = vault.db.table("outbox").rows_where("seq = 93")
        assert (row["kind"], row["payload"]) == ("stock.count", payload)
        listed = {waiting.number: waiting for waiting in read_outbox(Access(vault, old.session), 10_000)}
        assert listed[93].kind_text == "outbox.kind_unknown"


def test_every_operation_has_the_hash_of_its_content_and_builds_on_an_earlier_one(migrated: Migrated) -> None:
    _, vault = migrated
    hashes = {row["seq"]: row["hash"] for row in vault.db.table("outbox").rows}
    seen: dict[int, str] = {}
    for operation in vault.outbox.operations():
        assert operation.hash == hashes[operation.seq]
        base = operation.edit.base
        if base is not None and operation.edit.builds_on == operation.edit.entity:
            assert seen[base.seq] == operation.edit.entity
        seen[operation.seq] = operation.edit.entity


def test_who_decided_about_an_alert_is_known_again(migrated: Migrated) -> None:
    old, vault = migrated
    sent = [
        (operation.edit.entity, operation.authored, operation.actor, operation.edit.set.event)
        for operation in vault.outbox.operations()
        if operation.edit.kind == "alert.update"
    ]
    decided = [
        (alert["id"], event["at"], event["actor"], event["event"])
        for alert in old.shown["alerts"]
        for event in alert["events"]
        if event["actor"] != "data"
    ]
    assert sorted(sent) == sorted(decided)


# What people made, but for alerts and batches, of which the data made a part.
MADE = ("alert_mute", "recipe", "report_pack", "saved_view", "setting", "target", "task_decision")


def test_what_it_can_send_makes_the_same_rows_where_they_are_gone(old: Old) -> None:
    with vaults.unlock(old.folder, old.password, old.session, writable=True) as vault:
        db = vault.db
        decided = "id IN (SELECT alert FROM alert_event WHERE actor <> 'data')"
        before = contents(db)
        alerts = list(db.execute(f"SELECT * FROM alert WHERE {decided} ORDER BY id"))
        events = list(db.execute("SELECT alert, at, actor, event, note FROM alert_event ORDER BY 1, 2"))
        kept = "key NOT GLOB 'rule.*' AND key NOT GLOB 'alert_rule.*' AND key <> 'facts.closed_through'"
        with vault.transaction():
            db.execute(
                "UPDATE alert SET state = 'open', snoozed_until = NULL, assignee = NULL, due = NULL, "
                f"changed_at = raised_at, changed_by = 'data' WHERE {decided}"
            )
            db.execute("DELETE FROM alert_event WHERE actor <> 'data'")
            for name in MADE:
                db.execute(f"DELETE FROM {name} WHERE {f'NOT ({kept})' if name == 'setting' else 'true'}")
            outcomes = Counter(replay.apply(vault, operation) for operation in vault.outbox.operations())
        assert outcomes == {Applied.DONE: 64, Applied.ORDER: 28}
        assert contents(db) == before
        assert list(db.execute(f"SELECT * FROM alert WHERE {decided} ORDER BY id")) == alerts
        assert list(db.execute("SELECT alert, at, actor, event, note FROM alert_event ORDER BY 1, 2")) == events
        assert batches_of(Access(vault, old.session)) == old.shown["batches"]


def contents(db: Database) -> dict[str, list[str]]:
    """Return the rows of what people made, whatever their order; 0.1.0 kept JSON in the order of its fields."""
    return {
        name: sorted(str({key: in_order(value) for key, value in row.items()}) for row in db.table(name).rows)
        for name in MADE
    }


def in_order(value: Any) -> Any:
    if isinstance(value, str) and value.startswith("{"):
        return json.dumps(json.loads(value), sort_keys=True)
    return value


class Interrupted(Exception):  # noqa: N818 - the fault is the machine's
    """The machine went down in the middle of a step."""


def as_it_was_left(folder: Path, password: str) -> closing[Database]:
    """Open the database without the migration that unlocking runs."""
    key = slots.unlock(slots.read(folder), password).vault_key
    return closing(open_database(folder / vaults.DATABASE, keys.store_key(key)))


def test_a_migration_that_is_interrupted_anywhere_runs_again_and_ends_the_same(
    old: Old, migrated: Migrated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = between_steps(lay_out("vault-0.1.0", tmp_path / "other"))
    execute = Database.execute
    left = 0

    def counting(self: Database, *args: Any) -> Any:
        nonlocal left
        left -= 1
        if not left:
            raise Interrupted
        return execute(self, *args)

    monkeypatch.setattr(Database, "execute", counting)
    with as_it_was_left(old.folder, old.password) as db:
        for after in range(3, 1_000, 7):
            left = after
            try:
                steps.apply(db)
            except Interrupted:
                left = 0
                assert fingerprint(db) == whole[len(steps.pending(db))]
            else:
                break
        else:
            pytest.fail("the migration never ended")
        left = 0
        assert after > 30
        assert list(db.execute("SELECT * FROM outbox")) == list(migrated[1].db.execute("SELECT * FROM outbox"))


def between_steps(old: Old) -> dict[int, list[Any]]:
    """Return the vault before each step, by how many there are still to run: an interruption leaves one of these."""
    with as_it_was_left(old.folder, old.password) as db:
        names, whole = steps.pending(db), {}
        for position, name in enumerate(names):
            steps._migrations.apply(db, stop_before=name)
            whole[len(names) - position] = fingerprint(db)
    return whole


def fingerprint(db: Database) -> list[Any]:
    schema = db.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    return [schema, db.execute("SELECT epoch, seq, hash FROM outbox ORDER BY epoch, seq").fetchall()]
