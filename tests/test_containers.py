"""The image and the compose file say what a user relies on; no engine is needed to read them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from knub_mailer.entrypoints.settings import load_settings

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    found = compose["services"]
    assert isinstance(found, dict)
    return found


def instructions(name: str) -> list[str]:
    """The Dockerfile's lines of one instruction, of the image that is run."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    final = text[text.rindex("\nFROM ") :]
    return [line.strip() for line in final.splitlines() if line.startswith(f"{name} ")]


def test_every_image_is_pinned_by_version(services: dict[str, Any]) -> None:
    images = [service["image"] for service in services.values() if "image" in service]
    images += [line.split()[1] for line in instructions("FROM")]
    for image in images:
        version = image.rpartition(":")[2]
        assert any(digit.isdigit() for digit in version), image
        assert version != "latest"


def test_the_image_runs_as_an_ordinary_user_and_reports_its_health() -> None:
    assert instructions("USER") == ["USER knub"]
    assert "/health" in instructions("HEALTHCHECK")[0]
    assert instructions("CMD") == ['CMD ["run"]']


def test_what_only_tests_need_is_not_in_the_image() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    removed = set(text.split("pip uninstall --yes --quiet")[1].split("\n")[0].split())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    development = project["optional-dependencies"]["dev"]
    assert {re.split("[><=]", name)[0] for name in development} == removed


def test_the_image_copies_only_what_is_there() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copies = [line.split()[1:-1] for line in text.splitlines() if line.startswith("COPY ")]
    names = [name for copied in copies for name in copied if not name.startswith("-")]
    local = [name for name in names if not name.startswith("/")]
    assert local
    assert all((ROOT / name).exists() for name in local)


def test_database_mailbox_and_catcher_stand_beside_the_service(services: dict[str, Any]) -> None:
    assert set(services) == {"service", "database", "mailbox", "catcher", "webmail"}
    assert set(services["service"]["depends_on"]) == {"database", "mailbox", "catcher"}


def test_every_server_that_is_named_is_a_service(services: dict[str, Any]) -> None:
    named = {
        value
        for service in services.values()
        for key, value in service.get("environment", {}).items()
        if key.endswith(("_HOST", "_SERVER"))
    }
    assert named == {"mailbox"}
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)


def test_ports_are_open_to_this_machine_only(services: dict[str, Any]) -> None:
    ports = [port for service in services.values() for port in service.get("ports", [])]
    assert ports
    assert all(str(port).startswith("127.0.0.1:") for port in ports)


def test_mounted_files_exist_and_make_a_configuration(
    services: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for volume in services["service"]["volumes"]:
        source, _, rest = str(volume).partition(":")
        if source.startswith("./") and rest.startswith("/config/"):
            target = tmp_path / rest.removesuffix(":ro").removeprefix("/config/")
            target.symlink_to((ROOT / source).resolve())
    assert services["service"]["environment"]["KNUB_CONFIG"] == "/config"
    for name, value in services["service"]["environment"].items():
        monkeypatch.setenv(name, value)
    settings = load_settings(tmp_path)
    assert settings.mailboxes["knub"].host == "mailbox"
    assert settings.outgoing.host == "catcher"
    assert "for-trying-out-only" in settings.database_url()
