"""Names of persons within any text: a given name, and after it what names go on with.

In a text of its own a given name and one unknown word are a name. Within a sentence every word must be known. A word of
trade, place or product right beside makes it the name of a shop, a street or an item.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from core.model.names import search_fold
from core.security import name_words
from core.security.personal_kinds import PersonalKind, PersonalPart

_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0640\u064b-\u065f\u0670]*(?:[\u0640\u064b-\u065f\u0670]+[^\W\d_]*)*(?:['’ʼ`][^\W\d_]+)*"
)
_BESIDE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069.'’&-]*")
_JOINED = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]*(?:\.?[\s\u200b-\u200f]*|-)")
_LATIN = re.compile(r"[a-z]")
_ARABIC_SERVANT = re.compile(r"عبدال.{3,}|عبدرب.{2,}")
_LATIN_SERVANT = re.compile(r"abd[aeiou]l?[a-z]{3,}")
_ARABIC_NISBA = re.compile(r"ال.{3,}[يه]")
_LATIN_NISBA = re.compile(r"(?:al|el|as|ash|az|ad|at|an|ar)[a-z]{3,}[iy]")
_MOST_WORDS = 8
_MOST_WITH_TRIBE = 4


class _Class(Enum):
    GIVEN = auto()
    FAMILY = auto()
    LINK = auto()  # goes on with the next word
    SERVANT = auto()  # Abd, Abdul: a given name with the next word
    PARENT = auto()  # Abu, Umm
    TITLE = auto()
    INITIAL = auto()
    OTHER = auto()  # of shops, streets and products
    PLAIN = auto()  # of sentences
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    kind: _Class
    joined: bool  # to the word before it, by blanks or a hyphen alone


def folded(word: str) -> str:
    """Return a word as it is compared: Arabic as a search folds it, Latin with one spelling for like vowels."""
    plain = re.sub(r"['’ʼ`-]", "", search_fold(word))
    if not _LATIN.search(plain):
        return plain
    plain = plain.replace("ou", "u").replace("oo", "u").replace("ee", "i").translate(str.maketrans("oey", "uii"))
    return re.sub(r"(.)\1+", r"\1", plain)


def _words(*lists: str) -> frozenset[str]:
    return frozenset(folded(word) for words in lists for word in words.split())


_GIVEN = _words(name_words.ARABIC_GIVEN, name_words.LATIN_GIVEN)
_WEAK = _words(name_words.WEAK)
_TRIBES = _words(name_words.ARABIC_FAMILIES, name_words.ARAB_FAMILIES)
_ASIAN = _words(name_words.ASIAN_FAMILIES)
_FAMILIES = _TRIBES | _ASIAN | _words(name_words.LATIN_FAMILIES)
_TITLES = _words(name_words.ARABIC_TITLES, name_words.LATIN_TITLES)
_LINKS = _words(name_words.ARABIC_LINKS, name_words.LATIN_LINKS)
_PARENTS = _words(name_words.ARABIC_BEFORE, name_words.LATIN_BEFORE)
_OTHERS = _words(name_words.ARABIC_OTHERS, name_words.LATIN_OTHERS)
_NAMELESS = _words("cash customer customers walk client عميل عملاء نقدي نقد زبون عابر")
_PLAIN = _words(name_words.SENTENCE)
_SERVANTS = frozenset({"عبد", "abd", "abdul", "abdal", "abdil"})


def find_names(text: str) -> list[PersonalPart]:
    """Return the names of persons in ``text`` with their places."""
    words = _read(text)
    if not any(word.kind in (_Class.GIVEN, _Class.SERVANT, _Class.FAMILY) for word in words):
        return []
    if (whole := _whole(text, words)) is not None:
        return [whole]
    parts: list[PersonalPart] = []
    at = 0
    while at < len(words):
        end = _name_from(words, at)
        if end is None:
            at += 1
            continue
        if not _beside_others(text, words, at, end):
            parts.append(PersonalPart(PersonalKind.NAME, words[at].start, words[end - 1].end))
        at = end
    return parts


def names_business(text: str) -> bool:
    """Return whether a word of ``text`` says that it is a shop, a company, a place or a product."""
    return any(word.kind is _Class.OTHER for word in _read(text))


def is_name_by_role(text: str) -> bool:
    """Return whether ``text`` is a name where a person is expected: one known word of names is enough."""
    words = _read(text)
    known = any(word.kind in (_Class.GIVEN, _Class.FAMILY, _Class.SERVANT) for word in words)
    return known and len(words) <= _MOST_WORDS and all(word.kind is not _Class.OTHER for word in words)


def names_nobody_else(text: str) -> bool:
    """Return whether ``text`` has letters, and is neither a business nor a customer without a name."""
    words = _read(text)
    return bool(words) and all(word.kind is not _Class.OTHER and folded(word.text) not in _NAMELESS for word in words)


def _read(text: str) -> list[_Word]:
    words: list[_Word] = []
    for match in _WORD.finditer(text):
        joined = bool(words) and _JOINED.fullmatch(text, words[-1].end, match.start()) is not None
        words.append(_Word(match[0], *match.span(), _class_of(match[0]), joined))
    return words


def _class_of(word: str) -> _Class:
    plain = folded(word)
    if len(plain) <= 1:
        return _Class.INITIAL
    for words, kind in (
        (_OTHERS, _Class.OTHER),
        (_PLAIN, _Class.PLAIN),
        (_TITLES, _Class.TITLE),
        (_LINKS, _Class.LINK),
        (_PARENTS, _Class.PARENT),
        (_SERVANTS, _Class.SERVANT),
        (_GIVEN, _Class.GIVEN),
        (_FAMILIES, _Class.FAMILY),
    ):
        if plain in words:
            return kind
    if _ARABIC_SERVANT.fullmatch(plain) or _LATIN_SERVANT.fullmatch(plain):
        return _Class.GIVEN
    for article in ("al", "ال", "il", "ash", "as"):
        rest = plain.removeprefix(article)
        if rest != plain and (rest in _FAMILIES or rest in _GIVEN):
            return _Class.FAMILY
    if _ARABIC_NISBA.fullmatch(plain) or _LATIN_NISBA.fullmatch(plain):
        return _Class.FAMILY
    return _Class.UNKNOWN


def _whole(text: str, words: Sequence[_Word]) -> PersonalPart | None:
    """Return ``text`` as one name, where it is nothing else: a given name first, or a family name and a comma."""
    first, last = words[0].start, words[-1].end
    if (
        text[:first].strip(" .\t\u202a\u200f\u200e")
        or text[last:].strip(" .\t\u202c\u200f\u200e")
        or len(words) > _MOST_WORDS
    ):
        return None
    if any(word.kind in (_Class.OTHER, _Class.PLAIN) for word in words) or any(letter.isdigit() for letter in text):
        return None
    turned = _turned(text, words)
    if turned is None and not all(word.joined for word in words[1:]):
        return None
    order = turned or words
    begins = next((at for at, word in enumerate(order) if word.kind not in (_Class.TITLE, _Class.INITIAL)), len(order))
    return PersonalPart(PersonalKind.NAME, first, last) if _go_together(order[begins:], titled=begins > 0) else None


def _go_together(words: Sequence[_Word], *, titled: bool) -> bool:
    """Return whether ``words`` are one name: one of them may be unknown where the others leave no doubt."""
    if not words or (len(words) == 1 and not titled) or len({folded(word.text) for word in words}) < len(words[:2]):
        return False
    rest = words[1:]
    unknown = [at for at, word in enumerate(rest) if word.kind is _Class.UNKNOWN]
    linked = [at for at in unknown if words[at].kind is _Class.LINK]
    known = sum(word.kind in (_Class.GIVEN, _Class.FAMILY, _Class.SERVANT) for word in rest)
    match words[0].kind:
        case _Class.PARENT:
            return known > 1 and not unknown
        case _Class.GIVEN if folded(words[0].text) in _WEAK:
            return (not unknown and _is_beyond_doubt(words)) or (titled and not rest)
        case _Class.GIVEN | _Class.SERVANT:
            return len(unknown) - len(linked) <= 1
        case _Class.FAMILY | _Class.LINK:  # the family name first
            begins = 1 if words[0].kind is _Class.FAMILY else 2
            given = words[begins:]
            return bool(given) and given[0].kind is _Class.GIVEN and not unknown and _is_tribe(words[:begins])
        case _Class.UNKNOWN:
            return len(words) <= _MOST_WITH_TRIBE and not unknown and known > 0 and _is_tribe(words)
    return False


def _is_tribe(words: Sequence[_Word]) -> bool:
    """Return whether the last word is a family name alone: of the country with its article, or of South Asia."""
    last = folded(words[-1].text)
    bare = last.removeprefix("al")
    with_article = bare != last or (len(words) > 1 and words[-2].kind is _Class.LINK)
    if last in _ASIAN:
        return True
    return last in _TRIBES if not _LATIN.search(last) else with_article and bare in _TRIBES


def _turned(text: str, words: Sequence[_Word]) -> list[_Word] | None:
    """Return the words of ``AL HARBI, AHMED`` with the given name first; ``None`` for any other text."""
    comma = [at for at in range(1, len(words)) if text[words[at - 1].end : words[at].start].strip() == ","]
    if len(comma) != 1 or words[comma[0]].kind is not _Class.GIVEN:
        return None
    return [*words[comma[0] :], *words[: comma[0]]]


def _name_from(words: Sequence[_Word], at: int) -> int | None:
    """Return where a name that begins at a word ends, every word of it being known; ``None`` where none begins."""
    titled = False
    begin = at
    while at < len(words) and words[at].kind in (_Class.TITLE, _Class.INITIAL) and (at == begin or words[at].joined):
        titled = titled or words[at].kind is _Class.TITLE
        at += 1
    if at >= len(words) or (at > begin and not words[at].joined):
        return None
    first = _given(words, at)
    if first is None:
        return None
    end, parts = first, 1
    while end < len(words) and words[end].joined:
        following = _next_part(words, end)
        if following is None:
            break
        end, parts = following, parts + 1
    return end if titled or (parts > 1 and _is_beyond_doubt(words[at:end])) else None


def _is_beyond_doubt(name: Sequence[_Word]) -> bool:
    """Return whether a name has two different words, one of which at least is no word of every day."""
    known = {folded(word.text) for word in name if word.kind in (_Class.GIVEN, _Class.FAMILY, _Class.SERVANT)}
    links = any(word.kind in (_Class.LINK, _Class.UNKNOWN) for word in name)
    return (len(known) > 1 or links) and bool(known - _WEAK)


def _given(words: Sequence[_Word], at: int) -> int | None:
    """Return where the given name at a word ends; ``Abdul`` takes the next word along."""
    word = words[at]
    if word.kind is _Class.SERVANT:
        return at + 2 if at + 1 < len(words) and words[at + 1].joined else None
    if word.kind is _Class.GIVEN or (word.text[0] in "بلوف" and folded(word.text[1:]) in _GIVEN and len(word.text) > 3):
        return at + 1
    return None


def _next_part(words: Sequence[_Word], at: int) -> int | None:
    """Return where the part of a name at a word ends: another name, or a link and whatever follows it."""
    word = words[at]
    if word.kind in (_Class.GIVEN, _Class.FAMILY):
        return at + 1
    if word.kind is _Class.SERVANT:
        return _given(words, at)
    follows = at + 1 < len(words) and words[at + 1].joined
    if word.kind is _Class.LINK and follows and words[at + 1].kind not in (_Class.OTHER, _Class.PLAIN):
        return _next_part(words, at + 1) or at + 2
    if word.kind is _Class.INITIAL and follows:
        return _next_part(words, at + 1)
    return None


def _beside_others(text: str, words: Sequence[_Word], at: int, end: int) -> bool:
    """Return whether the word right before or right after a name says that it is no person's."""
    before = at > 0 and words[at - 1].kind in (_Class.OTHER, _Class.PARENT) and _beside(text, words[at - 1], words[at])
    after = end < len(words) and words[end].kind is _Class.OTHER and _beside(text, words[end - 1], words[end])
    return before or after


def _beside(text: str, one: _Word, other: _Word) -> bool:
    return _BESIDE.fullmatch(text, one.end, other.start) is not None
