"""A vault whose password was forgotten: it asks the organisation, and takes its answer."""

from pathlib import Path

from core.model.clock import stamp
from core.model.errors import UserError
from core.model.sessions import Session
from core.security import keys, passwords, recovery, slots
from core.store import tries
from core.store import vault as vaults
from core.store.mandates import orders


def request(folder: Path, session: Session) -> recovery.Request:
    """Return the request with which the organisation is asked; it becomes a row of the audit at the next opening.

    Raises ``vault.missing``, ``vault.newer``, ``vault.slots_damaged`` and ``recovery.no_slot``.
    """
    orders.finish(folder, session)
    now = session.clock.now()
    asked = recovery.ask(slots.read(folder), by=session.actor, at=now)
    tries.note(folder, passwords.read_attempts(folder).with_request(now))
    return asked


def recover(folder: Path, reply: recovery.Answer, code: str, password: str, session: Session, cost: keys.Cost) -> None:
    """Give the vault in ``folder`` the new ``password`` by the answer of the organisation.

    Raises the codes of a refused password, those of ``recovery.use``, and those of opening for writing; then nothing is
    changed.
    """
    passwords.check_new(password)
    orders.finish(folder, session)
    slot_file = slots.read(folder)
    attempts = passwords.read_attempts(folder)
    try:
        orders.refuse_earlier(folder, slot_file, reply.answered_at)
        unlocked = recovery.use(reply, code, slot_file)
    except UserError:
        tries.note(folder, attempts.with_refused_answer(session.clock.now()))
        raise
    answered = {"by": reply.answered_by, "at": stamp(reply.answered_at)}
    with vaults.enter(folder, slot_file, unlocked, session, attempts, writable=True) as vault:
        vault.change_slots(session, "vault.recovery", detail=answered, password=keys.stretch(password, cost))
