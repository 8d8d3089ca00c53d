"""What the heading of a column says about persons: that it holds something of theirs, may, or holds something else."""

import re
from enum import Enum, auto

from core.model.names import search_fold
from core.security.personal_kinds import PersonalKind, PersonalPart

_LONGEST = 120
_PARTS = re.compile(r"[\W_]+")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")


class HeadingSays(Enum):
    """What a column holds by its heading, where that is nothing personal for certain."""

    PERSONS = auto()  # by a role: a driver, a representative
    THINGS = auto()  # shops, places, products: called after persons at times
    CODES = auto()  # numbers of something else: of orders, registrations, barcodes
    AMOUNTS = auto()  # figures


def _words(text: str) -> frozenset[str]:
    return frozenset(search_fold(word) for word in text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(search_fold(phrase).split()) for phrase in text.split("|"))


_KEYS = {
    PersonalKind.PHONE: _words(
        "phone phones mobile mob tel telephone cell cellphone whatsapp gsm landline fax جوال الجوال هاتف الهاتف "
        "موبايل الموبايل واتساب تلفون التلفون فاكس"
    ),
    PersonalKind.EMAIL: _words("email mail بريد البريد ايميل الايميل"),
    PersonalKind.IDENTITY: _words("iqama iqamah identity هويه الهويه اقامه الاقامه"),
    PersonalKind.IBAN: _words("iban ايبان الايبان"),
}
_BESIDE_KEYS = _words(
    "no nr num number numbers 1 2 3 e the of customer client owner contact person shop store outlet home work office "
    "primary secondary main alternate other national resident رقم ارقام العميل الزبون المالك المسؤول المحل المتجر "
    "صاحب الالكتروني الوطنيه والجوال الاتصال للتواصل الاساسي"
)
_EXACT = {
    PersonalKind.PHONE: _phrases("contact number|contact no|رقم الاتصال|رقم التواصل"),
    PersonalKind.IDENTITY: _phrases(
        "national id|national id no|national id number|id number|id no|civil id|resident id|owner id|السجل المدني|"
        "رقم السجل المدني"
    ),
    PersonalKind.IBAN: _phrases("رقم الحساب|رقم الحساب البنكي|bank account|bank account no|bank account number"),
    PersonalKind.NAME: _phrases(
        "contact|contact name|contact person|person|person name|customer name|client name|buyer name|consumer name|"
        "owner name|first name|last name|full name|family name|given name|middle name|surname|second name|اسم العميل|"
        "اسم الزبون|اسم المالك|اسم المسؤول|اسم صاحب المحل|جهه الاتصال|الاسم الكامل|الاسم الاول|الاسم الثلاثي|"
        "الاسم الرباعي|اسم العائله|اسم الشخص|name of customer|name of owner|name of contact"
    ),
}
_OF_CUSTOMERS = _phrases("customer name|client name|buyer name|name of customer|اسم العميل|اسم الزبون")
_ROLES = _words(
    "salesman salesmen salesperson rep reps representative merchandiser promoter driver supervisor employee staff "
    "cashier agent manager owner buyer contact مندوب المندوب مندوبه السائق سائق المشرف مشرف المروج الموظف موظف "
    "البائع بائع الكاشير المدير مدير المالك المسؤول"
)
_NAMED = _words("name names اسم")
_CODES = _words(
    "code codes barcode ean gtin upc sku order orders invoice po cr vat tax batch lot serial ref reference receipt "
    "bill id ids voucher document كود رمز باركود الباركود طلب الطلب فاتوره الفاتوره ضريبي الضريبي التجاري السند "
    "المستند"
)
_AMOUNTS = _words(
    "sales value amount qty quantity volume price cost units cases litres liters sar riyal total revenue المبيعات "
    "مبيعات القيمه قيمه الكميه كميه السعر سعر المبلغ الاجمالي التكلفه"
)
_THINGS = _words(
    "market markets store stores outlet outlets shop shops branch item items product products brand brands "
    "manufacturer maker company supplier region province city area district street route category segment pack "
    "flavour flavor banner chain channel site location description السوق المحل المتجر الفرع الصنف المنتج العلامه "
    "الماركه الشركه المصنع المورد المنطقه الاقليم المدينه الحي الشارع القناه المنفذ السلعه الوصف الموقع"
)
_NOT_AMONG = {
    HeadingSays.CODES: frozenset({PersonalKind.PHONE, PersonalKind.IDENTITY, PersonalKind.NAME}),
    HeadingSays.AMOUNTS: frozenset({PersonalKind.PHONE, PersonalKind.IDENTITY}),
    HeadingSays.THINGS: frozenset({PersonalKind.NAME, PersonalKind.IDENTITY}),
}


def read_heading(heading: object) -> PersonalKind | HeadingSays | None:
    """Return what a column under ``heading`` holds of persons for certain, or what else it holds; ``None`` is open."""
    words = _parts(heading)
    if not words:
        return None
    phrase, among = " ".join(words), set(words)
    for kind, phrases in _EXACT.items():
        if phrase in phrases:
            return kind
    for kind, keys in _KEYS.items():
        if among & keys and among <= keys | _BESIDE_KEYS:
            return kind
    if among & _ROLES:
        return PersonalKind.NAME if among & _NAMED and not among & _CODES else HeadingSays.PERSONS
    for says, keys in (
        (HeadingSays.CODES, _CODES),
        (HeadingSays.AMOUNTS, _AMOUNTS),
        (HeadingSays.THINGS, _THINGS),
    ):
        if among & keys:
            return says
    return None


def is_of_customers(heading: object) -> bool:
    """Return whether ``heading`` names customers, who are shops as often as persons."""
    return " ".join(_parts(heading)) in _OF_CUSTOMERS


def may_be(says: PersonalKind | HeadingSays | None, part: PersonalPart) -> bool:
    """Return whether what was found in a cell can be what it looks like, by what the heading ``says``."""
    return not isinstance(says, HeadingSays) or part.kind not in _NOT_AMONG.get(says, ())


def _parts(heading: object) -> tuple[str, ...]:
    """Return the words of a heading, its humps and underscores taken apart."""
    if not isinstance(heading, str) or len(heading) > _LONGEST:
        return ()
    return tuple(word for word in _PARTS.split(search_fold(_HUMPS.sub(" ", heading))) if word)
