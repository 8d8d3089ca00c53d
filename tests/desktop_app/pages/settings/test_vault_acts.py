"""What is done with the vault from the settings: another password, a backup, a check."""

from pathlib import Path

from tests.conftest import PASSWORD
from tests.desktop_app.conftest import LEFT, Person
from ui.pages.settings_page import SettingsPage

NEW = "nine camels under a quiet moon"


def opened(person: Person) -> SettingsPage:
    person.open()
    person.work.show_page("settings")
    person.settle()
    page: SettingsPage = person.page("settings")
    return page


def test_the_password_is_changed_after_it_was_typed_twice(person: Person) -> None:
    page = opened(person)
    page.turn("keys")
    person.qtbot.mouseClick(page.acts["password"], LEFT)
    dialog = person.work.pages["settings"].vault.password
    assert dialog is not None
    dialog.password.setText(NEW)
    dialog.again.setText("something else")
    person.qtbot.mouseClick(dialog.button, LEFT)
    assert dialog.problem.isVisible()
    dialog.again.setText(NEW)
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.settle()
    assert person.heard()[-1] == "Password changed"
    person.shell.lock()
    person.rest()
    person.unlock(PASSWORD)
    person.rest()
    assert not person.shell.is_open
    person.unlock(NEW)
    person.settle()


def test_the_vault_is_checked_and_backed_up_from_the_page(person: Person, tmp_path: Path) -> None:
    page = opened(person)
    page.acted.emit("verify")
    person.settle()
    assert person.heard()[-1].startswith("The vault is intact")
    person.work.pages["settings"].vault.back_up(tmp_path / "copy.raffbackup")
    person.settle()
    assert (tmp_path / "copy.raffbackup").stat().st_size > 1_000


def test_the_strength_of_another_password_is_shown_while_it_is_typed(person: Person) -> None:
    page = opened(person)
    page.turn("keys")
    person.qtbot.mouseClick(page.acts["password"], LEFT)
    dialog = person.work.pages["settings"].vault.password
    assert dialog is not None
    seen = []
    for typed in ("camels", "passwordpassword", NEW):
        dialog.password.clear()
        person.qtbot.keyClicks(dialog.password, typed)
        person.settle()
        seen.append((dialog.strength.level, dialog.strength.words.text()))
    assert seen == [(1, "6 of at least 12 characters"), (1, "Too easy to guess"), (4, "Strong")]


def test_the_vault_gets_another_key_from_the_page_and_is_open_all_the_while(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    page = person.page("settings")
    page.turn("keys")
    before = person.shell.ctx.store.vault.keys.vault_key
    person.qtbot.mouseClick(page.acts["rotate"], LEFT)
    person.settle()
    assert person.heard()[-1] == "The vault is encrypted under a new key"
    assert person.shell.ctx.store.vault.keys.vault_key != before
    page.acted.emit("verify")
    person.settle()
    assert person.heard()[-1].startswith("The vault is intact")
    person.shell.lock()
    person.rest()
    person.open()
