"""The sample that comes with Raff: a vault that shows anything else is no demonstration."""

from dataclasses import replace

import pytest

from core.model.imports.receipts import Tally
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.window.sample_data import books, is_all_there_is
from tests.builders.layers import AT, batch


def shown(ctx: AppContext, *files: str, withdrawn: str = "") -> None:
    """Let the vault show batches of ``files``, one of which may be withdrawn."""
    laid = [replace(batch(name, number), file=name) for number, name in enumerate(files)]
    known = [replace(one, withdrawn_at=AT) if one.file == withdrawn else one for one in laid]
    ctx.answers.put(questions.IMPORTS, tuple((one, Tally()) for one in known))


@pytest.fixture
def sample(ctx: AppContext) -> list[str]:
    return [path.name for path in books(ctx)]


def test_the_workbooks_of_the_sample_come_in_their_order(ctx: AppContext, sample: list[str]) -> None:
    assert sample
    assert sample == sorted(sample)
    assert all(path.exists() for path in books(ctx))


def test_a_vault_of_the_sample_alone_is_a_demonstration(ctx: AppContext, sample: list[str]) -> None:
    shown(ctx, *sample)
    assert is_all_there_is(ctx)


def test_one_workbook_of_ones_own_makes_it_none_unless_it_was_taken_back(ctx: AppContext, sample: list[str]) -> None:
    shown(ctx, *sample, "own.xlsx")
    assert not is_all_there_is(ctx)
    shown(ctx, *sample, "own.xlsx", withdrawn="own.xlsx")
    assert is_all_there_is(ctx)


def test_an_empty_vault_is_no_demonstration(ctx: AppContext, sample: list[str]) -> None:
    assert not is_all_there_is(ctx)
    shown(ctx)
    assert not is_all_there_is(ctx)
    shown(ctx, sample[0], withdrawn=sample[0])
    assert not is_all_there_is(ctx)
