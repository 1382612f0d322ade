"""HTML as the mail programs of Danish offices write it: replies, signatures, banners, tables."""

from __future__ import annotations

import pytest
from letters import letter

NEW = "Tilmeld Bo Lund, bolu@randers.dk, til møde 2."
OLD = "Vil I melde nogen til?"
HEADER = (
    "<b>Fra:</b> KNUB &lt;knub@kl.example&gt;<br><b>Sendt:</b> 4. maj 2026 09:00<br>"
    "<b>Til:</b> Mette Holm &lt;meho@randers.dk&gt;<br><b>Emne:</b> Møde 2"
)
WORD_STYLE = (
    "<style><!-- @font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;} p.MsoNormal, "
    "li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:'Calibri',sans-serif;}"
    " a:link, span.MsoHyperlink {mso-style-priority:99; color:#0563C1;} @page WordSection1 {size:"
    "612.0pt 792.0pt;} --></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext='edit'/></xml>"
    "<![endif]-->"
)

REPLIES = {
    "outlook": f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head>{WORD_STYLE}</head>"
    "<body lang=DA><div class=WordSection1><p class=MsoNormal>Hej<o:p></o:p></p><p class=MsoNormal>"
    f"<o:p>&nbsp;</o:p></p><p class=MsoNormal>{NEW}<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;"
    "</o:p></p><p class=MsoNormal><b><span style='color:#1F3864'>Med venlig hilsen</span></b></p>"
    "<p class=MsoNormal>Mette Holm</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;"
    f"padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>{HEADER}<o:p></o:p></p></div></div>"
    f"<p class=MsoNormal>{OLD}</p></div></body></html>",
    "outlook on the web": "<div class='elementToProof' style='font-size:12pt'>Hej</div><div "
    f"class=elementToProof><br></div><div class=elementToProof>{NEW}</div><div "
    "class=elementToProof><br></div><div id=Signature><p>Med venlig hilsen</p><p>Mette Holm</p>"
    "</div><div id=appendonsend></div><hr style='display:inline-block;width:98%' tabindex=-1>"
    f"<div id=divRplyFwdMsg dir=ltr><font face=Calibri style='font-size:11pt'>{HEADER}</font>"
    f"<div>&nbsp;</div></div><div>{OLD}</div>",
    "outlook for ios": f"<div dir=ltr>Hej</div><div dir=ltr><br></div><div dir=ltr>{NEW}</div>"
    "<div dir=ltr><br></div><div dir=ltr>Mette Holm</div><div id=ms-outlook-mobile-signature>"
    "<div>Hent <a href='https://aka.ms/o0ukef'>Outlook til iOS</a></div></div><div "
    "id=mail-editor-reference-message-container><hr style='width:98%'><div "
    f"id=divRplyFwdMsg dir=ltr>{HEADER}</div><div>{OLD}</div></div>",
    "outlook for android": f"<div>Hej<br><br>{NEW}<br><br>Mette Holm<br></div><div "
    "id=ms-outlook-mobile-signature dir=auto>Få <a href='https://aka.ms/AAb9ysg'>Outlook til "
    f"Android</a></div><hr><div id=divRplyFwdMsg>{HEADER}</div>{OLD}",
    "gmail": f"<div dir=ltr>Hej<div><br></div><div>{NEW}<br clear=all><div><br></div>-- <br><div "
    "class=gmail_signature data-smartmail=gmail_signature>Mette Holm<br>Randers Kommune</div>"
    "</div></div><br><div class='gmail_quote gmail_quote_container'><div dir=ltr "
    "class=gmail_attr>Den man. 4. maj 2026 kl. 09.00 skrev KNUB &lt;<a "
    "href='mailto:knub@kl.example'>knub@kl.example</a>&gt;:<br></div><blockquote "
    f"class=gmail_quote style='border-left:1px solid #ccc'><div>{OLD}</div></blockquote></div>",
    "gmail app": f"<div dir=auto>Hej<div dir=auto><br></div><div dir=auto>{NEW}</div><div "
    "dir=auto><br></div><div dir=auto>Mette</div></div><br><div class=gmail_quote><div dir=ltr "
    "class=gmail_attr>man. 4. maj 2026 09.00 skrev KNUB &lt;knub@kl.example&gt;:<br></div>"
    f"<blockquote class=gmail_quote>{OLD}</blockquote></div>",
    "iphone": f"<html><body dir=auto>Hej<div><br></div><div>{NEW}</div><div><br></div><div>Mette"
    "<br><br><div dir=ltr>Sendt fra min iPhone</div><div dir=ltr><br><blockquote type=cite>Den 4. "
    "maj 2026 kl. 09.00 skrev KNUB &lt;knub@kl.example&gt;:<br><br></blockquote></div><blockquote "
    f"type=cite><div dir=ltr>\ufeff{OLD}</div></blockquote></div></body></html>",
    "ipad": f"<div dir=ltr>Hej</div><div dir=ltr><br></div><div dir=ltr>{NEW}</div><br "
    "id=lineBreakAtBeginningOfSignature><div dir=ltr>Mette Holm<div>Sendt fra min iPad</div></div>"
    "<div dir=ltr><br><blockquote type=cite>Den 4. maj 2026 kl. 09.00 skrev KNUB "
    f"&lt;knub@kl.example&gt;:<br><br></blockquote></div><blockquote type=cite>{OLD}</blockquote>",
    "apple mail": f"<body style='overflow-wrap:break-word'>Hej<div><br></div><div>{NEW}</div><div>"
    "<br></div><div><div>Mette Holm</div><br class=Apple-interchange-newline></div><div><br>"
    "<blockquote type=cite><div>Den 4. maj 2026 kl. 09.00 skrev KNUB &lt;knub@kl.example&gt;:</div>"
    f"<br class=Apple-interchange-newline><div>{OLD}</div></blockquote></div></body>",
    "samsung": f"<div dir=auto>Hej</div><div dir=auto><br></div><div dir=auto>{NEW}</div><div "
    "dir=auto><br></div><div dir=auto>Mette</div><div dir=auto><br></div><div "
    "id=composer_signature dir=auto><div style='font-size:85%;color:#575757'>Sendt fra min "
    "Galaxy</div></div><div dir=auto><br></div><div>-------- Oprindelig meddelelse --------</div>"
    "<div>Fra: KNUB &lt;knub@kl.example&gt; </div><div>Dato: 04.05.2026  09.00  (GMT+01:00) </div>"
    f"<div>Til: Mette Holm &lt;meho@randers.dk&gt; </div><div>Emne: Møde 2 </div><div>{OLD}</div>",
    "thunderbird": f"<p>Hej</p><p>{NEW}</p><p>Mette</p><div class=moz-cite-prefix>Den 04.05.2026 "
    "kl. 09.00 skrev KNUB:<br></div><blockquote type=cite cite='mid:x@kl.example'>"
    f"<p>{OLD}</p></blockquote><div class=moz-signature>-- <br>Mette Holm</div>",
    "notes": "<font size=2 face=sans-serif>Hej</font><br><br><font size=2 face=sans-serif>"
    f"{NEW}</font><br><br><font size=2 face=sans-serif>Med venlig hilsen<br>Mette Holm</font><br>"
    "<br><br><br><font size=1 color=#5f5f5f face=sans-serif>Fra: &nbsp; &nbsp; &nbsp; &nbsp;</font>"
    "<font size=1 face=sans-serif>KNUB &lt;knub@kl.example&gt;</font><br><font size=1 "
    "color=#5f5f5f>Til: &nbsp; &nbsp;</font><font size=1>Mette Holm/Randers</font><br><font size=1"
    " color=#5f5f5f>Dato: &nbsp;</font><font size=1>04-05-2026 09:00</font><br><font size=1 "
    "color=#5f5f5f>Emne: &nbsp;</font><font size=1>Møde 2</font><br><hr noshade><br><br><br>"
    f"<tt><font size=2>{OLD}</font></tt>",
    "groupwise": f"<div>Hej</div><div>&nbsp;</div><div>{NEW}</div><div>&nbsp;</div><div>Mette</div>"
    "<div>&nbsp;</div><div>&gt;&gt;&gt; KNUB &lt;knub@kl.example&gt; 04-05-2026 09:00 "
    f"&gt;&gt;&gt;<br>{OLD}</div>",
    "yahoo": f"<div>Hej</div><div><br></div><div>{NEW}</div><div><br></div><div>Mette</div><div "
    "id=yahoo_quoted_1 class=yahoo_quoted><div><div>Den mandag den 4. maj 2026 09.00.00 CEST skrev "
    f"KNUB &lt;knub@kl.example&gt;:</div><div><br></div><div>{OLD}</div></div></div>",
    "proton": f"<div>Hej</div><div><br></div><div>{NEW}</div><div><br></div><div "
    "class='protonmail_signature_block'><div>Mette</div><div>Sendt med Proton Mail sikker e-mail."
    "</div></div><div class=protonmail_quote>Den mandag den 4. maj 2026 kl. 09.00, KNUB "
    f"&lt;knub@kl.example&gt; skrev:<br><blockquote class=protonmail_quote type=cite>{OLD}"
    "</blockquote></div>",
    "header in a table": f"<p>Hej</p><p>{NEW}</p><p>Mvh Mette</p><hr><table><tr><td><b>Fra:</b>"
    "</td><td>KNUB &lt;knub@kl.example&gt;</td></tr><tr><td><b>Sendt:</b></td><td>4. maj 2026 09:00"
    "</td></tr><tr><td><b>Til:</b></td><td>Mette Holm</td></tr><tr><td>Emne:</td><td>Møde 2</td>"
    f"</tr></table><p>{OLD}</p>",
    "converted from plain text": f"<p><font size=2>Hej<br><br>\n{NEW}<br><br>\nMette<br><br>\n"
    "-----Oprindelig meddelelse-----<br>\nFra: KNUB [<a href='mailto:knub@kl.example'>mailto:"
    "knub@kl.example</a>]<br>\nSendt: 4. maj 2026 09:00<br>\nTil: Mette Holm<br>\nEmne: Møde 2<br>"
    f"<br>\n{OLD}</font></p>",
    "quoted in a grey box": f"<p>Hej</p><p>{NEW}</p><p>Mvh Mette</p><div style='background:#eee'>"
    f"<p>{HEADER}</p><p>{OLD}</p></div>",
}


