"""What was measured for the alerts, in a real vault."""

from dataclasses import replace

from core.model.alerts.tracks import MeasuredKey
from core.store.measurements import VaultMeasurements
from core.store.vault import Vault
from tests.builders.alerts import measured, track

KEY = MeasuredKey(data_version="d", code_version="c", wanted="w")


def test_what_was_measured_is_found_by_the_whole_of_its_key(vault: Vault) -> None:
    measurements = VaultMeasurements(vault.db)
    figures = measured(track([1.5, None, 3.0], (("region", "جدة"),), base=7.0))
    assert (measurements.find(KEY), measurements.holds(KEY)) == (None, False)
    with vault.transaction():
        measurements.put(KEY, figures)
    assert measurements.find(KEY) == figures
    assert measurements.holds(KEY)
    for part in ("data_version", "code_version", "wanted"):
        other = replace(KEY, **{part: "x"})
        assert (measurements.find(other), measurements.holds(other)) == (None, False)
