"""raff policy show."""

from pathlib import Path

from tests.conftest import Raff


def test_settings_are_shown_with_where_they_come_from(raff: Raff, tmp_path: Path) -> None:
    (tmp_path / "machine").mkdir()
    policy = tmp_path / "machine" / "policy.toml"
    policy.write_text("[gaps]\nthreshold = 45\n")
    document = raff("policy", "show", "--json").document
    assert document["gaps.threshold"] == {"value": 45, "source": "policy", "place": str(policy)}
    assert document["gaps.high"] == {"value": 60, "source": "default", "place": None}
    assert str(policy) in raff("policy", "show").out
    policy.write_text("[gaps]\nthreshold = 'much'\n")
    refused = raff("policy", "show", "--json")
    assert (refused.code, refused.document["error"]["code"]) == (4, "policy.unreadable")
    where = {"file": str(policy), "setting": "gaps.threshold"}
    assert refused.document["error"]["data"] == {**where, "reason": "value", "allowed": "0 - 100"}
