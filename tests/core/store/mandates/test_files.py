"""Files of leases and orders: read whole, or named."""

from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.security.leases import Lease
from core.security.orders import Order
from core.store.mandates.files import load
from tests.builders.mandates import lease


def test_a_file_is_a_document_of_its_kind_or_named(tmp_path: Path) -> None:
    wanted, file = lease(("vault", "device")), tmp_path / "rana.rafflease"
    file.write_bytes(wanted.document())
    assert load(file, Lease) == wanted
    with pytest.raises(UserError, match=r"order\.unreadable"):
        load(file, Order)
    file.write_bytes(wanted.document() + b" " * 70_000 + b"{")
    assert load(file, Lease) == wanted
    file.write_bytes(b" " * 70_000 + wanted.document())
    with pytest.raises(UserError, match=r"lease\.unreadable"):
        load(file, Lease)
    with pytest.raises(EnvironmentFault, match=r"disk\.unreadable"):
        load(tmp_path, Lease)
