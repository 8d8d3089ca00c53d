"""The bundle at work on a machine of its own: good days and bad ones."""

import os
import shutil
from pathlib import Path

import pytest

from core.model.sessions import Session
from core.store import vault as vaults
from tests.bundle.conftest import NOBODY, ROOTS, Machine, Place, findings, open_way
from tests.conftest import PASSWORD as OTHER_PASSWORD

GLOBAL = "/usr/lib/x86_64-linux-gnu"


def test_every_part_proves_itself_without_display_network_and_source(machine: Machine) -> None:
    answer = machine.run("selftest", "--json")
    result = findings(answer)
    assert answer.code == 0, answer.out
    assert {key for key, each in result.items() if each["verdict"] == "absent"} == {"window", "notifications"}
    assert len(result) == 13
    assert "Noto Sans Arabic" in result["fonts"]["result"]
    assert list(machine.home.iterdir()) == []


def test_the_table_of_the_selftest_speaks_arabic(machine: Machine) -> None:
    answer = machine.run("selftest", "--lang", "ar")
    assert answer.code == 0
    assert "الخزنة" in answer.out


def test_the_main_job_runs_and_is_photographed(machine: Machine) -> None:
    answer = machine.run("demo", "--no-window", "--json", "--out", machine.home / "demo")
    assert answer.code == 0, answer.err
    assert answer.document["sound"] is True
    assert len(answer.document["pictures"]) == 40


def test_it_works_from_a_path_with_blanks_arabic_letters_and_two_hundred_signs(
    place: Place, elsewhere: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Program Files رفّ المشروبات" / ("x" * 200)
    folder.parent.mkdir()
    shutil.copytree(elsewhere, folder, symlinks=True)
    machine = place(folder)
    answer = machine.run("selftest", "--json")
    assert answer.code == 0, answer.out


def test_a_home_that_cannot_be_written_is_a_sentence(machine: Machine) -> None:
    if not ROOTS:
        pytest.skip("whoever owns a home may write it")
    os.chown(machine.home, 0, 0)
    machine.home.chmod(0o555)
    answer = machine.run("vault", "create")
    assert answer.code == 4
    assert "Traceback" not in answer.err
    assert answer.err.strip().endswith("[disk.not_allowed]")


def test_a_full_disk_is_a_sentence_and_leaves_the_vault_as_it_was(machine: Machine, elsewhere: Path) -> None:
    small = machine.home / "small"
    small.mkdir()
    mounted = f"mount -t tmpfs -o size=2m,uid={NOBODY},gid={NOBODY} none {small}"
    book = elsewhere / "_internal/resources/sample/retail-audit-2025.xlsx"
    script = machine.home / "both.sh"
    script.write_text(
        f'"{machine.program}" vault create --vault small/vault >/dev/null || exit 70\n'
        "dd if=/dev/zero of=small/filler bs=1k status=none 2>/dev/null\n"
        f'"{machine.program}" import "{book}" --vault small/vault --unit sar\necho code $?\n'
        "rm small/filler\n"
        f'"{machine.program}" vault verify --vault small/vault\necho code $?\n',
        encoding="utf-8",
    )
    answer = Machine(machine.home, Path("/bin/sh")).run(script, before=mounted)
    assert "Traceback" not in answer.err
    assert answer.out.splitlines()[-1] == "code 0", answer.out + answer.err
    assert "code 4" in answer.out


def test_without_a_display_the_window_says_so(machine: Machine) -> None:
    answer = machine.run()
    assert (answer.code, "display" in answer.err) == (4, True), answer.err
    assert "Traceback" not in answer.err


def test_a_missing_library_of_the_system_is_named(machine: Machine) -> None:
    answer = machine.run(before=f"mount --bind /dev/null {GLOBAL}/libEGL.so.1", DISPLAY=":0")
    assert answer.code == 4
    assert "libEGL.so.1" in answer.err
    assert "Traceback" not in answer.err


def test_half_an_upgrade_fails_its_selftest_and_keeps_the_vault(place: Place, elsewhere: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(elsewhere, tmp_path / "raff", symlinks=True))
    machine = place(folder)
    vault = machine.home / "vault"
    assert machine.run("vault", "create", "--vault", vault).code == 0
    engine = next((folder / "_internal").glob("_duckdb*.so"))
    half = engine.rename(tmp_path / "taken away")
    broken = machine.run("selftest", "--json")
    assert (broken.code, broken.document["error"]["code"]) == (4, "machine.incomplete")
    assert "duckdb" in broken.document["error"]["data"]["part"]
    assert "Traceback" not in broken.err
    half.rename(engine)
    assert machine.run("selftest", "--json").code == 0
    assert machine.run("vault", "verify", "--vault", vault).code == 0


def test_an_older_build_leaves_a_newer_vault_as_it_is(machine: Machine, vault_folder: Path, session: Session) -> None:
    with vaults.unlock(vault_folder, OTHER_PASSWORD, session, writable=True) as vault:
        vault.db.execute("UPDATE _sqlite_migrations SET name = 'm9999_unknown' WHERE name = 'm0001_first'")
    theirs = Path(shutil.copytree(vault_folder, machine.home / "vault"))
    if ROOTS:
        for each in (theirs, *theirs.rglob("*")):
            os.chown(each, NOBODY, NOBODY)
    before = (theirs / "vault.db").read_bytes()
    answer = machine.run("vault", "status", "--vault", theirs, "--json", RAFF_PASSWORD=OTHER_PASSWORD)
    assert (answer.code, answer.document["error"]["code"]) == (4, "vault.newer")
    assert (theirs / "vault.db").read_bytes() == before


def test_an_answer_as_json_is_json_alone(machine: Machine) -> None:
    answer = machine.run("policy", "show", "--json")
    assert answer.document["language"] == {"value": "en", "source": "default", "place": None}
    assert answer.err == ""


@pytest.mark.parametrize("policy", ["idle_lock_minutes = 600", "["])
def test_a_broken_policy_lets_nothing_run_and_says_where(machine: Machine, policy: str, tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text(policy, encoding="utf-8")
    open_way(tmp_path)
    bound = f"mkdir -p /etc/xdg/Raff && touch /etc/xdg/Raff/policy.toml && mount --bind {tmp_path} /etc/xdg/Raff"
    answer = machine.run("vault", "status", before=bound)
    assert answer.code == 4
    assert "/etc/xdg/Raff/policy.toml" in answer.err