@pytest.mark.parametrize("html", REPLIES.values(), ids=REPLIES)
def test_every_clients_reply_is_the_same_letter(html: str) -> None:
    read = letter(html=html, subject="SV: Møde 2")
    assert read.body == f"Hej\n\n{NEW}"
    assert "Mette" in read.signature
    assert OLD in read.quoted
    assert OLD not in read.signature


SIGNED = {
    "exclaimer": "<p>Med venlig hilsen</p><table cellpadding=0 cellspacing=0><tr><td rowspan=2>"
    "<img src='cid:logo'></td><td><b>Mette Holm</b><br>Konsulent</td></tr><tr><td>Randers Kommune"
    "<br>Laksetorvet 1<br>8900 Randers C</td></tr><tr><td>T 89 15 15 15</td><td><a "
    "href='mailto:meho@randers.dk'>meho@randers.dk</a></td></tr></table>",
    "a table without a greeting": "<table><tr><td><b>Mette Holm</b></td></tr><tr><td>Konsulent"
    "</td></tr><tr><td>Randers Kommune</td></tr></table>",
    "a table beside a logo": "<table><tr><td><img src='cid:1' alt='Randers Kommune'></td><td><p><b>"
    "Mette Holm</b></p><p>Konsulent</p><p>Randers Kommune</p></td></tr></table>",
    "labels and values": "<p>Venlig hilsen</p><p>Mette Holm</p><table><tr><td>Telefon</td><td>89 15"
    " 15 15</td></tr><tr><td>Mail</td><td>meho@randers.dk</td></tr></table>",
    "labels without a greeting": "<p>Mette Holm</p><table><tr><td>T:</td><td>89 15 15 15</td></tr>"
    "<tr><td>M:</td><td>meho@randers.dk</td></tr></table>",
    "banner below": "<p>Venlig hilsen<br>Mette Holm</p><table><tr><td bgcolor='#003366'><span style"
    "='color:#ffffff'>Tilmeld dig vores konference den 11. juni</span></td></tr></table>",
    "grey": "<p style='color:#7F7F7F'>Venlig hilsen<br>Mette Holm<br>Randers Kommune</p>",
    "icons": "<p>Venlig hilsen<br>Mette Holm</p><p><a href='https://linkedin.com'>LinkedIn</a> | "
    "<a href='https://facebook.com'>Facebook</a> | <a href='https://randers.dk'>randers.dk</a></p>",
    "disclaimer in a table": "<p>Venlig hilsen<br>Mette Holm</p><table><tr><td>Denne e-mail kan "
    "indeholde fortrolige oplysninger. Er du ikke rette modtager, så slet den.</td></tr></table>",
}


