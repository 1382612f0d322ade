# Sourced: apt_install PACKAGE… as root or by sudo without a password; fails without the right to.
apt_install() {
  command -v apt-get >/dev/null || return 1
  local as=()
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as=(sudo -n)
  fi
  echo "Installing $* …"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update >/dev/null || true
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq install --yes --no-install-recommends "$@" >/dev/null
}
