"""A window that keeps what pages ask of it."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QMenu

from desktop_app.pages.page_presenter import Presenter
from desktop_app.queries.context import AppContext

P = TypeVar("P", bound=Presenter)


class RecorderHost:
    """``asked`` is what pages asked for, in their order; ``presenters`` are those of other pages, given by a test."""

    def __init__(self, ctx: AppContext, *, filters: str = "Region: RIYADH") -> None:
        self.ctx = ctx
        self.asked: list[str] = []
        self.presenters: list[Presenter] = []
        self._filters = filters

    def presenter(self, kind: type[P]) -> P:
        return next(presenter for presenter in self.presenters if isinstance(presenter, kind))

    def show_page(self, key: str) -> None:
        self.asked.append(f"page {key}")

    def run_command(self, key: str) -> None:
        self.asked.append(f"command {key}")

    def change_appearance(self, group: str, key: str) -> None:
        self.asked.append(f"{group} {key}")

    def filter_words(self) -> str:
        return self._filters

    def schedule_forecast(self, level: str) -> None:
        self.asked.append(f"forecast by {level}")

    def choose_files(self) -> None:
        self.asked.append("files")

    def import_files(self, paths: list[Path]) -> None:
        self.asked.append(f"import {', '.join(path.name for path in paths)}")

    def offer_recent_files(self, menu: QMenu) -> None:
        self.asked.append("recent files")
        menu.clear()
