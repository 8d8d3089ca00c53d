"""Change the key or the password of a vault in a separate process, which is killed at one of its calls to the disk.

``key_changer.py FOLDER PASSWORD ACT`` does one of ``ACTS``. ``traced`` runs that under ``strace``, which ends it by
SIGKILL as it enters one of the calls that write, sync, cut, rename or remove a file of the vault; without a point it
lists those calls.
"""

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

from core.model.clock import SystemClock
from core.model.errors import EnvironmentFault
from core.model.roles import Role
from core.model.sessions import Session
from core.security.keys import Cost
from core.security.recovery import Answer
from core.store import recovery as stored_recovery
from core.store import recovery_files
from core.store import vault as vaults

CALLS = "write,pwrite64,pwritev,fsync,fdatasync,ftruncate,truncate,rename,renameat,renameat2,unlink,unlinkat"
FILES = ("slots.json", "slots.json.bak", "vault.db", "writer.lock")
BESIDE = ("", ".new", "-wal", "-shm", "-journal")
NEW = "a quieter word than before"
Point = tuple[str, int]


def owner() -> Session:
    return Session(actor="tester", role=Role.OWNER, scope=None, clock=SystemClock())


def rotate(folder: Path, password: str) -> None:
    with vaults.unlock(folder, password, owner(), writable=True) as vault:
        vault.rotate(owner())


def change_password(folder: Path, password: str) -> None:
    with vaults.unlock(folder, password, owner(), writable=True) as vault:
        vault.change_password(owner(), NEW, Cost())


def recover(folder: Path, _: str) -> None:
    """Use the answer and the code that lie beside the folder."""
    reply = recovery_files.load(folder.with_name("answer"), Answer)
    code = folder.with_name("code").read_text()
    stored_recovery.recover(folder, reply, code, NEW, owner(), Cost())


ACTS = {"rotate": rotate, "password": change_password, "recover": recover}


def can_trace() -> bool:
    """Return whether processes may be traced here."""
    try:
        return subprocess.run(["strace", "-o", os.devnull, "true"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def traced(
    folder: Path, password: str, kill_at: Point | None = None, *, act: str = "rotate"
) -> tuple[int, list[Point]]:
    """Return how the process ended (-9 when it was killed), and each of its calls: a name, and which of that name."""
    paths = [f"-P{folder.resolve() / (name + suffix)}" for name in FILES for suffix in BESIDE]
    inject = [] if kill_at is None else [f"-einject={kill_at[0]}:signal=KILL:when={kill_at[1]}"]
    log = folder.with_name(f"{folder.name}.trace")
    command = ["strace", "-f", "-o", str(log), f"-etrace={CALLS}", *inject, *paths]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(Path.cwd())}
    command += [sys.executable, __file__, str(folder), password, act]
    done = subprocess.run(command, env=environment, check=False, capture_output=True)
    seen: Counter[str] = Counter()
    points = []
    for name in re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.MULTILINE):
        seen[name] += 1
        points.append((name, seen[name]))
    return done.returncode, points


def starved(folder: Path, password: str, room: int) -> subprocess.CompletedProcess[str]:
    """Rotate where no file can grow over ``room`` bytes, as on a full disk; the code of the fault is printed."""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    command = [sys.executable, __file__, str(folder), password, "rotate", str(room)]
    return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)


def main(folder: str, password: str, act: str, room: str = "") -> int:
    if room:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), int(room)))
    try:
        ACTS[act](Path(folder), password)
    except EnvironmentFault as fault:
        print(fault.code)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
