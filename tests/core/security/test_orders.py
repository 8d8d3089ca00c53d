"""An order, and what waits to be sent, sealed to the organisation with it."""

import pytest

from core.model.errors import UserError
from core.model.recovery_keys import RecoveryKey
from core.security import sealing
from core.security.orders import Action, Order, SealedOutbox, seal_outbox
from tests.builders.mandates import order

PRIVATE = sealing.new_private_key()


def test_lines_are_read_by_the_organisation_alone() -> None:
    sealed = seal_outbox(order(("vault", "device")), ["one", "two"], sealing.public_key(PRIVATE))
    read = SealedOutbox.model_validate_json(sealed.model_dump_json())
    assert (read.open(PRIVATE), read.operations) == (b"one\ntwo", 2)
    assert read.open(sealing.new_private_key()) is None
    assert read.model_copy(update={"operations": 3}).open(PRIVATE) is None
    assert RecoveryKey(read.recipient) == sealing.public_key(PRIVATE)


def test_an_order_asks_for_a_lock_or_a_wipe_and_nothing_else() -> None:
    whole = order(("vault", "device"), Action.WIPE).document()
    assert Order.read(whole).action is Action.WIPE
    with pytest.raises(UserError, match=r"order\.unreadable"):
        Order.read(whole.replace(b'"wipe"', b'"burn"'))
