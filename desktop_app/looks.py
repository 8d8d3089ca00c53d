"""What the menu of the window offers of its look: languages and themes, and whether somebody else manages them."""

from core.texts.catalogue import Language
from desktop_app.appearance import Appearance
from desktop_app.desk import Desk
from desktop_app.settings import Layer, ThemeChoice
from ui.widgets.rail import Choice


def choices(desk: Desk, now: Appearance) -> list[Choice]:
    """Return the languages by their own names, then the themes; the one of the moment is marked."""
    sources = desk.app.layered.sources
    managed = {name: sources[name] is Layer.POLICY for name in ("language", "theme")}
    languages = [
        Choice("language", each.value, each.own_name, each is now.language, managed["language"]) for each in Language
    ]
    themes = [
        Choice("theme", each.value, desk.say(f"theme.{each}"), each is now.choice, managed["theme"])
        for each in ThemeChoice
    ]
    return [*languages, *themes]
