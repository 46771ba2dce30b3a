#!/usr/bin/env bash
# Installs what the tests need, builds, checks the formatting, runs all tests, and prints "N passed, N failed" last.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

fail() {
  echo "$1" >&2
  echo '0 passed, 1 failed'
  exit 1
}

browser() {
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge msedge; do
    command -v "$name" && return 0
  done
  [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]
}

has_cjk_font() { command -v fc-list >/dev/null && fc-list :lang=zh-cn | grep -q .; }

install() {
  echo "Installing: $*"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  command -v apt-get >/dev/null || return 1
  for attempt in 1 2; do
    "${as_root[@]}" apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "$@" >/dev/null && return 0
  done
  return 1
}

command -v dotnet >/dev/null || fail 'Install the .NET SDK 10: the command dotnet is missing.'
command -v npm >/dev/null || fail 'Install Node.js 22 with npm: the command npm is missing.'
missing=()
browser >/dev/null || missing+=(chromium)
has_cjk_font || missing+=(fonts-noto-cjk fontconfig)
if [ ${#missing[@]} -gt 0 ] && ! install "${missing[@]}"; then
  browser >/dev/null || fail 'Install Chromium, Chrome or Edge: the browser tests need it (Debian: apt install chromium), or name it in CHROMIUM.'
  echo 'No font with Chinese characters was found: screenshots in Chinese show boxes (Debian: apt install fonts-noto-cjk).' >&2
fi

dotnet build AirlineValue.sln -c Release -v q || fail 'The build failed.'
dotnet format AirlineValue.sln --verify-no-changes --no-restore || fail 'The formatting differs: run dotnet format.'
dotnet test AirlineValue.sln -c Release --no-build --logger trx --results-directory "$results" --logger 'console;verbosity=minimal'
code=$?

# The counters of all result files; other sums the outcomes that are neither passed, failed nor skipped (errors, time-outs, aborts).
read -r passed failed skipped < <(grep -ho '<Counters [^>]*' "$results"/*.trx 2>/dev/null | awk '
  function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
  { passed += value("passed"); failed += value("failed") + value("error") + value("timeout") + value("aborted"); skipped += value("total") - value("executed") }
  END { print passed + 0, failed + 0, skipped + 0 }')
if [ "$code" -ne 0 ] && [ "${failed:-0}" -eq 0 ]; then failed=1; fi
[ "${skipped:-0}" -eq 0 ] || echo "$skipped skipped: see above for which and why"
echo "${passed:-0} passed, ${failed:-0} failed"
[ "$code" -eq 0 ] && [ "${passed:-0}" -gt 0 ]
