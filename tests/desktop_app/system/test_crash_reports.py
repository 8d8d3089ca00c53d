import faulthandler
import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.system.crash_reports import CrashKeeper
from tests.fakes.clock import StandingClock


@pytest.fixture
def keeper(tmp_path: Path, clock: StandingClock) -> Iterator[CrashKeeper]:
    was_enabled = faulthandler.is_enabled()
    made = CrashKeeper(tmp_path / "logs", clock)
    yield made
    made.uninstall()
    if was_enabled:  # the runner's own
        faulthandler.enable()


def sell(area: str) -> None:
    raise KeyError(area)


def failure() -> BaseException:
    try:
        try:
            sell("OLAYA 962,952")
        except KeyError as error:
            raise ValueError("the password is lanterns") from error
    except ValueError as error:
        return error


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_file_of_faults_below_python_is_for_its_owner_alone(keeper: CrashKeeper) -> None:
    keeper.folder.mkdir(parents=True)
    (keeper.folder / "native.txt").touch(mode=0o644)  # of an earlier release
    keeper.install()
    assert (keeper.folder / "native.txt").stat().st_mode & 0o777 == 0o600


def test_a_bundle_tells_where_it_happened_and_nothing_of_the_data(keeper: CrashKeeper) -> None:
    path = keeper.save(failure())
    assert path is not None
    text = path.read_text(encoding="utf-8")
    bundle = json.loads(text)
    assert (bundle["kind"], bundle["causes"]) == ("ValueError", ["KeyError"])
    assert bundle["where"] == [
        f"desktop_app/system/test_crash_reports.py:{bundle['where'][0].split(':')[1].split()[0]} failure"
    ]
    assert bundle["versions"]["duckdb"] != "absent"
    assert not [word for word in ("OLAYA", "962", "lanterns", str(Path.home())) if word in text]
    assert path.stat().st_mode & 0o077 == 0


def test_no_more_than_twenty_bundles_are_kept(keeper: CrashKeeper) -> None:
    for _ in range(25):
        keeper.save(failure())
    assert len(list(keeper.folder.glob("*.json"))) == 20


def test_what_nobody_caught_is_kept_and_told_on_every_thread(keeper: CrashKeeper) -> None:
    heard: list[str] = []
    keeper.reported = heard.append
    keeper.install()
    sys.excepthook(ValueError, failure(), None)
    thread = threading.Thread(target=sell, args=("OLAYA",))
    thread.start()
    thread.join()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert heard == ["ValueError", "KeyError"]
    assert len(list(keeper.folder.glob("*.json"))) == 2


def test_a_disk_that_takes_nothing_is_no_second_crash(keeper: CrashKeeper) -> None:
    keeper.folder.parent.write_text("a file where the folder should be")
    assert keeper.save(failure()) is None
    keeper.install()
    assert faulthandler.is_enabled()
