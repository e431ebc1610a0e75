#!/usr/bin/env bash
# Makes the pictures of the documents: the suite's pages in a headless Chromium, light and dark, and a run in a terminal.
#
#   ci/pictures.sh [FOLDER]          where they go, reports/pictures where none is named; ONLY=PATTERN chooses by name
#
# Fails where a page is broken: an element is missing after its scripts have run, the script complains, or the picture is blank.
# A pixel that differs is no failure. Needs chromium, and for small pictures with
# Chinese in them pngquant and a font such as fonts-wqy-microhei; builds the jar where it is missing.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p "${1:-reports/pictures}"
pictures=$(cd "${1:-reports/pictures}" && pwd -P)
work=$(mktemp -d)
emulator=
stop() {
    [ -z "$emulator" ] || kill "$emulator" 2>/dev/null || :
    rm -rf "$work"
}
trap stop EXIT

fail() {
    echo "pictures: $*" >&2
    exit 1
}

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || fail "no chromium: apt-get install chromium"
./conformance --version >/dev/null

# One emulator for all: a defect is switched on by the path of the control endpoint.
: >"$work/emulator" # It is read before the background may have made it.
./conformance emulator --port 0 --quiet >>"$work/emulator" 2>&1 &
emulator=$!
for _ in $(seq 600); do
    endpoint=$(sed -n 's/^endpoint *\(http[^ ]*\).*/\1/p' "$work/emulator")
    [ -z "$endpoint" ] || break
    sleep 0.1
done
[ -n "$endpoint" ] || fail "the emulator did not start"

judge() { # NAME DEFECTS EXPECTED-CODE
    local name=$1 control=$endpoint/control$2 expected=$3 code=0
    cat >"$work/$name.yaml" <<YAML
name: $name
endpoint: $endpoint
fixtures: {control: "$control"}
YAML
    # In a terminal of its own, so that there are colours; what a progress line has overwritten is cut off.
    script --quiet --return --command "stty cols 96 rows 40; ./conformance run --target '$work/$name.yaml' --report '$work/$name' --ledger '$work/ledgers'" \
        /dev/null </dev/null >"$work/$name.raw" 2>&1 || code=$?
    sed 's/\r$//; s/.*\r//; s/\x1b\[[0-9;]*[A-HJKSTfhl]//g' "$work/$name.raw" >"$work/$name.txt"
    [ "$code" -eq "$expected" ] || { cat "$work/$name.txt" >&2; fail "the run of $name ended with $code, not $expected"; }
}

chrome() {
    "$browser" --headless=new --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking \
        --disable-component-update --run-all-compositor-stages-before-draw --disable-sync --lang=en --user-data-dir="$work/profile" --virtual-time-budget=20000 "$@"
}