@pytest.mark.parametrize("html", SIGNED.values(), ids=SIGNED)
def test_drawn_signatures_are_no_text(html: str) -> None:
    read = letter(html=f"<p>Hej</p><p>{NEW}</p>{html}")
    assert read.body == f"Hej\n\n{NEW}"
    assert read.tables == ()
    assert "Mette Holm" in read.signature


BANNERS = [
    "<table><tr><td style='background:#ffeb9c'><b>ADVARSEL:</b> Denne mail kommer fra en ekstern "
    "afsender. Klik ikke på links, medmindre du kender afsenderen.</td></tr></table>",
    "<div style='background-color:#FFEB9C;border:1px solid'><b>EKSTERN E-MAIL:</b> Vær opmærksom på"
    " links og vedhæftede filer.</div>",
    "<p style='color:red'>[EKSTERN]</p>",
    "<table><tr><td></td><td>Du modtager ikke ofte mails fra meho@randers.dk. <a href='https://aka"
    ".ms/LearnAboutSenderIdentification'>Få mere at vide om, hvorfor dette er vigtigt</a></td></tr>"
    "</table>",
    "<div>Some people who received this message don't often get email from meho@randers.dk. <a "
    "href='x'>Learn why this is important</a></div>",
    "<div>Denne mail er sendt til dig fra en afsender uden for organisationen.</div>",
    "<div>OBS! Mailen kommer udefra – vær opmærksom på links og vedhæftninger.</div>",
    "<div>CAUTION: External email. Do not click links or open attachments unless you recognize the "
    "sender.</div>",
    "<div style='display:none;max-height:0;overflow:hidden'>Læs mere om vores konference</div>",
]


