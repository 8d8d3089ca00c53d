"""raff selftest: it finds what works, what is not here, and what fails, and leaves nothing behind."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.selftest import data_checks, findings
from desktop_app.selftest.data_checks import DataChecks
from desktop_app.selftest.findings import Absent, CheckVerdict
from desktop_app.selftest.tls_check import check_tls
from tests.conftest import Raff
from tests.fakes.clock import StandingClock


def test_every_part_proves_itself_and_nothing_is_left(
    raff: Raff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    answer = raff("selftest", "--json", password=None)
    result = answer.document["findings"]
    assert answer.code == 0, answer.out
    assert answer.document["passed"] is True
    assert answer.document["version"] == version("raff")
    assert list(result) == [
        "vault",
        "sample",
        "warehouse",
        "forecast",
        "workbook",
        "report",
        "audit",
        "tls",
        "window",
        "charts",
        "fonts",
        "translations",
        "notifications",
    ]
    assert result["notifications"]["verdict"] == "absent"
    assert "95,932 figures" in result["sample"]["result"]
    assert not list(tmp_path.glob("raff-selftest-*"))


def test_a_part_that_fails_is_named_and_the_others_go_on(raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise EnvironmentFault("disk.full")

    monkeypatch.setattr(data_checks, "find_gaps", fail)
    answer = raff("selftest", "--lang", "ar", password=None)
    lines = {line.split("  ")[0].strip(): line for line in answer.out.splitlines()}
    assert answer.code == 4
    assert "فشل" in lines["التحليل"]
    assert "يعمل" in lines["المصنفات"]


@pytest.fixture
def checks(tmp_path: Path) -> Iterator[DataChecks]:
    with ExitStack() as stack:
        yield DataChecks(build_app(machine_paths().isolated(tmp_path), clock=StandingClock()), tmp_path, stack)


def test_without_a_vault_its_parts_are_skipped_and_only_the_vault_fails(
    checks: DataChecks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise EnvironmentFault("disk.full")

    monkeypatch.setattr(data_checks, "create_vault", fail)
    vault, *others = checks.run()
    assert vault.verdict is CheckVerdict.FAILED
    assert {(part.verdict, part.text) for part in others} == {(CheckVerdict.SKIPPED, "selftest.needs_vault")}


def test_without_a_warehouse_what_asks_it_is_skipped(checks: DataChecks, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise EnvironmentFault("disk.full")

    monkeypatch.setattr(data_checks, "open_warehouse", fail)
    monkeypatch.setattr(data_checks, "import_workbook", fail)
    parts = {part.key: (part.verdict.value, part.text) for part in checks.run()}
    skipped = ("skipped", "selftest.needs_warehouse")
    assert (parts["forecast"], parts["report"], parts["audit"][0]) == (skipped, skipped, "passed")


def test_a_check_that_finds_nothing_to_test_is_no_failure() -> None:
    def absent() -> findings.Sentence:
        raise Absent("selftest.no_display")

    def broken() -> findings.Sentence:
        raise ModuleNotFoundError("No module named 'lost'")

    assert findings.find("window", absent).verdict is CheckVerdict.ABSENT
    failed = findings.find("charts", broken)
    assert (failed.verdict, failed.data["kind"]) == (CheckVerdict.FAILED, "ModuleNotFoundError")


def test_tls_is_spoken_with_a_certificate_that_is_trusted_and_with_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ssl

    text, data = check_tls(tmp_path)
    assert (text, data["version"]) == ("selftest.tls_works", "TLSv1.3")
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_: None)
    with pytest.raises(ssl.SSLCertVerificationError):
        check_tls(tmp_path)


def test_a_process_that_ends_before_it_answers_is_told_for_each_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt ends the process by itself where a platform that was named is not there."""
    from desktop_app.selftest.findings import KEYS
    from desktop_app.selftest.window_checks import check_window

    monkeypatch.setenv("QT_QPA_PLATFORM", "no such platform")
    result = list(check_window())
    assert [each.key for each in result] == list(KEYS)
    assert {(each.verdict, each.text) for each in result} == {(CheckVerdict.FAILED, "selftest.ended")}
