"""The README's own commands, run as they stand; and its links."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import servers

from knub_mailer.entrypoints.settings import embedded_config
from knub_mailer.workflows.handle_mail import STEPS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(heading: str) -> list[str]:
    """The shell commands below a heading."""
    section = README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"```sh\n(.*?)```", section, flags=re.DOTALL)


def configuration(folder: Path, port: int) -> Path:
    """The shipped configuration with ports of its own, so that tests can run side by side."""
    config = folder / "config"
    (config / "networks").mkdir(parents=True)
    service = (embedded_config() / "service.toml").read_text(encoding="utf-8")
    service = service.replace("127.0.0.1:8025", f"127.0.0.1:{port}")
    service = service.replace("127.0.0.1:8080", f"127.0.0.1:{servers.free_port()}")
    (config / "service.toml").write_text(service, encoding="utf-8")
    network = (embedded_config() / "networks" / "knub.toml").read_bytes()
    (config / "networks" / "knub.toml").write_bytes(network)
    return config


def test_the_first_mail_is_answered(tmp_path: Path) -> None:
    """Start the service, write to it, read the answer: word for word."""
    start, write = blocks("A first mail")
    port = servers.free_port()
    (tmp_path / ".venv").symlink_to(sys.prefix)
    environment = {**os.environ, "KNUB_CONFIG": str(configuration(tmp_path, port))}
    # The shell becomes the program, so that a signal reaches it.
    command = ["bash", "-c", f"exec {start}"]
    with (tmp_path / "log").open("w") as log:
        service = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=log)
    try:
        servers.wait_until(lambda: '"started"' in (tmp_path / "log").read_text(), "no start", 60)
        write = write.replace("8025", str(port))
        ended = subprocess.run(
            ["bash", "-e", "-c", write], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        for _ in range(20):  # a busy machine takes longer than the README's three seconds
            if "To: " in ended.stdout:
                break
            time.sleep(1)
            read = write[write.rindex(".venv/bin/python") :]
            ended = subprocess.run(
                ["bash", "-c", read], cwd=tmp_path, capture_output=True, text=True, check=False
            )
        assert "To: Mette Holm <mette.holm@randers.dk>" in ended.stdout
        assert "12. marts 2026" in ended.stdout
        service.send_signal(signal.SIGTERM)
        assert service.wait(40) == 0
    finally:
        service.kill()
        service.wait()


def test_a_configuration_of_one_s_own_is_complete(tmp_path: Path) -> None:
    (commands,) = blocks("Configuration")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    ended = subprocess.run(
        ["bash", "-e", "-c", commands], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "The configuration is complete." in ended.stdout


def test_every_command_of_the_program_stands_in_the_readme() -> None:
    help_text = subprocess.run(
        [sys.executable, "-m", "knub_mailer", "--help"], capture_output=True, text=True, check=True
    ).stdout
    commands = re.findall(r"(?m)^│ (\w+) ", help_text.split("Commands", 1)[1])
    assert len(commands) > 10
    assert [
        name for name in commands if f"`{name}" not in README and f", `{name}`" not in README
    ] == []


def test_links_and_pictures_exist() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_modules_named_in_the_architecture_exist() -> None:
    """The page is read with the code beside it: what it names is there."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:[a-z_]+/)+(?:[a-z_]+\.py)?)`", text))
    assert len(named) > 20
    missing = {
        n for n in named if not any((base / n).exists() for base in (ROOT, ROOT / "knub_mailer"))
    }
    assert missing == set()


def test_the_steps_of_the_architecture_are_those_of_the_code() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = text[text.index("**Whose business.**") : text.index("**Understood.**")]
    places = [told.find(f"{step.__name__}`") for step in STEPS]
    assert -1 not in places
    assert places == sorted(places)
