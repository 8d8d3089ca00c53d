"""A whole session with planted markers, and a scan of all that it left: ``marked_session.py --rows N --kills K``.

Every step is a process of the program. Folders of vault, temporary files, logs, crashes and settings are scanned, and
what lies in the temporary folder while a process runs; what a person asked to export lies elsewhere and is not.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from tests.builders.workbooks import write_sheet
from tests.faults.marker_scan import MarkerScan

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "seven markers over the souk"
MONTHS = [date(2023 + month // 12, month % 12 + 1, 1) for month in range(26)]
MARKERS = {
    "password": PASSWORD,
    "region": "Zeqarimarkregion",
    "second region": "منطقةزقاريم",
    "area": "Qolvimarkarea",
    "market": "Vexholmarkmarket",
    "second market": "سوقفكسهولم",
    "brand": "Murxivmarkbrand",
    "second brand": "Toqzenmarkbrand",
    "maker": "Hylbromarkmaker",
    "item": "Dwixamarkitem 330",
    "second item": "صنفدوكسام",
    "third item": "Fjordamarkitem",
    "person": "Ahmed Zolqadmark",
    "arabic person": "فهد الزلقادمارك",
    "third person": "Noura Brixelmark",
    "fourth person": "خالد البركسلمارك",
    "mobile": "0507418529",
    "arabic mobile": "٠٥٥٣٦٩٢٥٨١",
    "mobile in a note": "+966 53 852 9637",
    "email": "zolqad.mark@qexample.com",
    "identity": "1047418528",
    "iban": "SA4420000001234567891234",
    "figure": "741852.963",
    "second figure": "369258.147",
    "text in a figure": "zerqamark unreadable",
    "sheet": "Wyrmsheetmark",
    "file": "qorvafilemark",
    "heading": "Kelpoheadmark",
    "note": "Brulqanotemark the fridge is empty",
    "arabic note": "ملاحظةبرلقان",
    "assignee": "yxmarkassignee",
    "mute reason": "Plomqamutemark",
    "reason": "Xandoqreasonmark",
    "query": "Sytraquerymark",
    "hold": "Gwenholdmark",
    "recipe": "Onyxarecipemark",
    "exception": "Ulmoexceptionmark",
    "filter": "Nimfufiltermark",
}
_PEOPLE = [MARKERS[name] for name in ("person", "arabic person", "third person", "fourth person")]
_CRASH = """
import faulthandler, os, sys, threading
from pathlib import Path
from core.model.clock import SystemClock
from core.operations.imports.batches import list_batches
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.notifications.log import Log
from desktop_app.system.core_dumps import forbid_core_dumps
from desktop_app.system.crash_reports import CrashKeeper
from core.operations.access import Access
forbid_core_dumps()
app = build_app(machine_paths(), clock=SystemClock())
keeper = CrashKeeper(app.paths.logs, SystemClock()); keeper.install(); log = Log(app.paths.logs)
log.write("window.failed", {"kind": sys.argv[2], "file": sys.argv[2]}, "now")
with app.unlock(Path(os.environ["RAFF_VAULT"]), os.environ["RAFF_PASSWORD"], writable=True) as vault:
    persons = vault.persons.list_of(list_batches(Access(vault, app.session))[-1].id)
    def fail(): raise ValueError(sys.argv[2], persons)
    thread = threading.Thread(target=fail); thread.start(); thread.join()
    if sys.argv[1] == "native": faulthandler._sigsegv()
    fail()
