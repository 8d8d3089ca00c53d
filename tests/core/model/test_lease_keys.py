"""The keys that sign leases and orders, as a policy names them."""

import pytest
from pydantic import ValidationError

from core.model import lease_keys
from core.model.lease_keys import LeaseKey
from core.model.policy import VaultPolicy

KEY, OTHER = LeaseKey(bytes(range(32))), LeaseKey(bytes(32))


def test_a_policy_names_several_as_a_list_or_a_text() -> None:
    for names in ([KEY.text, OTHER.text], f"{KEY.text}; {OTHER.text}"):
        assert VaultPolicy.model_validate({"lease_keys": names}).pinned == (KEY, OTHER)
    assert VaultPolicy().pinned == ()
    assert lease_keys.parse(KEY.text) == KEY
    assert KEY.fingerprint != OTHER.fingerprint


@pytest.mark.parametrize("text", ["raff-lease-", KEY.text[:-1], KEY.text.replace("lease", "recovery"), "KINZA"])
def test_a_mistyped_key_is_no_policy(text: str) -> None:
    with pytest.raises(ValidationError):
        VaultPolicy(lease_keys=(text,))
