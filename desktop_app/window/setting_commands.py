"""The settings as commands: each section and each setting, found by its name and its other names in any language."""

from collections.abc import Iterator

from core.texts.catalogue import Language, say
from desktop_app.pages.settings.index import SECTIONS
from ui.dialogs.palette_dialog import Command

PREFIX = "setting:"


def setting_commands(language: Language) -> Iterator[Command]:
    """Yield the sections of the settings page, and the settings of each; the key ends with that of the item."""
    for section, keys in SECTIONS.items():
        title = say(language, f"settings.{section}")
        name = say(language, "palette.section", section=title)
        yield Command(f"{PREFIX}{section}", name, others=_others(f"settings.{section}", f"section_words.{section}"))
        for key in keys:
            name = say(language, "palette.setting", setting=say(language, f"setting.{key}"), section=title)
            yield Command(f"{PREFIX}{key}", name, others=_others(f"setting.{key}", f"setting_words.{key}"))


def _others(*texts: str) -> tuple[str, ...]:
    return tuple(say(language, text) for language in Language for text in texts)
