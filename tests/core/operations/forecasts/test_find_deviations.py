"""Items that did not sell what their past let expect."""

import pytest

from core.analysis import histories, item_deviations
from core.model.analyses.deviations import DeviationReport
from core.model.errors import Cancelled, UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.operations.forecasts.find_deviations import find_deviations
from tests.builders.access import audited, data_access
from tests.builders.market import monthly
from tests.fakes.context import RecordingContext

FALLEN = monthly({("OLAYA", "COLA"): [20.0, 21.0] * 13 + [60.0], ("BALAD", "LEMON"): [20.0, 21.0] * 13 + [20.0]})


def test_what_passes_the_filters_is_held_against_its_past() -> None:
    with data_access(FALLEN) as access:
        report = find_deviations(access, {"item": ["COLA"]}, Unattended())
        with access.warehouse.reader() as reader:
            held = histories.load(reader)
        assert report == item_deviations.find(held, 12, {"item": ["COLA"]}, Unattended())
    assert [deviation.item for deviation in report.deviations] == ["COLA"]


def test_without_data_nothing_deviates() -> None:
    with data_access([]) as access:
        assert find_deviations(access, {}, Unattended()) == DeviationReport(period=None, series=0, deviations=())


def test_it_stops_when_it_is_asked_to_and_is_not_for_everyone() -> None:
    with data_access(FALLEN) as access, pytest.raises(Cancelled):
        find_deviations(access, {}, RecordingContext(stop_at=1))
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_deviations(access, {}, Unattended())
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "forecasts:read", "refused")]
