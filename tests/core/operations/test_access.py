"""Every door of ``core.operations`` declares what it needs, and a right is borrowed from nothing else."""

import ast
import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import core.operations
from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access, RegionUse, declarations, operation
from core.security.permissions import Permission, require
from core.store.vault import Vault

FOLDER = Path(core.operations.__file__).parent
# Writes that are one right: one takes the other back, is a part of it, or is the same by another way.
ONE_RIGHT = {
    Permission.ALERTS_DECIDE: {"move_alert", "snooze_alert", "assign_alert", "take_back"},
    Permission.ALERTS_EVALUATE: {"measure_figures", "evaluate_alerts"},
    Permission.ALERTS_DELIVER: {"deliver_alerts", "confirm_toasts"},
    Permission.ALERT_RULES_EDIT: {"save_alert_rule", "reset_alert_rule"},
    Permission.MUTES_SET: {"mute_rule", "unmute_rule"},
    Permission.VIEWS_SAVE: {"save_view", "delete_view", "import_view"},
    Permission.PACKS_SAVE: {"save_pack", "delete_pack"},
    Permission.FACTS_IMPORT: {"import_workbook", "prepare_import", "commit_import", "stage_file", "ignore_staged"},
    Permission.FIGURES_RELEASE: {"release_figures", "release_all"},
    Permission.PICTURES_EXPORT: {"export_picture", "note_copy"},
    Permission.WINDOW_REMEMBER: {"recall", "remember"},
    Permission.RETENTION_RUN: {"hold_retention", "preview_retention", "run_retention"},
    Permission.VAULT_BACKUP: {"backup_vault", "back_up_when_due"},
}
# These are handed figures or pages that somebody with the right has opened, or a store: ``replay.apply`` carries out
# what was allowed where it was made, and whoever receives operations checks their authors first. It shares the others
# with the operations that check.
OPENED = {
    "answer_forecast",
    "apply",
    "check_names",
    "find_faults",
    "lay_release",
    "missing_items",
    "own_items",
    "save_under_name",
    "withdraw",
}
# What operations ask for the part of a store that a session may see.
CHECKS = ("core.operations.access", "core.operations.exporting", "core.operations.visible")


def modules() -> list[str]:
    """Return the name of every module of operations, after importing each."""
    names = [found.name for found in pkgutil.walk_packages([str(FOLDER)], "core.operations.") if not found.ispkg]
    for name in names:
        importlib.import_module(name)
    return names


def public_functions() -> Iterator[tuple[str, str, set[str]]]:
    """Give module, name and the types of the parameters of every public function of operations."""
    for name in modules():
        if name in CHECKS:
            continue
        path = FOLDER.parent.parent / f"{name.replace('.', '/')}.py"
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                yield name, node.name, {ast.unparse(each.annotation) for each in arguments if each.annotation}


def test_every_operation_declares_its_permission() -> None:
    doors = {
        f"{module}.{name}"
        for module, name, types in public_functions()
        if any(each.strip("'").endswith("Access") for each in types)
    }
    assert len(doors) > 100
    assert doors == {name for name in declarations() if name.startswith("core.operations.")}


def test_nothing_goes_around_the_declarations_with_a_store_of_its_own() -> None:
    around = {"Vault", "'Vault'", "Database", "Warehouse", "Store", "PageSource"}
    assert {name for _, name, types in public_functions() if types & around} == OPENED


def test_every_right_is_one_right() -> None:
    named = defaultdict(set)
    for name, declared in declarations().items():
        named[declared.permission].add(name)
    shared = {right: names for right, names in named.items() if len(names) > 1 and not right.value.endswith(":read")}
    assert {right: {name.rpartition(".")[2] for name in names} for right, names in shared.items()} == ONE_RIGHT
    for right, names in named.items():
        assert len({name.split(".")[2] for name in names}) == 1, f"{right} is borrowed between nouns"


def test_every_permission_is_needed_somewhere() -> None:
    modules()
    assert {declared.permission for declared in declarations().values()} == set(Permission)


def test_a_refusal_is_one_row_of_the_audit_and_nothing_is_done(vault: Vault, session: Session) -> None:
    done = []

    @operation(Permission.TARGETS_SET, RegionUse.WRITES)
    def planted(access: Access, value: int) -> int:
        access.require_regions(frozenset({"JEDDAH"}))
        done.append(value)
        return value

    assert planted(Access(vault, session), 3) == 3
    with pytest.raises(UserError, match=r"permission\.refused"):
        planted(Access(vault, replace(session, role=Role.MANAGER)), 4)
    with pytest.raises(UserError, match=r"permission\.out_of_scope"):
        planted(Access(vault, replace(session, scope=frozenset({"RIYADH"}))), 5)
    rows = vault.db.execute("SELECT object, outcome, detail FROM audit WHERE action = 'PERMISSION_CHECK_FAILED'")
    assert rows.fetchall() == [
        ("targets:set", "refused", "{}"),
        ("permission.out_of_scope", "refused", '{"region":"JEDDAH"}'),
    ]
    assert done == [3]


def test_an_error_inside_a_check_refuses(vault: Vault, session: Session) -> None:
    done = []

    @operation(Permission.TARGETS_SET, RegionUse.WRITES)
    def planted(access: Access) -> None:
        access.require_regions(frozenset({"RIYADH"}))
        done.append(access)

    broken = replace(session, scope=3)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        planted(Access(vault, broken))
    with pytest.raises(UserError, match=r"permission\.refused"):
        planted(Access(vault, replace(session, role="nobody")))  # type: ignore[arg-type]
    with pytest.raises(UserError, match=r"permission\.refused"):
        require(replace(session, role=Role.ADMIN), Permission.FACTS_READ)
    assert done == []