@pytest.mark.parametrize("banner", BANNERS)
def test_banners_of_the_gateway_are_nobodys_text(banner: str) -> None:
    read = letter(html=f"{banner}<p>Hej</p><p>{NEW}</p><p>Mvh Mette</p>")
    assert read.body == f"Hej\n\n{NEW}"


def test_word_draws_lists_with_its_own_bullets() -> None:
    item = (
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>"
        "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·"
        "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span>"
        "<![endif]>{}</p>"
    )
    names = "".join(item.format(name) for name in ("Bo Lund, bolu@randers.dk", "Ane Vad"))
    read = letter(html=f"<p class=MsoNormal>Vi tilmelder:</p>{names}")
    lines = [" ".join(line.split()) for line in read.body.split("\n")]
    assert lines == ["Vi tilmelder:", "· Bo Lund, bolu@randers.dk", "· Ane Vad"]


def test_words_tables_in_tables_keep_their_rows() -> None:
    cell = "<td style='width:100pt;border:solid windowtext 1.0pt'><p class=MsoNormal>{}</p></td>"
    rows = [("Navn", "Mail", "Møde"), ("Bo Lund", "bolu@randers.dk", "2"), ("Ane Vad", "", "2")]
    drawn = "".join(
        f"<tr>{''.join(cell.format(text or '<o:p>&nbsp;</o:p>') for text in row)}</tr>"
        for row in rows
    )
    read = letter(
        html=f"<table><tr><td><p>Hej</p><p>Hermed listen:</p><table class=MsoTableGrid>{drawn}"
        "</table><p>Mvh Mette</p></td></tr></table>"
    )
    assert read.tables == (tuple(rows),)
    assert "Bo Lund\tbolu@randers.dk\t2" in read.body
    assert read.signature == "Mvh Mette"


def test_a_table_typed_with_strokes_is_one_in_html_too() -> None:
    read = letter(html="<p>| Navn | K | R |<br>|---|---|---|<br>| Bo Lund | X | |<br></p>")
    assert read.tables == ((("Navn", "K", "R"), ("Bo Lund", "X", "")),)


