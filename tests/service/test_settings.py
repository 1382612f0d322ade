"""The configuration, as whoever edits it meets it: what is read, and a line for each mistake."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knub_mailer.entrypoints.settings import Settings, load_settings
from knub_mailer.errors import ConfigurationError

NETWORK = (Path(__file__).parents[1] / "contract_season" / "networks" / "knub.toml").read_text(
    encoding="utf-8"
)
MAILBOX = '[mailboxes.knub]\nhost = "imap"\nuser = "knub"\npassword_env = "KNUB_P"\n'


def written(folder: Path, service: str = "", **networks: str) -> Path:
    (folder / "networks").mkdir(exist_ok=True)
    for name, content in (networks or {"knub": NETWORK}).items():
        (folder / "networks" / f"{name}.toml").write_text(content, encoding="utf-8")
    (folder / "service.toml").write_text(service, encoding="utf-8")
    return folder


def mistakes(folder: Path, service: str = "", **networks: str) -> list[str]:
    """The mistakes of a configuration, the folder's name left out."""
    with pytest.raises(ConfigurationError) as error:
        settings = load_settings(written(folder, service, **networks))
        settings.check_secrets()
    return [line.replace(f"{folder}/", "") for line in error.value.mistakes]


@pytest.mark.parametrize(
    ("service", "line"),
    [
        (
            '[database]\nurl = "mysql://knub@host/knub"',
            "service.toml: database.url: 'mysql' stands there, "
            "expected sqlite:///path or postgresql://user@host/name",
        ),
        (
            '[database]\nurl = "postgresql://knub:geheim@host/knub"',
            "service.toml: database.url: a password stands there, "
            "expected it in password_env or password_file",
        ),
        (
            '[outgoing]\nhost = "smtp"\npassword = "geheim"',
            "service.toml: outgoing.password: secrets don't stand here, "
            "expected password_env or password_file",
        ),
        (
            "[receiving]\nmax_byte = 9",
            "service.toml: receiving.max_byte: unknown key (9 stands there), "
            "did you mean max_bytes?",
        ),
        (
            "[extra]\na = 1",
            "service.toml: extra: unknown key (a table stands there), expected nothing: remove it",
        ),
        (
            '[receiving]\nsmtp_listen = "127.0.0.1:99999"',
            "service.toml: receiving.smtp_listen: '127.0.0.1:99999' stands there, "
            'expected an address and port such as "127.0.0.1:8025"',
        ),
        (
            '[receiving]\nsmtp_listen = "127.0.0.1:8080"',
            "service.toml: receiving.smtp_listen: '127.0.0.1:8080' stands there "
            "and in web.health_listen, expected another port",
        ),
        (
            "[receiving]\nsmtp_enabled = false",
            "service.toml: receiving: no mail comes in, "
            "expected a mailbox, smtp_enabled or lmtp_enabled",
        ),
        (
            '[receiving]\nsmtp_enabled = "maybe"',
            "service.toml: receiving.smtp_enabled: 'maybe' stands there, expected true or false",
        ),
        (
            '[outgoing]\nhost = "smtp"\nport = "many"',
            "service.toml: outgoing.port: 'many' stands there, expected a whole number",
        ),
        (
            '[outgoing]\nhost = "smtp"\nuser = "knub"',
            "service.toml: outgoing.user: no password is named, "
            "expected password_env or password_file too",
        ),
        (
            '[outgoing]\nhost = "smtp"\nuser = "knub"\npassword_env = "KNUB_NOT_THERE"',
            "service.toml: outgoing.password_env: 'KNUB_NOT_THERE' stands there, "
            "expected an environment variable of that name that is set",
        ),
        (
            '[outgoing]\nhost = "smtp"\nca_file = "/no/such.pem"',
            "service.toml: outgoing.ca_file: '/no/such.pem' stands there, "
            "expected a file with certificates",
        ),
        (
            '[jobs]\nmorning = "06:30"',
            "service.toml: jobs.morning: '06:30' stands there, "
            'expected a local time such as "08:00", and no earlier one',
        ),
        (
            MAILBOX.replace("mailboxes.knub", "mailboxes.other").replace("KNUB_P", "PATH"),
            "service.toml: mailboxes.other: there is no network of that key, expected one of knub",
        ),
        (
            MAILBOX.replace('password_env = "KNUB_P"', 'password_file = "/no/such"'),
            "service.toml: mailboxes.knub.password_file: '/no/such' stands there, "
            "expected a file with the password that can be read",
        ),
        (
            MAILBOX.replace('password_env = "KNUB_P"\n', ""),
            "service.toml: mailboxes.knub: no password is named, "
            "expected password_env or password_file",
        ),
    ],
)
def test_a_mistake_of_the_service_is_one_line(tmp_path: Path, service: str, line: str) -> None:
    """File, key, what stands there, what is expected; never a password."""
    found = mistakes(tmp_path, service)
    assert found == [line]
    assert "geheim" not in str(found)


