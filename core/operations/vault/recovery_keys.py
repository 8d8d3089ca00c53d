"""A forgotten password, on the side of the organisation: its key pair, and the answer to a request. No vault needed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.model.clock import Clock, stamp
from core.model.errors import UserError, write_fault
from core.model.recovery_keys import RecoveryKey
from core.security import keys, passwords, private_keys, recovery
from core.security.private_keys import KeyFile
from core.security.recovery import Request
from core.store import recovery_files

_KEY = "raff-recovery.key"
_PART = "raff-recovery-{part}.key"
LOG = "raff-recoveries.log"


@dataclass(frozen=True, slots=True)
class NewKeys:
    """A key pair: the public key for the policy, and the files of the private one."""

    public: RecoveryKey
    files: tuple[Path, ...]


def new_recovery_keys(folder: Path, passphrases: Sequence[str], cost: keys.Cost | None = None) -> NewKeys:
    """Make a key pair; the private key is written to ``folder``, in as many parts as there are ``passphrases``.

    Raises the codes of a refused password for a passphrase, ``recovery.same_passphrase``, ``recovery.exists``, and
    those of ``write_fault``.
    """
    for passphrase in passphrases:
        passwords.check_new(passphrase)
    if len({keys.composed(passphrase) for passphrase in passphrases}) < len(passphrases):
        raise UserError("recovery.same_passphrase")
    names = [_KEY] if len(passphrases) == 1 else [_PART.format(part=n) for n in range(1, len(passphrases) + 1)]
    files = tuple(folder / name for name in names)
    for file in files:
        if file.exists():
            raise UserError("recovery.exists", file=file.name)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise write_fault(error, folder) from error
    public, parts = private_keys.make(passphrases, cost or keys.calibrate())
    for file, part in zip(files, parts, strict=True):
        recovery_files.save(file, part)
    return NewKeys(public, files)


def read_request(file: Path) -> Request:
    """Return the request in ``file``; raises what ``recovery_files.load`` raises."""
    return recovery_files.load(file, Request)


def read_parts(files: Sequence[Path]) -> tuple[KeyFile, ...]:
    """Return the parts of one private key; raises what ``recovery_files.load`` and ``check_parts`` raise."""
    parts = tuple(recovery_files.load(file, KeyFile) for file in files)
    private_keys.check_parts(parts)
    return parts


def answer_request(
    request: Request, files: Sequence[Path], passphrases: Sequence[str], out: Path, *, by: str, clock: Clock
) -> str:
    """Write to ``out`` the answer to ``request``, note it in a log beside the first of ``files``; return the code.

    Each of ``files`` is opened by the passphrase at its place. Raises those of ``private_keys.private_key`` and of
    ``recovery.answer``, ``recovery.exists``, and those of ``write_fault``; then there is no answer.
    """
    if out.exists():
        raise UserError("recovery.exists", file=out.name)
    private = private_keys.private_key(read_parts(files), passphrases)
    now = clock.now()
    reply, code = recovery.answer(request, private, by=by, at=now)
    row = {
        "at": stamp(now),
        "by": by,
        "vault": request.vault_id,
        "generation": request.generation,
        "asked_by": request.asked_by,
        "check": request.check,
    }
    recovery_files.append(files[0].with_name(LOG), json.dumps(row, ensure_ascii=False))
    recovery_files.save(out, reply)
    return code