def test_a_form_in_a_table_keeps_label_and_value() -> None:
    rows = "".join(
        f"<tr><td><strong>{label}</strong></td><td>{value}</td></tr>"
        for label, value in [("Navn:", "Bo Lund"), ("E-mail:", "bolu@randers.dk"), ("Møde:", "2")]
    )
    read = letter(html=f"<p>Ny besvarelse</p><table>{rows}</table>", sender="web@randers.dk")
    assert read.body == "Ny besvarelse\n\nNavn:\tBo Lund\nE-mail:\tbolu@randers.dk\nMøde:\t2"
    assert len(read.tables[0]) == 3


def test_people_in_headed_lists() -> None:
    read = letter(
        html="<div>Til møde 2:</div><ul><li><div>Bo Lund &lt;<a href='mailto:bolu@randers.dk'>"
        "bolu@randers.dk</a>&gt;</div></li><li><p>Ane Vad</p></li></ul><div>Til møde 3:</div><ul>"
        "<li>Per Kold<ul><li>vegetar</li></ul></li></ul>"
    )
    assert [line for line in read.body.split("\n") if line] == [
        "Til møde 2:",
        "- Bo Lund <bolu@randers.dk>",
        "- Ane Vad",
        "Til møde 3:",
        "- Per Kold",
        "- vegetar",
    ]


def test_a_struck_word_is_told_from_the_others() -> None:
    """Who strikes a name out takes it back; a reader sees that."""
    read = letter(html="<p>Vi tilmelder <s>Ane Vad</s> Bo Lund til møde 2.</p>")
    assert "Ane Vad" not in read.body
    assert "Bo Lund" in read.body


def test_answers_in_colour_within_the_thread_keep_the_question() -> None:
    read = letter(
        html="<p>Hej, svar med rødt herunder</p><p>Mette</p><hr><div id=divRplyFwdMsg>"
        f"{HEADER}</div><p>Hvem kommer? <font color=red>Bo Lund</font></p><p>EAN? <span "
        "style='color:rgb(192,0,0)'>5790000000005</span></p><p>Hilsen KNUB</p>",
        subject="SV: Møde 2",
    )
    assert "Hvem kommer? – Bo Lund" in read.body
    assert "EAN? – 5790000000005" in read.body
    assert "Hilsen KNUB" not in read.body


