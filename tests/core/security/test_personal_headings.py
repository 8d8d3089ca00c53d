import pytest

from core.security.personal_headings import HeadingSays, is_of_customers, may_be, read_heading
from core.security.personal_kinds import PersonalKind, PersonalPart


@pytest.mark.parametrize(
    ("heading", "says"),
    [
        ("Customer_Name", PersonalKind.NAME),
        ("driverName", PersonalKind.NAME),
        ("رقم الجوال", PersonalKind.PHONE),
        ("CustomerMobile", PersonalKind.PHONE),
        ("Store Phone 2", PersonalKind.PHONE),
        ("E-Mail", PersonalKind.EMAIL),
        ("الهويه", PersonalKind.IDENTITY),
        ("Iqama No.", PersonalKind.IDENTITY),
        ("IBAN", PersonalKind.IBAN),
        ("Sales Rep", HeadingSays.PERSONS),
        ("المندوب", HeadingSays.PERSONS),
        ("Driver Code Name", HeadingSays.PERSONS),
        ("Customer Code", HeadingSays.CODES),
        ("السجل التجاري", HeadingSays.CODES),
        ("Sales (SAR)", HeadingSays.AMOUNTS),
        ("Outlet Name", HeadingSays.THINGS),
        ("المنطقة", HeadingSays.THINGS),
        ("Mobile accessories", None),
        ("Customer", None),
        ("Customer name" + " " * 120, None),
        ("", None),
        (5, None),
    ],
)
def test_a_heading_says_what_its_column_holds(heading: object, says: PersonalKind | HeadingSays | None) -> None:
    assert read_heading(heading) is says


def test_customers_may_be_shops_and_contacts_may_not() -> None:
    assert is_of_customers("CUSTOMER NAME")
    assert not is_of_customers("Contact Name")


def test_under_codes_digits_are_no_telephone_numbers_and_an_address_is_one_everywhere() -> None:
    phone, email = PersonalPart(PersonalKind.PHONE, 0, 1), PersonalPart(PersonalKind.EMAIL, 0, 1)
    assert not may_be(HeadingSays.CODES, phone)
    assert may_be(HeadingSays.THINGS, phone)
    assert may_be(None, phone)
    assert all(may_be(says, email) for says in HeadingSays)
