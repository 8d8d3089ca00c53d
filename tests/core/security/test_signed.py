"""What an organisation signs: by its pinned keys alone, for one vault on one device, and not a letter of it altered."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.errors import UserError
from core.security import signed
from core.security.leases import Lease
from core.security.orders import Action, Order
from core.security.signed import SignedDocument
from tests.builders.mandates import PRIVATE, lease, order, policy_of

IDS = ("vault", "device")
OTHER = signed.new_private_key()
PINNED = policy_of().vault.pinned
LEASE, ORDER = lease(IDS), order(IDS, seal_outbox=True)


def fault(document: SignedDocument, vault_id: str = "vault", device: str = "device") -> str:
    try:
        document.check(PINNED, vault_id=vault_id, device=device)
    except UserError as error:
        return error.code
    return ""


@pytest.mark.parametrize("document", [LEASE, ORDER])
def test_a_document_that_a_pinned_key_signed_is_good_once_it_was_sent(document: SignedDocument) -> None:
    assert fault(type(document).read(document.document())) == ""
    assert fault(type(document).read(json.dumps(json.loads(document.document()), indent=3).encode())) == ""
    assert fault(document, device="") == ""


def test_each_fault_has_its_code() -> None:
    assert fault(lease(IDS, private=OTHER)) == "lease.unknown_key"
    assert fault(order(IDS, private=OTHER)) == "order.unknown_key"
    assert (fault(LEASE, vault_id="another"), fault(ORDER, vault_id="another")) == (
        "lease.other_vault",
        "order.other_vault",
    )
    assert (fault(LEASE, device="another"), fault(ORDER, device="another")) == (
        "lease.other_device",
        "order.other_device",
    )
    for content in (b"", b"{}", b"[]", b"\xff", b"[" * 60_000, ORDER.document(), LEASE.document()[:-9]):
        with pytest.raises(UserError, match=r"lease\.unreadable"):
            Lease.read(content)
    with pytest.raises(UserError, match=r"order\.unreadable"):
        Order.read(LEASE.document())


def test_several_keys_are_pinned_while_they_are_changed() -> None:
    both = policy_of(PRIVATE, OTHER).vault.pinned
    for private in (PRIVATE, OTHER):
        lease(IDS, private=private).check(both, vault_id="vault", device="device")


@pytest.mark.parametrize(
    ("document", "field", "value"),
    [
        (LEASE, "account", "somebody"),
        (LEASE, "role", "executive"),
        (LEASE, "regions", None),
        (LEASE, "expires", "2025-03-01T00:00:00Z"),
        (LEASE, "issued", "2025-01-16T00:00:00Z"),
        (LEASE, "sets_clock", True),
        (ORDER, "action", "wipe"),
        (ORDER, "nonce", "0123456789abcdef"),
        (ORDER, "seal_outbox", False),
        (ORDER, "vault_id", "another"),
        (ORDER, "signature", ""),
    ],
)
def test_no_claim_can_be_altered(document: SignedDocument, field: str, value: object) -> None:
    content = json.dumps({**json.loads(document.document()), field: value}).encode()
    assert fault(type(document).read(content)) == f"{document.NAME}.altered"


def test_the_signature_of_a_lease_is_none_of_an_order() -> None:
    stolen = ORDER.model_copy(update={"signature": LEASE.signature})
    assert fault(stolen) == "order.altered"
    assert LEASE.covered().startswith(b"raff/lease/v1\0")


@given(st.data())
def test_a_flipped_byte_is_never_followed(data: st.DataObject) -> None:
    whole = ORDER.document()
    place = data.draw(st.integers(min_value=0, max_value=len(whole) - 1))
    flipped = bytearray(whole)
    flipped[place] ^= data.draw(st.integers(min_value=1, max_value=255))
    try:
        read = Order.read(bytes(flipped))
    except UserError:
        return
    assert fault(read) in {"order.altered", "order.unknown_key"} or read == ORDER


def test_an_order_says_how_it_is_named_once() -> None:
    with pytest.raises(ValueError, match="nonce"):
        Order(vault_id="vault", device="device", issued=ORDER.issued, action=Action.LOCK, nonce="short")
