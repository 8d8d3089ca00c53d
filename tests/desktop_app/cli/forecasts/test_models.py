"""raff models."""

from pathlib import Path

import pytest

from tests.conftest import Raff


def test_models_are_trained_listed_handed_on_and_taken_in(rising: Path, raff: Raff) -> None:
    made = raff("models", "train", "--models", "ets,theta", "--json").document
    assert (made["version"], made["stage"], made["models"]) == (1, "champion", ["ets", "theta"])
    assert made["metrics"]["fva"] > 0
    listed = raff("models", "list", "--json").document
    assert [each["version"] for each in listed["models"]] == [1]
    assert {"prophet", "lstm", "theta"} <= {kind["name"] for kind in listed["kinds"]}
    assert raff("forecast", "--json").document["model"] == "demand_forecast 1"
    file = rising / "model.json"
    assert raff("models", "export", 1, "--out", file, "--json").document["digest"]
    assert raff("models", "import", file, "--json").document["stage"] == "candidate"
    assert raff("models", "evaluate", 2, "--json").document["wape"] == pytest.approx(made["metrics"]["wape"])
    assert raff("models", "promote", 2, "--json").document["stage"] == "champion"
    assert "candidate" in raff("models", "list").out or "retired" in raff("models", "list").out


@pytest.mark.usefixtures("rising")
def test_a_model_that_is_not_there_is_an_error_of_the_person(raff: Raff) -> None:
    for command in (("models", "promote", 9), ("models", "train", "--models", "crystal_ball")):
        answer = raff(*command, "--json")
        assert answer.code == 3
        assert answer.document["error"]["code"].startswith("model.")