@pytest.mark.parametrize(
    ("pattern", "value", "line"),
    [
        ("(?m)^year = .*$", 'year = "i år"', "season.year: 'i år' stands there, expected a whole"),
        ("(?m)^address = .*$", 'address = "knub"', "address: 'knub' stands there, expected a mail"),
        (
            r"(?m)^finance = .*$",
            'finance = ["knub@kl.example"]',
            "finance: a list of 1 stands there, expected people's addresses",
        ),
        ("(?m)^vat_percent = .*$", 'vat_percent = "2,5"', "season.vat_percent: '2,5' stands there"),
        ('"4600.00"', '"4600,00"', "season.membership_prices[2].price: '4600,00' stands there"),
        ("meetings_held = 0", "meetings_held = 5", "season.membership_prices: a list of 3 stands"),
        (
            "(?m)^starts = 2026-05-28.*$",
            'starts = "28. maj"',
            "season.meetings[2].starts: '28. maj' stands there, expected a local time such",
        ),
        (
            "(?m)^ends = 2026-05-28.*$",
            "ends = 2026-05-27T15:00:00",
            "season.meetings[2].ends: 2026-05-27T15:00:00 stands there, expected later than starts",
        ),
        (
            "(?m)^starts = 2026-03-12.*$",
            "starts = 2025-03-12T09:30:00",
            "season.meetings: a list of 3 stands there, expected meetings in 2026",
        ),
        ('format = "virtual"', 'format = "teams"', "season.meetings[3].format: 'teams' stands"),
        (
            "(?m)^starts = 2026-03-12.*$",
            "starts = 2026-03-12T09:30:00+01:00",
            "season.meetings[1].ends: 2026-03-12T15:00:00 stands there, expected the form of",
        ),
        ("meetings_held = 1", "meetings_held = 5", "season.membership_prices: a list of 3 stands"),
        ('format = "virtual"', 'format = "virtual"\nlink = "video"', "season.meetings[3].link: "),
        ("(?m)^key = .*$", 'key = "Knub Net"', "key: 'Knub Net' stands there, expected small"),
        ("included_seats = 2", 'included_seats = "2"', "season.included_seats: '2' stands there"),
        ("(?m)^cvr = .*$", 'cvr = "12345678"', "seller.cvr: '12345678' stands there"),
    ],
)
def test_a_mistake_of_a_network_is_one_line(
    tmp_path: Path, pattern: str, value: str, line: str
) -> None:
    changed = re.sub(pattern, value, NETWORK, count=1)
    assert changed != NETWORK
    found = mistakes(tmp_path, knub=changed)
    assert len(found) == 1, found
    assert found[0].startswith(f"networks/knub.toml: {line}")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    broken = NETWORK.replace("year = 2026", "year = 1").replace('"4600.00"', '"x"')
    found = mistakes(tmp_path, "[jobs]\nmorning = 8\n[x]\n", knub=broken)
    assert len(found) == 4


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    found = mistakes(tmp_path, "[jobs]\nmorning = 08:00x\n")
    assert len(found) == 1
    assert found[0].startswith("service.toml: this is not TOML:") and "line 2" in found[0]


def test_a_folder_without_networks_or_none_at_all(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no such folder"):
        load_settings(tmp_path / "nowhere")
    with pytest.raises(ConfigurationError, match=r"no \*\.toml"):
        load_settings(tmp_path)


def test_two_networks_share_neither_key_nor_address_nor_mailbox(tmp_path: Path) -> None:
    other = NETWORK.replace('key = "knub"', 'key = "klima"')
    found = mistakes(tmp_path, knub=NETWORK, klima=other)
    assert len(found) == 1
    assert "address: 'knub@kl.example' stands there and in" in found[0]
    other = other.replace("knub@kl.example", "klima@kl.example")
    twice = MAILBOX + MAILBOX.replace("mailboxes.knub", "mailboxes.klima")
    (found_now,) = mistakes(tmp_path, twice.replace("KNUB_P", "PATH"), knub=NETWORK, klima=other)
    assert "mailboxes.klima: reads the mailbox of knub" in found_now


def settings_of(folder: Path, service: str = "", **networks: str) -> Settings:
    return load_settings(written(folder, service, **networks))


def test_passwords_come_from_the_environment_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And are seen nowhere but where they are used."""
    (tmp_path / "secret").write_text("geheim\n", encoding="utf-8")
    monkeypatch.setenv("KNUB_DB", "hemmeligt@/:")
    service = (
        '[database]\nurl = "postgresql://knub@host/knub"\npassword_env = "KNUB_DB"\n'
        f'[outgoing]\nhost = "smtp"\nuser = "a"\npassword_file = "{tmp_path / "secret"}"\n'
    )
    settings = settings_of(tmp_path, service)
    settings.check_secrets()
    assert settings.secret(settings.outgoing, "outgoing") == "geheim"
    assert settings.database_url() == "postgresql://knub:hemmeligt%40%2F%3A@host/knub"
    assert "hemmelig" not in repr(settings) and "geheim" not in repr(settings)


def test_a_meeting_whose_time_is_not_fixed_stands_by_its_day(tmp_path: Path) -> None:
    changed = re.sub("(?m)^starts = 2026-05-28T.*$", "starts = 2026-05-28", NETWORK)
    changed = re.sub("(?m)^ends = 2026-05-28T.*$", "ends = 2026-05-28", changed)
    (network,) = settings_of(tmp_path, knub=changed).networks
    assert [m.time_fixed for m in network.season.meetings] == [True, False, True]


def test_times_may_stand_in_quotation_marks(tmp_path: Path) -> None:
    quoted = re.sub(r"(?m)^((?:starts|ends) = )(2026-\S+)", r'\1"\2"', NETWORK)
    assert quoted != NETWORK
    plain = settings_of(tmp_path).networks
    assert settings_of(tmp_path, knub=quoted).networks == plain