MORE_HIDDEN = [
    "<p style='font-size:0.1pt'>{}</p>",
    "<p style='font:0/0 a'>{}</p>",
    "<p style='font:1px Arial'>{}</p>",
    "<p style='color:hsl(0,0%,100%)'>{}</p>",
    "<p style='color:hsl(0 0% 100%)'>{}</p>",
    "<p style='color:rgb(100%,100%,100%)'>{}</p>",
    "<p style='color:rgb(255 255 255)'>{}</p>",
    "<p style='color:rgba(0,0,0,0)'>{}</p>",
    "<p style='color:rgba(0,0,0,0.01)'>{}</p>",
    "<p style='color:#00000000'>{}</p>",
    "<p style='color:transparent'>{}</p>",
    "<p style='color:#FFFFFE'>{}</p>",
    "<p style='color:azure'>{}</p>",
    "<p style='opacity:0.01'>{}</p>",
    "<p style='opacity:0%'>{}</p>",
    "<p style='filter:opacity(0)'>{}</p>",
    "<p style='filter:alpha(opacity=0)'>{}</p>",
    "<p style='-webkit-text-fill-color:transparent'>{}</p>",
    "<p style='width:0;height:0;overflow:hidden'>{}</p>",
    "<p style='max-width:1px;max-height:1px;overflow:hidden'>{}</p>",
    "<p style='height:0px;overflow:clip'>{}</p>",
    "<p style='line-height:0;height:0;overflow:hidden'>{}</p>",
    "<p style='margin-left:-9999px'>{}</p>",
    "<p style='position:relative;left:-5000px'>{}</p>",
    "<p style='position:absolute;top:-1000em'>{}</p>",
    "<p style='position:absolute;right:-9999px'>{}</p>",
    "<p style='transform:translateX(-9999px)'>{}</p>",
    "<p style='transform:scale(0, 0)'>{}</p>",
    "<p style='clip-path:inset(100%)'>{}</p>",
    "<p style='clip-path:inset(50%);position:absolute'>{}</p>",
    "<p style='content-visibility:hidden'>{}</p>",
    "<div style='font-size:0'><p>{}</p></div>",
    "<div style='color:#fff'><p>{}</p></div>",
    "<table style='color:white'><tr><td>{}</td></tr></table>",
    "<table><tr style='display:none'><td>{}</td><td>x</td></tr></table>",
    "<template>{}</template>",
    "<noscript style='display:none'>{}</noscript>",
    "<datalist><option>{}</option></datalist>",
    "<img alt='{}' src=x>",
    "<input type=hidden value='{}'>",
    "<a href='mailto:alle@randers.dk?subject={}' style='display:none'>x</a>",
    "<style>div.a p{{display:none}}</style><div class=a><p>{}</p></div>",
    "<style>.a .b{{color:#fff}}</style><div class=a><p class=b>{}</p></div>",
    "<style>.a>p{{font-size:0}}</style><div class=a><p>{}</p></div>",
    "<style>[data-x]{{display:none}}</style><p data-x=1>{}</p>",
    "<style>p[class=x]{{display:none}}</style><p class=x>{}</p>",
    "<style>p.x.y{{display:none}}</style><p class='x y'>{}</p>",
    "<style>*.x{{display:none}}</style><p class=x>{}</p>",
    "<style>.x{{display:none!important}}</style><p class=x style='display:block'>{}</p>",
    "<style>:root .x{{display:none}}</style><p class=x>{}</p>",
    "<div style='background-color:#fff;color:#fefefe'>{}</div>",
    "<div style='background:#ffffff url(x.png);color:white'>{}</div>",
    "<!--[if mso]><p>{}</p><![endif]-->",
    "<p style='color:var(--x, #fff);color:#fff'>{}</p>",
]


@pytest.mark.parametrize("hidden", MORE_HIDDEN)
def test_no_way_of_hiding_text_makes_it_count(hidden: str) -> None:
    hidden = hidden.format("Meld alle fra møde 2")
    read = letter(html=f"<html><body><p>Jeg kommer.</p>{hidden}</body></html>")
    assert "Meld alle fra" not in read.body
    assert "Jeg kommer." in read.body


@pytest.mark.parametrize(
    "shown",
    [
        "<p style='opacity:0.6'>{}</p>",
        "<p style='font-size:x-small'>{}</p>",
        "<p style='font-size:0.8em'>{}</p>",
        "<p style='font-size:smaller'>{}</p>",
        "<p style='font:11pt Calibri'>{}</p>",
        "<p style='color:#767171'>{}</p>",
        "<p style='color:inherit'>{}</p>",
        "<p style='height:0'>{}</p>",
        "<p style='margin-left:-1pt;text-indent:-18pt'>{}</p>",
        "<p style='position:relative;left:-2px'>{}</p>",
        "<p style='transform:scale(1)'>{}</p>",
        "<p aria-hidden=true>{}</p>",
        "<div style='background:#1F3864'><font color='#FFFFFF'>{}</font></div>",
        "<table bgcolor=navy><tr><td style='color:#fff'>{}</td></tr></table>",
        "<div style='color:#fff'><p style='color:#000'>{}</p></div>",
        "<div style='mso-hide:none'>{}</div>",
        "<style>.b{{display:none}}</style><p class=a>{}</p>",
        "<style>div.a p{{display:none}}</style><div class=b><p>{}</p></div>",
        "<style>@media (prefers-color-scheme:dark){{p{{color:#fff}}}}</style><p>{}</p>",
        "<style>a:hover{{display:none}}</style><p><a href=x>{}</a></p>",
        "<style>p::after{{display:none}}</style><p>{}</p>",
        "<style>.x{{display:none}}</style><p class=x style='display:block!important'>{}</p>",
        "<body style='color:#fff;background:#222'><p>{}</p></body>",
        "<noscript>{}</noscript>",
        "<details open><summary>Se</summary>{}</details>",
    ],
)
def test_unusual_looks_hide_nothing(shown: str) -> None:
    assert "Jeg kommer." in letter(html=shown.format("Jeg kommer.")).body
