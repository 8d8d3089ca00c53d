"""Versions of models in a real vault."""

import pytest

from core.model.forecasts.registry import DEMAND, Metrics, Stage, TrainedModel
from core.store.models import VaultModels
from core.store.vault import Vault


def trained(*names: str) -> TrainedModel:
    metrics = Metrics(series=1, periods=2, wape=3.5, naive_wape=4.5, relative=0.5, bias=-1.0, coverage=80.0)
    return TrainedModel(
        models=names,
        by=("region",),
        horizon_days=90,
        exposure=True,
        learnt={"theta": {"الرياض": {"alpha": 0.1}}},
        data_version="d",
        code_version="c",
        metrics=metrics,
    )


@pytest.fixture
def models(vault: Vault) -> VaultModels:
    made = VaultModels(vault.db)
    with vault.transaction():
        assert [made.add(trained(name), at=f"at {name}", by="noura") for name in ("ets", "theta", "ces")] == [1, 2, 3]
    return made


def test_each_version_is_a_candidate_and_the_newest_comes_first(models: VaultModels) -> None:
    listed = models.list_all(DEMAND)
    assert [(model.version, model.stage, model.model.models) for model in listed] == [
        (3, Stage.CANDIDATE, ("ces",)),
        (2, Stage.CANDIDATE, ("theta",)),
        (1, Stage.CANDIDATE, ("ets",)),
    ]
    assert (listed[0].made_at, listed[0].made_by, listed[0].decided_at) == ("at ces", "noura", None)
    assert models.champion(DEMAND) is None
    assert models.list_all("other") == []


def test_what_was_learnt_comes_back_whole(models: VaultModels) -> None:
    found = models.find(DEMAND, 2)
    assert found is not None
    assert found.model == trained("theta")
    assert models.find(DEMAND, 9) is models.find("other", 2) is None


def test_a_new_champion_retires_the_one_before(models: VaultModels, vault: Vault) -> None:
    for version in (1, 3):
        with vault.transaction():
            models.promote(DEMAND, version, at=f"promoted {version}", by="ali")
    stages = {model.version: (model.stage, model.decided_at, model.decided_by) for model in models.list_all(DEMAND)}
    assert stages == {
        1: (Stage.RETIRED, "promoted 3", "ali"),
        2: (Stage.CANDIDATE, None, None),
        3: (Stage.CHAMPION, "promoted 3", "ali"),
    }
    assert models.champion(DEMAND) == models.find(DEMAND, 3)
