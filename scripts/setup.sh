#!/usr/bin/env bash
# Makes .venv: the locked packages, checked by hash, and this checkout installed in place.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "knub-mailer needs Python 3.11 or newer; $("$python" --version) is $python." >&2
  echo "Name another one: make PYTHON=python3.12" >&2
  exit 1
}

# Debian and Ubuntu keep the module that fills a new environment with pip in a package of its own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
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
