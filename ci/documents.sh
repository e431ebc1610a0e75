#!/usr/bin/env bash
# Runs the command blocks of the documents as printed, in a copy of the repository as a clone would have it, and compares exit
# codes and quoted output; checks the relative links, their anchors and the pictures too. Documents.java says which blocks are
# run, and how a block says so. An endpoint that a document names, https://ecs.example.com, is an emulator here.
#
#   ci/documents.sh [DOCUMENT…]         all documents where none is named; builds the jar where it is missing
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for name in $(compgen -v | grep -iE '^(CONFORMANCE|ALIBABA_CLOUD|GITHUB)_|_PROXY$'); do
    unset "$name"
done
work=$(mktemp -d)
emulator=
stop() {
    [ -z "$emulator" ] || kill "$emulator" 2>/dev/null || :
    rm -rf "$work"
}
trap stop EXIT
export TMPDIR=$work

./conformance --version
copy=$work/conformance
mkdir -p "$copy/target"
git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- --create --file=- | tar --extract --directory "$copy" --file=-
cp -p target/conformance.jar target/conformance.future "$copy/target/" 2>/dev/null || cp -p target/conformance.jar "$copy/target/"

: >"$work/emulator" # It is read before the background may have made it.
./conformance emulator --port 0 --quiet >>"$work/emulator" 2>&1 &
emulator=$!
for _ in $(seq 600); do
    endpoint=$(sed -n 's/^endpoint *\(http[^ ]*\).*/\1/p' "$work/emulator")
    [ -z "$endpoint" ] || break
    kill -0 "$emulator" 2>/dev/null || break
    sleep 0.1
done
[ -n "$endpoint" ] || { echo "documents: the emulator did not start: $(cat "$work/emulator")" >&2; exit 1; }

documents=("$@")
[ "${#documents[@]}" -gt 0 ] || mapfile -t documents < <(git ls-files '*.md' ':!src/test/resources')
# The keys of the emulator, for what names its endpoint.
export ALIBABA_CLOUD_ACCESS_KEY_ID=testid ALIBABA_CLOUD_ACCESS_KEY_SECRET=testsecret
documents() { "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.io.tmpdir="$work" ci/Documents.java "$copy" "$endpoint" "$endpoint/control" "$@"; }

# A document with an exit code, an output and a link that are wrong, to see that each is found.
printf '%s\n' '```sh' 'false' 'true   # exit code 1' '```' '' '```sh' 'echo one two' '```' '' '```text' 'one … three' '```' '' '[a](nowhere.md) [b](README.md#nowhere)' '<img src="nowhere.png">' >"$copy/wrong.md"
! documents wrong.md >"$work/wrong" 2>&1 || { echo "documents: a wrong document passes" >&2; exit 1; }
for found in 'ends with 1, not 0: false' 'ends with 0, not 1: true' 'wrong.md:6: it does not print what is quoted' 'leads nowhere: nowhere.md' 'no heading for README.md#nowhere' 'leads nowhere: nowhere.png'; do
    grep -qF "$found" "$work/wrong" || { cat "$work/wrong" >&2; echo "documents: not found: $found" >&2; exit 1; }
done
documents "${documents[@]}"