# picture NAME ADDRESS WIDTHxHEIGHT TEXT…: the page must have each element, written as in the page once its scripts have run.
picture() {
    local name=$1 address=$2 size=$3 scheme code text file
    shift 3
    [[ $name =~ ${ONLY:-} ]] || return 0
    chrome --enable-logging=stderr --window-size="${size/x/,}" --dump-dom "$address" >"$work/dom" 2>"$work/log" ||
        fail "$name: the browser does not open $address"
    for text in "$@"; do
        grep -qF -e "$text" "$work/dom" || fail "$name: the page has no $text"
    done
    ! grep -E 'CONSOLE.*(Uncaught|SyntaxError|TypeError|ReferenceError)' "$work/log" >&2 || fail "$name: the page's script complains"
    # In a frame, since Chromium's picture of an address with a fragment is of the place above it.
    printf '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }</style><iframe src="%s"></iframe>' "$address" >"$work/frame.html"
    for scheme in light dark; do
        code=1
        [ "$scheme" = light ] || code=0
        file=$pictures/$name-$scheme.png
        chrome --blink-settings="preferredColorScheme=$code" --window-size="${size/x/,}" --screenshot="$work/shot.png" "file://$work/frame.html" >/dev/null 2>&1 ||
            fail "$name: no picture"
        # A blank picture of this size has less than a thousandth of a byte a pixel.
        [ "$(stat -c %s "$work/shot.png")" -ge $((${size%x*} * ${size#*x} / 100)) ] || fail "$name: the picture is blank"
        # A quarter of the size, and nobody sees the difference.
        ! command -v pngquant >/dev/null || pngquant --force --skip-if-larger --output "$work/shot.png" "$work/shot.png" || :
        mv "$work/shot.png" "$file"
    done
    ! cmp -s "$pictures/$name-light.png" "$pictures/$name-dark.png" || fail "$name: light and dark are the same"
    echo "$name: $(($(stat -c %s "$pictures/$name-light.png") >> 10)) and $(($(stat -c %s "$pictures/$name-dark.png") >> 10)) KiB"
}

# The text of a terminal with its colours, as a page. The colours are those of the report.
terminal() { # FILE COMMAND: below the command what it printed
    {
        cat <<'HTML'
<!doctype html><meta charset="utf-8"><title>terminal</title><style>
:root { color-scheme: light dark }
body { margin: 0; padding: 20px 24px; font: 15px/1.45 "DejaVu Sans Mono", monospace; background: light-dark(#fbfbfc, #16181d); color: light-dark(#1d2129, #d8dce4) }
pre { margin: 0; font: inherit; white-space: pre-wrap } b { font-weight: 700 }
.c31 { color: light-dark(#b3261e, #ff8a80) } .c32 { color: light-dark(#1b7a3d, #79d797) } .c33 { color: light-dark(#8a5a00, #f2c063) }
.c34 { color: light-dark(#1f5fbf, #8ab4f8) } .c1 { font-weight: 700 }
.c2 { opacity: .7 } .prompt { color: light-dark(#5a6270, #8d95a3) }
</style><pre>
HTML
        printf '<span class="prompt">$</span> %s\n\n' "$2"
        sed -e 's/\r//g; s/&/\&amp;/g; s/</\&lt;/g' \
            -e 's/\x1b\[\([0-9]*\)m\([^\x1b]*\)/<span class="c\1">\2<\/span>/g' -e 's/<span class="c0*">\([^<]*\)<\/span>/\1/g; s/\x1b\[[0-9;]*[A-Za-z]//g' "$1"
        echo '</pre>'
    } >"$1.html"
}

defects=/defect/snapshot-age.method-2-only/defect/image-name-form.longest-plus-one/defect/token.forgotten
judge sound '' 0
judge broken "$defects" 1
judge other /defect/image-description.lost 1
terminal "$work/broken.txt" './conformance run --target our-cloud.yaml'
./conformance compare "$work/sound" "$work/broken" "$work/other" --format html --differences >"$work/compare.html"
# The documentation itself is not the suite's to show, so this page says some of the same facts in other words.
cat >"$work/page.md" <<'MD'
# CreateImage

Makes a custom image of a snapshot, of an instance, or of several snapshots.

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|No|CreateImage|The operation. Value: CreateImage.|
|RegionId|String|Yes|cn-hangzhou|The ID of the image's region. Call DescribeRegions for the newest regions.|
|SnapshotId|String|No|s-bp199lyny9b3|The snapshot that the image is made of.|
|InstanceId|String|No|i-bp1g6zv0ce8og|The instance that the image is made of.|
|ImageName|String|No|TestCentOS|The name of the image: 2 to 128 letters or Chinese characters. It must begin with a letter or a Chinese character and cannot begin with http:// or https://. It may include digits, colons (:), underscores (\_) and hyphens (-). Default value: null.|
|ImageVersion|String|No|2017011017|A number that the image carries.|
|ClientToken|String|No|123e4567-e89b|At most 64 ASCII characters. A repeated request makes no second image.|

## Error codes

|HttpCode|Error code|Error message|Description|
|---|---|---|---|
|403|InvalidSnapshot.TooOld|This operation is denied because the specified snapshot by DiskDeviceMapping.n.SnapshotId or SnapshotId is created before 2013-07-15.|The operation is denied: the snapshot of DiskDeviceMapping.n.SnapshotId or SnapshotId was created before 2013-07-15.|
|404|InvalidSnapshotId.NotFound|The specified SnapshotId does not exist.|The snapshot that is specified does not exist. Check whether the snapshot is correct.|
|400|InvalidImageName.Malformed|The specified Image name is wrongly formed.|The name is not as described.|
|400|InstanceLockedForSecurity|The specified operation is denied as your instance is locked for security reasons.|The instance is locked for security, so the operation cannot be finished.|
MD
./conformance spec annotate "$work/page.md" --result "$work/broken" --out "$work/annotated.html"

picture failing-report "file://$work/broken/index.html" 1200x820 'id="failures"' 'id="c1"' 'id="profiles"'
picture opened-rule "file://$work/broken/index.html#snapshot.age" 1200x900 'id="snapshot.age"' 'InvalidSnapshot.TooOld' 'curl'
picture phone "file://$work/broken/index.html" 420x860 'id="failures"' 'id="c1"'
picture compare "file://$work/compare.html" 1200x1100 'id="rules"' 'id="snapshot.age"'
picture matrix "file://$PWD/reports/selftest/index.html" 1200x820 'id="rules-title"' 'data-detection="owner"'
picture annotated-page "file://$work/annotated.html" 1200x820 '<article class="part'
picture terminal "file://$work/broken.txt.html" 1000x840 '<span class="c31">' 'NON-CONFORMANT'
