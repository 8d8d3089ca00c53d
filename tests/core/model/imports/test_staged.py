import pytest

from core.model.imports.staged import StagedFile, StagedState

OPEN = {StagedState.WAITING, StagedState.REFUSED}


@pytest.mark.parametrize("state", list(StagedState))
def test_a_person_has_something_to_do_about_what_waits_and_what_was_refused(state: StagedState) -> None:
    file = StagedFile(digest="beef", path="/in/تدقيق 2024.xlsx", size=1, modified=2, state=state, at="now", by="huda")
    assert file.is_open is (state in OPEN)
    assert (file.id, file.name) == ("beef", "تدقيق 2024.xlsx")
