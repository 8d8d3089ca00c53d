"""The rules of alerts over an open vault: tested on history, saved, switched off, reset and muted."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from core.model.alerts.rules import SHIPPED, AlertRule
from core.model.changes import ChangeSet
from core.model.roles import Role
from core.operations.alerts.mute import list_mutes
from core.operations.alerts.rules import edited, list_alert_rules, save_alert_rule
from desktop_app.pages.alerts.rules_dialog import AlertRulesPresenter
from tests.desktop_app.conftest import LEFT
from tests.desktop_app.queries.conftest import Opened, open_context, opened
from ui.dialogs.alert_rules_dialog import AlertRulesDialog
from ui.theme import Theme

__all__ = ["open_context", "opened"]
RULE = "gap_rate_critical"


class Desk:
    """Somebody at the dialog of the rules."""

    def __init__(self, opened: Opened, theme: Theme) -> None:
        self.opened, self.ctx = opened, opened.ctx
        self.parent = QWidget()
        self.changes: list[ChangeSet] = []
        self.ctx.changed.connect(self.changes.append)
        self.presenter = AlertRulesPresenter(opened.ctx, lambda: self.parent)
        self.theme = theme

    def open(self) -> AlertRulesDialog:
        self.presenter.open(self.theme)
        self.opened.rest()
        dialog = self.dialog
        dialog.table.select_key(RULE)
        return dialog

    @property
    def dialog(self) -> AlertRulesDialog:
        assert self.presenter.dialog is not None
        return self.presenter.dialog

    def click(self, button: QWidget) -> None:
        self.opened.qtbot.mouseClick(button, LEFT)
        self.opened.rest()

    def rule(self) -> AlertRule:
        return self.opened.on_store(lambda _: list_alert_rules(self.ctx.access)[RULE])

    def save(self, **changes: object) -> None:
        rule = edited(SHIPPED[RULE], changes)
        self.opened.on_store(lambda _: save_alert_rule(self.ctx.access, rule))


@pytest.fixture
def desk(opened: Opened, theme: Theme) -> Iterator[Desk]:
    made = Desk(opened, theme)
    yield made
    made.presenter.close()
    made.parent.deleteLater()


def test_every_rule_in_force_is_listed_with_its_threshold(desk: Desk) -> None:
    dialog = desk.open()
    assert {dialog.table.rows.key(row) for row in range(dialog.table.rows.rowCount())} == set(SHIPPED)
    assert dialog.threshold.value() == 70
    assert dialog.on.isChecked()
    assert not dialog.again.isEnabled()  # it is as it was shipped


def test_testing_a_threshold_reports_what_it_would_have_raised_and_saves_nothing(desk: Desk) -> None:
    dialog = desk.open()
    dialog.threshold.setValue(99)
    desk.click(dialog.dry_run)
    some = dialog.status.text()
    dialog.threshold.setValue(50)
    desk.click(dialog.dry_run)
    assert some
    assert dialog.status.text() != some
    assert desk.rule() == SHIPPED[RULE]
    assert desk.changes == []


def test_a_threshold_is_saved_shown_again_and_reset(desk: Desk) -> None:
    dialog = desk.open()
    dialog.threshold.setValue(95)
    desk.click(dialog.save)
    assert (desk.rule().threshold, desk.rule().on) == (95, True)
    assert desk.opened.texts == ["message.rule_kept"]
    assert len(desk.changes) == 1
    assert desk.changes[0].settings
    assert dialog.again.isEnabled()
    desk.click(dialog.again)
    assert desk.rule().threshold == 70
    assert dialog.threshold.value() == 70
    assert not dialog.again.isEnabled()


def test_a_rule_that_is_switched_off_is_marked_and_has_its_threshold_still(desk: Desk) -> None:
    dialog = desk.open()
    dialog.on.setChecked(False)
    desk.click(dialog.save)
    assert (desk.rule().on, desk.rule().threshold) == (False, 70)
    row = dialog.table.rows.row_of(RULE)
    assert row is not None
    assert dialog.table.rows.cell(row, 1).text == desk.ctx.say("state.off")
    assert not dialog.table.rows.cell(row, 0).strong


def test_switching_a_rule_off_changes_no_digit_of_its_threshold(desk: Desk) -> None:
    desk.save(threshold=70.125)
    dialog = desk.open()
    dialog.on.setChecked(False)
    desk.click(dialog.save)
    assert (desk.rule().on, desk.rule().threshold) == (False, 70.125)


def test_a_rule_is_muted_everywhere_for_a_month(desk: Desk) -> None:
    dialog = desk.open()
    desk.click(dialog.mute)
    (mute,) = desk.opened.on_store(lambda _: list_mutes(desk.ctx.access))
    assert (mute.rule, mute.scope) == (RULE, ())
    assert mute.until is not None
    assert mute.until[:10] == "2025-02-14"
    assert desk.opened.texts == ["message.muted"]


def test_who_may_not_edit_rules_is_refused_with_a_sentence(desk: Desk) -> None:
    dialog = desk.open()
    desk.ctx.app = replace(desk.ctx.app, session=replace(desk.ctx.session, role=Role.MANAGER))
    dialog.threshold.setValue(95)
    desk.click(dialog.save)
    assert desk.opened.texts == ["permission.refused"]
    assert desk.rule() == SHIPPED[RULE]


def test_opening_again_leaves_no_other_dialog_and_what_arrives_after_closing_is_not_shown(desk: Desk) -> None:
    first = desk.open()
    second = desk.open()
    desk.opened.qtbot.waitUntil(lambda: not isValid(first))
    desk.opened.qtbot.mouseClick(second.dry_run, LEFT)
    desk.presenter.close()
    desk.opened.rest()
    assert desk.presenter.dialog is None
    assert desk.opened.texts == []
