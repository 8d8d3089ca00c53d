"""The sample that comes with Raff."""

from desktop_app.queries.context import AppContext
from desktop_app.window.sample_data import books


def test_the_workbooks_of_the_sample_come_in_their_order(ctx: AppContext) -> None:
    names = [path.name for path in books(ctx)]
    assert names
    assert names == sorted(names)
    assert all(path.exists() for path in books(ctx))
