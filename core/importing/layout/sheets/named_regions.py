"""The region of a table without a column for it: the one that a person gives, else what its sheet or file is called."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from core.importing.layout.columns import DOUBTFUL, SURE, Guess, Layout, LayoutOptions
from core.model.cities import is_place_name
from core.model.dimensions import PlaceLevel
from core.model.errors import UserError
from core.model.names import search_fold
from core.model.provinces import plain

_REGION = PlaceLevel.REGION.value
_WORD = re.compile(r"[^\s\d_.,;:()\[\]{}+&–—-]+")
_LONGEST = 5  # words of a name
# What stands beside the name of a place and is no part of it.
_BESIDE = frozenset(map(search_fold, ("region", "city", "منطقة", "مدينة")))
# The country is no region of itself, and these towns are also words of any day or names of persons.
_OF_ANY_DAY = (
    "saudi arabia|ksa|kingdom of saudi arabia|السعودية|المملكة العربية السعودية|"
    "centre|center|bid|rain|layla|samira|thar|badr|sharaf|salwa|hali|hait|birk|hamam|sidr|badi|darb|kamil|hima|arn|"
    "raqi|sarar|"
    "ليلى|سميراء|ثار|بدر|شرف|سلوى|حلي|الحلوة|حمام|سدر|البديع|البدع|الدرب|الكامل|حمى|حقل|ظلم|القرى|البركة|الحريق|"
    "الحائط|الحجر|القبة|النخيل|مستورة|نمرة|عفيف|الوسط|العرن|الرين|الليث|الحديثة|الفيحاء|شغب"
)
_NO_REGION = frozenset(plain(name) for name in _OF_ANY_DAY.split("|"))


def with_region(layout: Layout, options: LayoutOptions) -> Layout:
    """Return ``layout`` with the region that ``options`` give, else the one that its sheet or its file names.

    A name is taken where it is the only name of a place among the words of the sheet, or of the file where the sheet
    names none; that is doubtful. A region that is blank keeps the table without one, by whatever name. Raises
    ``workbook.region_in_column`` where a region is given and the table, or the name of its sheet, has it already.
    """
    there = _REGION in layout.levels.values() or _REGION in layout.constant
    if options.region == "":
        return _without_sheet_level(layout)
    if options.region is not None:
        if there:
            raise UserError("workbook.region_in_column", sheet=layout.sheet, region=options.region)
        return _named(layout, options.region, Guess(layout.sheet, _REGION, SURE, "region_given"))
    if there:
        return layout
    sheet = [] if layout.constant else places_in(layout.sheet, options)
    names, place, reason = (
        (sheet, layout.sheet, "sheet_name") if sheet else (places_in(options.file, options), options.file, "file_name")
    )
    return _named(layout, names[0], Guess(place, _REGION, DOUBTFUL, reason)) if len(names) == 1 else layout


def places_in(text: str, options: LayoutOptions) -> list[str]:
    """Return the names of places among the words of ``text``, each once: as the vault spells them, else as written."""
    known = {plain(name): name for name in options.regions}
    words = [word for word in _WORD.findall(text) if search_fold(word) not in _BESIDE]
    names: dict[str, str] = {}
    at = 0
    while at < len(words):
        spans = (" ".join(words[at:end]) for end in range(min(at + _LONGEST, len(words)), at, -1))
        name = next((span for span in spans if _is_region(span, known.keys())), None)
        if name is not None:
            names.setdefault(plain(name), known.get(plain(name), name))
        at += 1 if name is None else len(name.split())
    return list(names.values())


def _is_region(name: str, known: AbstractSet[str]) -> bool:
    return plain(name) in known or (plain(name) not in _NO_REGION and is_place_name(name))


def _named(layout: Layout, region: str, guess: Guess) -> Layout:
    """Return ``layout`` with ``region``; its recipe says nothing of it, for the next file has another one."""
    return replace(layout, constant={**layout.constant, _REGION: region}, guesses=(*layout.guesses, guess))


def _without_sheet_level(layout: Layout) -> Layout:
    """Return ``layout`` by a recipe that asks for no name of a sheet, unless that name is a level of it."""
    recipe = layout.recipe
    if recipe.sheet_level is None or recipe.sheet_level in layout.constant:
        return layout
    there = {*layout.levels.values(), *layout.constant}
    place, product = (tuple(level for level in levels if level in there) for levels in (recipe.place, recipe.product))
    return replace(layout, recipe=recipe.model_copy(update={"sheet_level": None, "place": place, "product": product}))