"""


class MarkedSession:
    """One session below ``folder``; ``run`` is one process of the program."""

    def __init__(self, folder: Path) -> None:
        self.home, self.temporary, self.out = folder / "home", folder / "temporary", folder / "out"
        self.source = folder / "source"
        for made in (self.home, self.temporary, self.out, self.source):
            made.mkdir(parents=True)
        self.scan = MarkerScan(MARKERS)
        self.passing: set[str] = set()

    @property
    def environment(self) -> dict[str, str]:
        """A machine of its own: nothing lies anywhere but below the folder."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "TMPDIR": str(self.temporary),
            "RAFF_VAULT": str(self.home / "vault"),
            "RAFF_PASSWORD": PASSWORD,
            "RAFF_NEW_PASSWORD": PASSWORD,
            "RAFF_BACKUP_PASSWORD": PASSWORD,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(self, *arguments: object, code: int | None = 0) -> Any:
        """Run one command and return its JSON; the temporary folder is scanned while it runs."""
        command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments), "--json"]
        with self._watched():
            done = subprocess.run(
                command, env=self.environment, cwd=self.home, capture_output=True, text=True, check=False
            )
        assert code is None or done.returncode == code, (arguments, done.stdout, done.stderr)
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def crash(self, way: str) -> None:
        """End a process with the vault open by an exception nobody catches, or below Python."""
        command = [sys.executable, "-c", _CRASH, way, MARKERS["exception"]]
        done = subprocess.run(command, env=self.environment, cwd=self.home, capture_output=True, check=False)
        assert done.returncode != 0, done
        assert list(self.home.rglob("crashes/*")), done.stderr

    def kill(self, *arguments: object, after: float) -> None:
        """Kill a command in the middle."""
        command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
        process = subprocess.Popen(
            command, env=self.environment, cwd=self.home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()

    def left(self) -> list[str]:
        """Return what was found in all that the session left, and in what only passed through."""
        return [*self.scan.in_folders((self.home, self.temporary)), *sorted(self.passing)]

    @contextmanager
    def _watched(self) -> Iterator[None]:
        ended = threading.Event()

        def look() -> None:
            while not ended.wait(0.01):
                for file in self.temporary.rglob("*"):
                    try:
                        self.passing |= {f"{file.name}: {what}" for what in self.scan.in_file(file)}
                    except OSError:
                        continue  # a folder, a socket, or gone by now

        thread = threading.Thread(target=look)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()


def book(folder: Path, months: Sequence[date], rows: int, *, name: str = "") -> Path:
    """Write a long table whose names, persons and figures are markers."""
    shops = list(
        product(
            (MARKERS["region"], MARKERS["second region"], "RIYADH"),
            (MARKERS["market"], MARKERS["second market"]),
            (
                (MARKERS["item"], MARKERS["brand"]),
                (MARKERS["second item"], MARKERS["second brand"]),
                (MARKERS["third item"], MARKERS["brand"]),
            ),
        )
    )
    heads = ["Date", "Region", "Province", "Precision Area", "Customer Name", "Mobile", "Email", "National ID", "IBAN"]
    heads += [MARKERS["heading"], "Manufacturer", "Brand", "Item", "Sales"]
    body: list[list[Any]] = []
    for at, (month, (region, market, (item, brand))) in enumerate(product(months, shops)):
        person = _PEOPLE[at % len(shops) % len(_PEOPLE)]  # who is a place: a column of customers names them
        figure: Any = float(MARKERS["figure"]) if at % 7 == 0 else float(MARKERS["second figure"]) / (1 + at % 3)
        figure = MARKERS["text in a figure"] if at == 5 else figure
        mobile = MARKERS["mobile"] if at % 2 else MARKERS["arabic mobile"]
        about = [person, mobile, MARKERS["email"], MARKERS["identity"], MARKERS["iban"], "x"]
        body.append([month, region, MARKERS["area"], market, *about, MARKERS["maker"], brand, item, figure])
    path = folder / f"{MARKERS['file']}{name}.xlsx"
    return write_sheet(path, [heads, *body[: rows or None]], sheet=MARKERS["sheet"])


def whole_session(folder: Path, *, rows: int, kills: int, long: bool) -> MarkedSession:
    """Run the session and return it, ended."""
    session = MarkedSession(folder)
    run, marks = session.run, MARKERS
    run("vault", "create")
    first = book(session.source, MONTHS[:-1], rows)
    batch = run("import", first, "--unit", "sar", "--save-recipe", marks["recipe"])["batch"]
    persons = run("unmask", batch, "--reason", f"{marks['reason']} {marks['person']}")["persons"]
    assert {person["name"] for person in persons} == set(_PEOPLE)
    run("forecast", "--horizon", "90d", "--by", "brand")
    alert = run("alerts", "list", "--view", "all")["alerts"][0]["id"]
    note = f"{marks['note']} {marks['arabic note']} {marks['mobile in a note']}"
    run("alerts", "assign", alert, "--to", marks["assignee"], "--note", note)
    run("report", "executive", "--out", session.out / "report.pdf")
    run("sql", f"SELECT {marks['query']} FROM sales", code=3)
    second = book(session.source, MONTHS[-1:], 0, name=" 2")
    for kill in range(kills):
        session.kill("import", second, "--accept", after=1.5 + 0.3 * kill)
    if long:
        _the_rest(session, first, second)
    session.crash("python")
    session.crash("native")
    return session


def _the_rest(session: MarkedSession, first: Path, second: Path) -> None:
    """Run what else there is."""
    run, marks, out = session.run, MARKERS, session.out
    for command in ("trends", "distribution", "zeros", "opportunities", "known", "deviations", "worklist", "batches"):
        run(command)
    run("share", "--by", "brand")
    run("gaps", "--where", f"region={marks['region']}")
    run("alert-rule", "mute", "stale_data", "--until", "2099-01-01", "--reason", marks["mute reason"], code=None)
    run("bridge", "--first", "2023-01", "--last", "2024-12")
    run("look", first, "--rows", "Brand")
    run("diff", second)
    run("gaps", "--where", f"region={marks['filter']}", code=None)
    watched = session.source / "watched"
    watched.mkdir()
    book(watched, MONTHS[-1:], 0, name=" 3")
    run("watch", watched, "--once")
    run("facts", "--out", out / "facts.csv")
    run("zeros", "--out", out / "zeros.parquet")
    run("gaps", "--format", "xlsx", "--out", out / "gaps.xlsx")
    run("report", "management", "--format", "xlsx", "--out", out / "report.xlsx")
    run("recipe", "export", marks["recipe"], "--out", out / "recipe.json")
    run("vault", "backup", session.home / "monday.raffbackup", code=None)
    run("retention", "hold", marks["hold"], code=None)
    run("undo", run("batches")["batches"][0]["id"], code=None)
    run("compact", code=None)
    run("vault", "verify")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=0, help="rows of the first workbook, 0 for all")
    parser.add_argument("--kills", type=int, default=10)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        session = whole_session(Path(folder), rows=wanted.rows, kills=wanted.kills, long=True)
        left = session.left()
        print("\n".join([f"{len(MARKERS)} markers, {session.scan.files} files scanned, {len(left)} found", *left]))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
