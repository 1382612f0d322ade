#!/usr/bin/env bash
# Makes .venv: the locked packages, checked by hash, and this checkout installed in place.
set -euo pipefail
cd "$(dirname "$0")/.."

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
makes_environments() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# The distribution's own Python is built with profile-guided optimisation, those that version
# managers build seldom are: a mail is understood up to a tenth faster.
own=/usr/bin/python3
python=${PYTHON:-python3}
if [ -z "${PYTHON:-}" ] && new_enough "$own" && makes_environments "$own"; then python=$own; fi

new_enough "$python" || {
  echo "knub-mailer needs Python 3.11 or newer; $("$python" --version) is $python." >&2
  echo "Name another one: make PYTHON=python3.12" >&2
  exit 1
}

# Debian and Ubuntu keep the module that fills a new environment with pip in a package of its own.
if ! makes_environments "$python"; then
  . scripts/apt.sh
  apt_install python3-venv || {
    echo "Python's venv module is missing: apt-get install python3-venv" >&2
    exit 1
  }
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv
echo "Installing the locked packages into .venv …"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
