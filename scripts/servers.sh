#!/usr/bin/env bash
# Installs what some tests run against: Dovecot, PostgreSQL, Poppler and Chromium, where they are
# missing and where we may. Writes 1 into the file $1 when all are there, so that no test is skipped
# unnoticed; without the right to install it says what is missing, and the other tests run.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/apt.sh
PATH="$PATH:/usr/sbin:/usr/local/sbin"

missing() {
  command -v dovecot >/dev/null || echo dovecot-imapd
  [ -x /usr/lib/dovecot/lmtp ] || [ -x /usr/libexec/dovecot/lmtp ] || echo dovecot-lmtpd
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || command -v postgres >/dev/null ||
    echo postgresql
  command -v pdftoppm >/dev/null || echo poppler-utils
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    command -v google-chrome >/dev/null || echo chromium
}

wanted=$(missing)
# On Ubuntu the package chromium only points to a snap: it is tried by itself, so that it takes
# nothing else with it. The tests start servers of their own, on ports of their own.
if [ -n "$wanted" ]; then
  servers=$(grep -v '^chromium$' <<<"$wanted" | tr '\n' ' ')
  [ -z "${servers// /}" ] || apt_install $servers || true
  if grep -q '^chromium$' <<<"$wanted"; then apt_install chromium || true; fi
fi

left=$(missing | tr '\n' ' ')
if [ -z "${left// /}" ]; then
  echo 1 >"$1"
  exit 0
fi
: >"$1"
echo "Not installed, so the tests that need it are skipped: ${left}"
echo "To run them too: apt-get install ${left}(as root), then make test again."
