"""A reference that is put right just behind it: `Ordrenummeret er 55012-7. Undskyld, 55021-7`."""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom

_OH = (
    r"(?:nej|næh?|undskyld(?:ning)?|hov|hovsa|u?ups|oops|rettelse|ret(?:tet)? til|beklager|sorry|"
    r"pardon|korrektion|eller rettere|rettere|fejl|tastefejl|slåfejl|trykfejl|vent|stop|øh|æh|"
    r"argh|åh|ak|av|for katten|pokkers|forkert)"
)
_WORD = (
    r"(?:nej|undskyld|vent|hov|ups|forkert|jeg|vi|det|den|der|her|mener|mente|skrev|tastede|fik|"
    r"kom|lige|til|at|om|skulle|skal|have|har|været|stået|være|stå|er|var|blev|bliver|hedder|"
    r"lyder|selvfølgelig|naturligvis|altså|jo|da|så|nu|et|en|to|tal|tallene|cifre|cifrene|vende|"
    r"vendt|vendte|bytte|byttet|byttede|skrevet|tastet|rundt|på|med|af|dem|tastefejl|slåfejl|"
    r"nummer|nummeret|numret|nr|ordrenummer|ordrenummeret|ordrenr|rekvisition|rekvisitionen|"
    r"rekvisitionsnummer|rekvisitionsnummeret|reference|referencen|po|po-nummeret|po-nummer|"
    r"rigtige|korrekte|rette|i|stedet|ville|skrive|sige|brug|skriv|ret|venligst)"
)
_PUT_RIGHT = Seldom(
    rf"[\s.,;:!()–-]*(?:(?:eller|men|og|åh|arh|nå)[\s,]+)?\b{_OH}\b[\s.,;:!()–-]+"
    rf"(?:{_WORD}\b[\s.,;:!()–-]+)*+(?P<value>[\w./#&\-]*\d[\w./#&\-]*)",
    re.IGNORECASE,
)
_LONG = 12  # digits: from here on a number is no reference but an EAN, say
_FAR = 200


def put_right(text: str, end: int, value: str) -> str:
    """The value as it is put right behind `end` in a text, else the value itself.

    Only a number about as long can be meant: `PO 4711. Nej, vi ses 12/3` puts nothing right.
    """
    for _ in range(3):
        m = _PUT_RIGHT.match(text, end, end + _FAR)
        if m is None:
            break
        other = m["value"].strip(" .,;:")
        longer, shorter = sorted((_digits(value), _digits(other)), reverse=True)
        if longer - shorter > 1 or longer >= _LONG:
            break
        value, end = other, m.end("value")
    return value


def _digits(value: str) -> int:
    return sum(map(str.isdigit, value))
