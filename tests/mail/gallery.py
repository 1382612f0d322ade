"""Every mail as it looks: `python tests/mail/gallery.py` writes `docs/mails.md` from templates.

With a folder as its argument it also writes each as an HTML file there, to be looked at.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sample_season import NETWORK, at
from samples_members import ANSWERS, ENGLISH, MEMBERS
from samples_staff import MESSAGES, MONEY, STAFF

from knub_mailer.domain.mail import Address
from knub_mailer.domain.notices import Notice
from knub_mailer.mail.compose import Composer

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "mails.md"
CHAPTERS: dict[str, dict[str, Notice]] = {
    "Svar på en mail": dict(ANSWERS),
    "Til medlemmer": MEMBERS,
    "Det, der bliver sendt ud": MESSAGES,
    "Til arrangører og sekretariat": STAFF,
    "Fakturaer": MONEY,
    "På engelsk": ENGLISH,
}
_HEAD = """# Every mail

Each kind of mail the service sends, as its text part reads; the HTML part says the same in the
network's look. Made from the templates by `python tests/mail/gallery.py`; a test fails when this
page is older than the templates. All people are invented.
"""


def composer() -> Composer:
    """The composer of the gallery's network, with the project's templates."""
    return Composer(NETWORK, ROOT / "templates")


def page() -> str:
    """The whole page."""
    making = composer()
    parts = [_HEAD]
    for chapter, notices in CHAPTERS.items():
        parts.append(f"## {chapter}\n")
        for name, notice in notices.items():
            subject, text, _ = making.preview(notice)
            kind = type(notice).__name__
            parts.append(f"### {name}\n\n`{kind}` · **{subject}**\n\n```text\n{text}```\n")
    return "\n".join(parts)


def main(arguments: list[str]) -> None:
    """Write the page, and the HTML files where a folder is named."""
    PAGE.write_text(page(), encoding="utf-8")
    if not arguments:
        return
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    making = composer()
    for chapter, notices in CHAPTERS.items():
        for number, (name, notice) in enumerate(notices.items()):
            _, _, html = making.preview(notice)
            safe = "".join(sign if sign.isalnum() else "-" for sign in f"{chapter} {name}")
            (folder / f"{safe}.html").write_text(html, encoding="utf-8")
            making.compose(notice, to=[Address("a@b.dk")], effect_key=f"{number}", now=at(1, 1))


if __name__ == "__main__":
    main(sys.argv[1:])
