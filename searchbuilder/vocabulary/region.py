"""Regions: ISO 3166 codes of countries (`US`) and their parts (`US-CA`), and what people write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.diagnostic import NOWHERE, Diagnostic, Location
from searchbuilder.findings.cells import SB111
from searchbuilder.vocabulary.names import name_key, near

_CODES = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW "
    "GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV "
    "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
    "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG "
    "TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA "
    "ZM ZW".split())

# Of these countries every part is known, and of the others none.
_NAMED = {
    "US": "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|"
          "DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|"
          "IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|"
          "MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|"
          "NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|"
          "NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|"
          "RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|"
          "VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|"
          "PR Puerto Rico|GU Guam|VI Virgin Islands|AS American Samoa|"
          "MP Northern Mariana Islands|UM Minor Outlying Islands",
    "CA": "AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|"
          "NL Newfoundland and Labrador|NS Nova Scotia|NT Northwest Territories|NU Nunavut|"
          "ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon",
    "AU": "NSW New South Wales|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|"
          "WA Western Australia|ACT Australian Capital Territory|NT Northern Territory"}
_COUNTRIES = (
    "US United States|US USA|US U.S.|US U.S.A.|US United States of America|US America|"
    "GB United Kingdom|GB UK|GB U.K.|GB Great Britain|GB Britain|GB England|GB Scotland|GB Wales|"
    "GB Northern Ireland|CA Canada|AU Australia|NZ New Zealand|IE Ireland|DE Germany|"
    "DE Deutschland|FR France|ES Spain|ES España|IT Italy|IT Italia|NL Netherlands|NL Holland|"
    "BE Belgium|LU Luxembourg|CH Switzerland|CH Schweiz|AT Austria|AT Österreich|DK Denmark|"
    "SE Sweden|NO Norway|FI Finland|PL Poland|PT Portugal|GR Greece|CZ Czech Republic|"
    "CZ Czechia|HU Hungary|RO Romania|UA Ukraine|TR Turkey|IL Israel|AE United Arab Emirates|"
    "AE UAE|SA Saudi Arabia|IN India|PK Pakistan|PH Philippines|SG Singapore|MY Malaysia|"
    "HK Hong Kong|CN China|JP Japan|KR South Korea|MX Mexico|BR Brazil|BR Brasil|AR Argentina|"
    "CL Chile|CO Colombia|ZA South Africa|NG Nigeria|KE Kenya|EG Egypt")


def _named() -> Iterator[tuple[str, str]]:
    for pair in _COUNTRIES.split("|"):
        code, _, name = pair.partition(" ")
        yield name, code
    for country, parts in _NAMED.items():
        for pair in parts.split("|"):
            code, _, name = pair.partition(" ")
            yield name, f"{country}-{code}"


# Name to code.  Georgia and the like are the part and not the country.
NAMES = dict(_named())
_PARTS = frozenset(code for code in NAMES.values() if "-" in code)
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


def regions(text: str) -> tuple[str, ...]:
    """The codes of a cell, in capitals; several are separated by `;`, `,` or a line break."""
    return tuple(part.strip().upper() for part in re.split(r"[;,|\n]", text) if part.strip())


def is_region(code: str) -> bool:
    """Whether `code` is an ISO code.  `UK` looks like one and is none."""
    return bool(_CODE.fullmatch(code)) and exists(code)


def exists(code: str) -> bool:
    """Whether a code in ISO's form (`US`, `US-CA`) is one, as far as that is known."""
    country, _, part = code.partition("-")
    return country in _CODES and (not part or country not in _NAMED or code in _PARTS)


def not_a_region(code: str, at: Location = NOWHERE) -> Diagnostic:
    """The finding that a text is no code, with what to write instead."""
    parts = re.split(r"[/+&]| and | or ", code, flags=re.IGNORECASE)
    if code.upper().startswith("UK"):
        return SB111.found(at, "uk", region=code)
    if parts[1:] and all(is_region(part.strip().upper()) for part in parts):
        return SB111.found(at, "several", region=code)
    return SB111.found(at, meant=filter(None, [_meant(code)]), region=code)


def _meant(code: str) -> str:
    """The code of the place whose name or code is nearest; empty if none is near."""
    alike = {**{name_key(name): code for name, code in NAMES.items()},
             **{each.casefold(): each for each in _PARTS}}
    short = [name for name in alike if len(code) > 3 and name.startswith(name_key(code))]
    found = short if len(short) == 1 else near(code, alike, 0.8)
    return alike[found[0]] if found else ""


def within(row: tuple[str, ...], wanted: str) -> bool:
    """Whether a row for these regions serves a search in `wanted`.

    A search takes rows for no region in particular, for its own, for the country it lies in and
    for the parts that lie in it; a search in no region takes all.
    """
    return not wanted or not row or any(
        lies_in(wanted, each) or lies_in(each, wanted) for each in row)


def lies_in(code: str, around: str) -> bool:
    """Whether a region is another one or a part of it."""
    return code == around or code.startswith(around + "-")


def name_of(code: str) -> str:
    """What people call a region: `United States`, `California`; empty for none that has a name."""
    return next((name for name, each in NAMES.items() if each == code), "")
