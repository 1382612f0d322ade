"""The organiser's HTML goes on with lists, links and pictures, and without what isn't theirs."""

from __future__ import annotations

from email.message import EmailMessage

from knub_mailer.mail.own_html import own_html, shown_images
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment

PROGRAMME = (
    "<p>Kære alle</p><p>Vi ses i <b>Randers</b>:</p>"
    "<ol><li>9.30 Velkomst ved <a href='https://kl.example/x'>KL</a></li><li>10.00 Oplæg</li></ol>"
    "<p><img src='cid:kort@1'></p>"
)
SIGNATURE = (
    "<p>Med venlig hilsen</p><p>Tina Grønbech<br>Konsulent, KL<br>Tlf. 33 70 33 70</p>"
    "<img src='cid:logo@1'>"
)
HISTORY = (
    "<div class='gmail_quote'>Den 1. april skrev KNUB:<blockquote class='gmail_quote'>"
    "<p>Her er det, som det ser ud</p></blockquote></div>"
)


def own(html: str) -> str | None:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Tina Grønbech <trgr@kl.example>", "knub@kl.example"
    mail["Subject"] = "Program møde 2"
    mail.set_content(
        f"<html><head><style>p {{color:red}}</style></head><body>{html}</body></html>",
        subtype="html",
    )
    letter = segment(parse_mail(mail.as_bytes()), "knub@kl.example", "KNUB")
    return own_html(letter.mail.html, letter.body)


def test_lists_links_and_pictures_stay() -> None:
    kept = own(PROGRAMME)
    assert kept is not None
    assert "<li>10.00 Oplæg</li>" in kept
    assert 'href="https://kl.example/x"' in kept
    assert shown_images(kept) == {"kort@1"}


def test_signature_and_history_go() -> None:
    kept = own(PROGRAMME + SIGNATURE + HISTORY)
    assert kept is not None
    assert "10.00 Oplæg" in kept
    assert "Konsulent" not in kept
    assert "skrev KNUB" not in kept
    assert shown_images(kept) == {"kort@1"}


def test_text_alone_is_used_where_the_html_says_something_else() -> None:
    assert own_html("<p>Noget helt andet</p>", "Programmet begynder klokken 9.30") is None
    assert own_html(None, "Programmet") is None
