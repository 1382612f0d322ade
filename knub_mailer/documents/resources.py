"""Where the templates of documents lie, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from knub_mailer.errors import ConfigurationError

_PACKAGE = Path(__file__).resolve().parent.parent


def templates_folder() -> Path:
    """The folder `templates`: the wheel's own copy, else the one at the root of the checkout.

    The wheel carries it inside the package (`_data/templates`); an editable install has it one
    level above the package only.

    Raises:
        ConfigurationError: neither is there; the installation is broken.
    """
    for folder in (_PACKAGE / "_data" / "templates", _PACKAGE.parent / "templates"):
        if folder.is_dir():
            return folder
    raise ConfigurationError(["The folder of templates is missing: install knub-mailer again."])
