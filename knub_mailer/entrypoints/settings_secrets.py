"""Passwords: from the environment or from files, named in the configuration, never in it."""

from __future__ import annotations

import os
from pathlib import Path

from knub_mailer.entrypoints.settings_files import SecretSource


def secret(source: SecretSource) -> str | None:
    """The password, or None where none is named or what is named holds none."""
    if source.password_env is not None:
        return os.environ.get(source.password_env) or None
    if source.password_file is not None:
        try:
            return Path(source.password_file).read_text(encoding="utf-8").strip() or None
        except (OSError, UnicodeDecodeError):
            return None
    return None


def secret_mistakes(source: SecretSource, key: str, path: Path) -> list[str]:
    """What is wrong with a named password, in a line; [] when it is there or none is named.

    Args:
        key, path: the part of the configuration that names it, and its file.
    """
    if secret(source) is not None:
        return []
    if source.password_env is not None:
        name, expected = "password_env", "an environment variable of that name that is set"
        stands = source.password_env
    elif source.password_file is not None:
        name, expected = "password_file", "a file with the password that can be read"
        stands = source.password_file
    else:
        return []
    return [f"{path}: {key}.{name}: {stands!r} stands there, expected {expected}"]
