"""Backups: one file with the encrypted database and its slots, as safe to lose as the vault itself."""

import contextlib
import json
import os
import shutil
import zipfile
from collections.abc import Mapping
from hashlib import file_digest, sha256
from pathlib import Path

from core.model.errors import EnvironmentFault, UserError, write_fault
from core.security import slots
from core.security.durable import sync_folder
from core.store.cipher import DATABASE, Database, faults

_MANIFEST = "manifest.json"
_MEMBERS = {_MANIFEST, DATABASE, slots.SLOT_FILE}
_OWNER_ONLY = 0o700
_FILE_MODE = 0o600
_BLOCK = 1 << 20


def write(db: Database, folder: Path, target: Path) -> None:
    """Write a backup of the open vault in ``folder`` to ``target``, which must not exist.

    SQLCipher encrypts the compacted copy under the key of the vault. The copy is opened and checked, and what was
    written is read again, before it has its name. The file is for its owner alone. Raises ``backup.no_folder`` (a
    folder may be that of a disk that is not mounted, so none is made), ``backup.exists``, ``backup.unsound`` and those
    of ``write_fault``; a failed backup leaves no file.
    """
    if not target.parent.is_dir():
        raise UserError("backup.no_folder", folder=str(target.parent.absolute()))
    if target.exists():
        raise UserError("backup.exists", file=target.name)
    copy = target.with_name(target.name + ".db")
    fresh = target.with_name(target.name + ".new")
    try:
        copy.unlink(missing_ok=True)
        copy.touch(mode=_FILE_MODE)  # SQLite fills an empty file, and one that it makes is readable by others
        with faults():
            db.execute("VACUUM INTO ?", (str(copy),))
            sound = _is_sound(db, copy)
        if not sound:
            raise EnvironmentFault("backup.unsound", file=target.name)
        slot_bytes = (folder / slots.SLOT_FILE).read_bytes()
        manifest = _pack(fresh, copy, slot_bytes)
        if not _holds(fresh, manifest):
            raise EnvironmentFault("backup.unsound", file=target.name)
        fresh.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise write_fault(error, target) from error
    finally:
        for leftover in (copy, fresh):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def restore(source: Path, folder: Path) -> None:
    """Restore the vault of the backup ``source`` into ``folder``, which must be empty or absent.

    Raises ``backup.missing``, ``backup.damaged``, ``vault.folder_in_use`` and those of ``write_fault``; a failed
    restore leaves no vault behind.
    """
    if not source.is_file():
        raise UserError("backup.missing", file=source.name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("vault.folder_in_use", folder=str(folder.absolute()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(_OWNER_ONLY)
        sound = _extract(source, folder)
        sync_folder(folder)
    except (zipfile.BadZipFile, ValueError, EOFError):
        sound = False
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise write_fault(error, folder) from error
    if not sound:
        shutil.rmtree(folder, ignore_errors=True)
        raise UserError("backup.damaged", file=source.name)


def lock(path: Path) -> None:
    """Leave the backup ``path`` to the organisation alone; one that is not sealed to it, or is damaged, is removed.

    Raises those of ``write_fault``.
    """
    copy, fresh = path.with_name(path.name + ".db"), path.with_name(path.name + ".new")
    try:
        with zipfile.ZipFile(path) as archive:
            current = slots.SlotFile.model_validate_json(archive.read(slots.SLOT_FILE))
            if current.is_locked:
                return
            slot_bytes = slots.content_of(slots.locked(current))
            copy.touch(mode=_FILE_MODE)
            with archive.open(DATABASE) as member, copy.open("wb") as file:
                shutil.copyfileobj(member, file, _BLOCK)
        _pack(fresh, copy, slot_bytes)
        fresh.replace(path)
    except (zipfile.BadZipFile, ValueError, EOFError, KeyError, UserError):
        path.unlink()
    except OSError as error:
        raise write_fault(error, path) from error
    finally:
        for leftover in (copy, fresh):
            leftover.unlink(missing_ok=True)


def _pack(fresh: Path, database: Path, slot_bytes: bytes) -> Mapping[str, str]:
    """Write a backup of ``database`` to ``fresh``, durably, for its owner alone; return its manifest."""
    manifest = {DATABASE: _digest(database), slots.SLOT_FILE: sha256(slot_bytes).hexdigest()}
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=_FILE_MODE)
    with fresh.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_MANIFEST, json.dumps(manifest))
            archive.writestr(slots.SLOT_FILE, slot_bytes)
            archive.write(database, DATABASE)
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _extract(source: Path, folder: Path) -> bool:
    """Extract the members; return whether they are the expected ones and none was altered."""
    with zipfile.ZipFile(source) as archive:
        if set(archive.namelist()) != _MEMBERS:
            return False
        manifest = json.loads(archive.read(_MANIFEST))
        for name in (DATABASE, slots.SLOT_FILE):
            archive.extract(name, folder)
            (folder / name).chmod(_FILE_MODE)
        return all(_digest(folder / name) == manifest.get(name) for name in (DATABASE, slots.SLOT_FILE))


def _is_sound(db: Database, copy: Path) -> bool:
    """Return whether every page of ``copy`` opens with the key of ``db``, and it has the rows of every table."""
    db.execute("ATTACH ? AS copy", (str(copy),))
    try:
        if db.execute("PRAGMA copy.cipher_integrity_check").fetchone() is not None:
            return False
        if db.execute("PRAGMA copy.integrity_check").fetchone() != ("ok",):
            return False
        tables = [name for (name,) in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()]
        return all(_count(db, f'main."{name}"') == _count(db, f'copy."{name}"') for name in tables)
    finally:
        db.execute("DETACH copy")


def _count(db: Database, table: str) -> int:
    (count,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)


def _holds(archive: Path, manifest: Mapping[str, str]) -> bool:
    """Return whether the members of ``archive`` have the digests of its ``manifest``, read from the file again."""
    with zipfile.ZipFile(archive) as opened:
        digests = {}
        for name in manifest:
            with opened.open(name) as member:
                digests[name] = sha256()
                while block := member.read(_BLOCK):
                    digests[name].update(block)
    return all(digests[name].hexdigest() == digest for name, digest in manifest.items())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
