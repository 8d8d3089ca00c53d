"""The table of pages is all that knows which pages there are."""

import ast
from pathlib import Path

import pytest

from core.texts.catalogue import Language, has
from desktop_app.bootstrap import machine_paths
from desktop_app.pages.table import KEYS, PAGES, PageEntry
from desktop_app.window import workspace


@pytest.mark.parametrize("entry", PAGES, ids=KEYS)
def test_a_page_has_an_icon_and_a_name_in_both_languages(entry: PageEntry) -> None:
    assert (machine_paths().resources / "icons" / f"{entry.key}.svg").exists()
    assert all(has(language, entry.caption) for language in Language)


def test_every_key_and_every_presenter_stands_once() -> None:
    assert len(set(KEYS)) == len({entry.make for entry in PAGES}) == len(PAGES)


def test_the_workspace_knows_no_single_page() -> None:
    tree = ast.parse(Path(workspace.__file__).read_text(encoding="utf-8"))
    modules = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    pages = {module for module in modules if module.startswith("desktop_app.pages.")}
    assert pages == {"desktop_app.pages.table", "desktop_app.pages.page_presenter"}
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert not texts & set(KEYS)
