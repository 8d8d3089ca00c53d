"""What the menu of the window offers of its look: languages and themes, and whether somebody else manages them."""

from core.texts.catalogue import Language
from desktop_app.queries.context import AppContext
from desktop_app.settings.settings import SettingsLayer, ThemeChoice
from desktop_app.window.appearance import Appearance
from ui.widgets.rail import Choice


def choices(ctx: AppContext, now: Appearance) -> list[Choice]:
    """Return the languages by their own names, then the themes; the one of the moment is marked."""
    sources = ctx.app.layered.sources
    managed = {name: sources[name] is SettingsLayer.POLICY for name in ("language", "theme")}
    languages = [
        Choice("language", option.value, option.own_name, option is now.language, managed["language"])
        for option in Language
    ]
    themes = [
        Choice("theme", option.value, ctx.say(f"theme.{option}"), option is now.choice, managed["theme"])
        for option in ThemeChoice
    ]
    return [*languages, *themes]
