"""The wheel holds all that the program needs: templates, configuration, the demo's season."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built wheel unpacked, as an installation would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    environment.pop("KNUB_CONFIG", None)
    command = [sys.executable, "-m", "knub_mailer", *words]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_everything_travels_in_the_wheel(installed: Path) -> None:
    inside = installed / "knub_mailer" / "_data"
    for kind in ("templates", "config"):
        files = [path.relative_to(ROOT) for path in (ROOT / kind).rglob("*") if path.is_file()]
        assert files
        assert [name for name in files if not (inside / name).is_file()] == []


def test_an_installed_wheel_answers_its_demo_s_first_mails(installed: Path, tmp_path: Path) -> None:
    """The whole demo takes a while; its first mails need every kind of file already."""
    shutil.copytree(installed / "knub_mailer" / "_data" / "config" / "demo", tmp_path / "season")
    for path in sorted((tmp_path / "season" / "mail").iterdir())[5:]:
        path.unlink()
    words = ("--config", "season", "--mail", "season/mail", "--out", "out", "--json")
    ended = run(installed, tmp_path, "replay", *words)
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)
    assert told["mails"] == 5 and told["sent"] >= 5
    assert (tmp_path / "out" / "index.html").is_file()


def test_an_installed_wheel_checks_its_own_configuration(installed: Path, tmp_path: Path) -> None:
    ended = run(installed, tmp_path, "check")
    assert ended.returncode == 0, ended.stderr
    assert str(installed) in ended.stdout.replace("\n", "").replace(" ", "")
