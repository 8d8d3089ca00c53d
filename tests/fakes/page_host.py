"""A window that keeps what pages ask of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu

from desktop_app.pages.page_presenter import ProvinceMap
from desktop_app.queries.context import AppContext


class RecorderHost:
    """``asked`` is what pages asked for, in their order; ``maps`` holds the one that a test gives."""

    def __init__(self, ctx: AppContext, *, filters: str = "Region: RIYADH") -> None:
        self.ctx = ctx
        self.asked: list[str] = []
        self.maps: list[ProvinceMap] = []
        self._filters = filters

    def province_map(self) -> ProvinceMap:
        return self.maps[-1]

    def show_page(self, key: str) -> None:
        self.asked.append(f"page {key}")

    def open_item(self, key: str, item: str) -> None:
        self.asked.append(f"page {key}, {item}")

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

    def open_files(self, files: Sequence[Path]) -> None:
        self.asked.append(f"open {', '.join(path.name for path in files)}")

    def import_files(self, files: Sequence[Path]) -> None:
        self.asked.append(f"import {', '.join(path.name for path in files)}")

    def offer_recent_files(self, menu: QMenu) -> None:
        self.asked.append("recent files")
        menu.clear()
