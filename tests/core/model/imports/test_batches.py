"""Batches: whether all that is shown is of certain files."""

from dataclasses import replace

from core.model.imports.batches import all_of_files
from tests.builders.layers import AT, batch

SAMPLES = {"sample-2024.xlsx", "sample-2025.xlsx"}


def test_all_is_of_the_files_only_where_nothing_else_is_shown() -> None:
    first, second = (replace(batch(name, number), file=name) for number, name in enumerate(sorted(SAMPLES)))
    own = replace(batch("own.xlsx", 3), file="own.xlsx")
    assert all_of_files([first, second], SAMPLES)
    assert not all_of_files([first, own], SAMPLES)
    assert all_of_files([first, replace(own, withdrawn_at=AT)], SAMPLES)


def test_nothing_that_is_shown_is_of_no_files() -> None:
    gone = replace(batch("sample-2024.xlsx", 1), file="sample-2024.xlsx", withdrawn_at=AT)
    assert not all_of_files([], SAMPLES)
    assert not all_of_files([gone], SAMPLES)
