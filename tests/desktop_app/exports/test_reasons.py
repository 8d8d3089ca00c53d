"""The window asks for the reason where the organisation does, and nothing leaves without one."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from core.model.export_policy import ExportPolicy, ExportReason
from desktop_app.exports.reasons import session_to_export
from tests.desktop_app.conftest import Person
from ui.widgets.outgoing import Way


def ask(person: Person) -> None:
    ctx = person.shell.ctx
    values = ctx.app.layered.values.model_copy(update={"exports": ExportPolicy(reason=ExportReason.ASKED)})
    ctx.app = ctx.app.with_settings(replace(ctx.app.layered, values=values))


def answer(monkeypatch: pytest.MonkeyPatch, text: str, *, given: bool = True) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (text, given))


def test_a_copy_waits_for_its_reason_and_the_audit_keeps_it(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures={("PEPSI CAN 1", "OLAYA"): [10, 20, 30]})
    person.work.show_page("executive")
    person.settle()
    ask(person)
    QGuiApplication.clipboard().clear()
    card = person.page("executive")._trend
    for text, given in (("", True), ("a reason", False)):
        answer(monkeypatch, text, given=given)
        card.take(Way.COPY)
        person.settle()
        assert QGuiApplication.clipboard().image().isNull()
    answer(monkeypatch, " the board meets ")
    card.take(Way.COPY)
    person.settle()
    assert not QGuiApplication.clipboard().image().isNull()
    ctx, details = person.shell.ctx, list[str]()
    ctx.read("trail", lambda _: ctx.store.vault.audit_trail.newest(1)[0].detail, details.append)
    person.settle()
    assert json.loads(details[0]) == {"kind": "copy", "reason": "the board meets"}


def test_nothing_is_asked_where_the_organisation_does_not(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    ctx = person.shell.ctx
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: pytest.fail("asked"))
    assert session_to_export(ctx, None) is ctx.session
