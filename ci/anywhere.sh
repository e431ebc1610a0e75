#!/usr/bin/env bash
# Tries the suite as other machines have it: proxies, locales, options of Java, launchers, places that cannot be written.
#
#   ci/anywhere.sh [PATTERN]          LANES=2 LONGEST=120
#
# Every case says which exit code it expects and a sentence that must be printed; PATTERN chooses cases by their names. Ends
# with 1 where a case came out otherwise. Everything happens in a folder of its own; nothing leaves the machine. As root it
# also tries users without a name and places that only others may write.
set -uo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for name in $(compgen -v | grep -iE '^(CONFORMANCE|ALIBABA_CLOUD)_|_PROXY$|^(JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS|CDPATH)$'); do
    unset "$name"
done

lanes=${LANES:-2}
longest=${LONGEST:-120}
chosen=${1:-}
home=$PWD
suite=$home/conformance
jar=$home/target/conformance.jar
pages=$home/src/test/resources/ecsconformance/spec
work=$(mktemp -d)
work=$(cd "$work" && pwd -P)
chmod 755 "$work"
mkdir "$work/rows" "$work/classes"
servers=()
stop() {
    for server in "${servers[@]}"; do
        kill "$server" 2>/dev/null || :
    done
    umount -l "$work/noexec" 2>/dev/null || :
    chmod -R u+w "$work" 2>/dev/null || :
    rm -rf "$work"
}
trap stop EXIT

fail() {
    echo "anywhere: $*" >&2
    exit 1
}

number=0
rows=()

# try NAME CODE SENTENCE COMMAND…: the exit code and a line of the output as extended regular expressions; a sentence that
# begins with ! must not be printed.
try() {
    [[ $1 =~ $chosen ]] || return 0
    while [ "${#rows[@]}" -ge "$lanes" ]; do
        wait -n "${rows[@]}" 2>/dev/null
        local running=() row
        for row in "${rows[@]}"; do
            ! kill -0 "$row" 2>/dev/null || running+=("$row")
        done
        rows=("${running[@]}")
    done
    number=$((number + 1))
    row "$(printf '%03d' "$number")" "$@" &
    rows+=($!)
}

# Whether cases are chosen whose names begin so.
wanted() { [ -z "$chosen" ] || [[ $chosen = *$1* ]]; }

row() {
    local file=$work/rows/$1 name=$2 code=$3 sentence=$4 got=0 verdict=ok
    shift 4
    mkdir "$file.d"
    if [ "$(type -t "$1")" = function ]; then
        (cd "$file.d" && "$@") >"$file.out" 2>&1 </dev/null || got=$?
    else
        (cd "$file.d" && timeout -k 5 "$longest" "$@") >"$file.out" 2>&1 </dev/null || got=$?
    fi
    [[ $got =~ ^($code)$ ]] || verdict="WRONG: exit $got"
    case $sentence in
        '!'*) ! grep -aqE -e "${sentence#!}" "$file.out" || verdict="WRONG: says ${sentence#!}" ;;
        *) grep -aqE -e "$sentence" "$file.out" || [ -z "$sentence" ] || verdict="WRONG: does not say $sentence (exit $got)" ;;
    esac
    printf '%-72s %-6s %s\n' "$name" "$code" "$verdict" >"$file"
    [ "$verdict" = ok ] || sed 's/^/    | /; 12q' "$file.out" >>"$file"
}

# A process that prints its port first; the port is left in $port.
serve() {
    local log
    log=$(mktemp "$work/server.XXXXXX")
    "$@" >"$log" 2>&1 </dev/null &
    servers+=($!)
    disown
    for _ in $(seq 600); do
        port=$(sed -n 's/^endpoint .*:\([0-9]*\).*/\1/p; s/^\([0-9][0-9]*\)$/\1/p' "$log" | head -n 1)
        [ -z "$port" ] || return 0
        sleep 0.1
    done
    fail "$* did not start: $(cat "$log")"
}

"$suite" --version >/dev/null || fail "the suite does not start here"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$work/classes" ci/Servers.java || fail "ci/Servers.java does not compile"
servers_of=("$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m -cp "$work/classes" Servers)
serve "$suite" emulator --port 0 --quiet
plain=$port
serve "$suite" emulator --port 0 --quiet --tls --tls-pem "$work/emulator.pem" --write-target "$work/written.yaml"
tls=$port

# The keys of the emulator, and a host name that is not loopback, known to Java alone.
export ALIBABA_CLOUD_ACCESS_KEY_ID=testid ALIBABA_CLOUD_ACCESS_KEY_SECRET=testsecret
echo "127.0.0.1 stack_service ecs.proxy.test" >"$work/hosts"
target() { # NAME ENDPOINT [MORE]
    cat >"$work/$1.yaml" <<YAML
endpoint: $2
tls: {insecure: true}
allowMutations: true
limits: {connectTimeout: 3s, readTimeout: 3s, repeatWithin: 5s, imageListed: 1s}
fixtures: {control: "http://127.0.0.1:${3:-$plain}/control"}
YAML
}
tunnelled() { # NAME PORT
    {
        sed -e "s#^endpoint: .*#endpoint: https://ecs.proxy.test:$2#" -e '/^\(tls\|limits\|allowMutations\):/d' "$work/written.yaml"
        echo 'tls: {insecure: true}'
        echo 'allowMutations: true'
        echo 'limits: {connectTimeout: 3s, readTimeout: 3s, repeatWithin: 5s, imageListed: 1s}'
    } >"$work/$1.yaml"
}
tunnelled tls "$tls"
target plain "http://ecs.proxy.test:$plain"
target loopback "http://127.0.0.1:$plain"

doctor() { env "${@:2}" "$suite" doctor --target "$work/$1.yaml"; }
# One rule or a few, without a report for people.
some() { env "${@:2}" "$suite" run --target "$work/$1.yaml" --no-allure --rule 'image-name.*'; }

# --- What a proxy says is not what the endpoint says
proxied() { # NAME MANNER CODE SENTENCE [TARGET] [VARIABLE]
    wanted proxy || return 0
    serve "${servers_of[@]}" proxy "$2" "$tls"
    try "proxy: $1" "$3" "$4" doctor "${5:-tls}" "${6:-HTTPS_PROXY}=http://127.0.0.1:$port"
}
proxied "CONNECT answered with 403" 403 3 'the proxy 127.0.0.1:[0-9]+ refuses with status 403'
proxied "CONNECT answered with 407" 407 3 'refuses with status 407: it needs a user and password'
proxied "CONNECT answered with 502" 502 3 'the proxy 127.0.0.1:[0-9]+ refuses with status 502'
proxied "CONNECT answered with 302" 302 3 'the proxy 127.0.0.1:[0-9]+ refuses with status 302'
proxied "CONNECT answered with garbage" garbage 3 'the answer of the proxy 127.0.0.1:[0-9]+ is not valid HTTP'
proxied "CONNECT not answered, closed" closing 3 'the proxy 127.0.0.1:[0-9]+ closed the connection without an answer'
proxied "CONNECT not answered, silent" silent 3 'no complete answer from the proxy 127.0.0.1:[0-9]+ within 3 s'
proxied "named in small letters" 403 3 'refuses with status 403 .*https_proxy' tls https_proxy
proxied "named for all schemes" 403 3 'refuses with status 403 .*ALL_PROXY' tls ALL_PROXY
proxied "plain HTTP, its own page with 403" 403 3 'the proxy .*, or the endpoint behind it, answers with status 403' plain HTTP_PROXY
proxied "plain HTTP, its own page with 502" 502 3 'the proxy .*, or the endpoint behind it, answers with status 502' plain HTTP_PROXY
proxied "plain HTTP, 407" 407 3 'the proxy 127.0.0.1:[0-9]+ refuses with status 407' plain HTTP_PROXY
if wanted proxy; then
    # Each run has an emulator of its own: two in one account would see each other's snapshots.
    for manner in open half-403 half-407; do
        serve "$suite" emulator --port 0 --quiet --tls --write-target "$work/written.yaml"
        own=$port
        tunnelled "$manner" "$own"
        serve "${servers_of[@]}" proxy "$manner" "$own"
        try "proxy: a run through one that is $manner after the tenth CONNECT (F01)" '0|4' '!NON-CONFORMANT|failed  *[1-9]' \
            some "$manner" "HTTPS_PROXY=127.0.0.1:$port"
    done
    serve "${servers_of[@]}" proxy 'user us@er:p@ss#w:rd%' "$tls"
    try "proxy: a password with @ # : % as it is" '0|4' '' doctor tls "HTTPS_PROXY=http://us@er:p@ss#w:rd%@127.0.0.1:$port"
    try "proxy: the same password, encoded" '0|4' '' doctor tls "HTTPS_PROXY=http://us%40er:p%40ss%23w%3Ard%25@127.0.0.1:$port"
    try "proxy: a wrong password is not written" 3 'does not accept the user and password of HTTPS_PROXY' doctor tls "HTTPS_PROXY=http://us@er:wr0ng@127.0.0.1:$port"
fi
try "proxy: cannot be reached" 3 'proxy 127.0.0.1:1[^0-9]' doctor tls HTTPS_PROXY=127.0.0.1:1
try "proxy: has no address" 3 'nowhere.invalid of the proxy nowhere.invalid:8080' doctor tls HTTPS_PROXY=nowhere.invalid:8080
try "proxy: socks5 is not supported" 2 'HTTPS_PROXY: .*socks5://, which is not supported' doctor tls HTTPS_PROXY=socks5://127.0.0.1:1
try "proxy: https is not supported" 2 'https_proxy: .*https://, which is not supported' doctor tls https_proxy=https://127.0.0.1:1
try "proxy: a value that is none, without its password" 2 'HTTPS_PROXY: is not a proxy URL' doctor tls 'HTTPS_PROXY=http://u:secret@'
try "proxy: NO_PROXY with a range that is none" 2 'NO_PROXY: has an entry with a slash' doctor tls HTTPS_PROXY=127.0.0.1:1 NO_PROXY=10.0.0.0/40
for list in '*' proxy.test .proxy.test '*.proxy.test' "ecs.proxy.test:$tls" "other, ECS.proxy.test."; do
    try "proxy: NO_PROXY=$list leads past it" '0|4' '' doctor tls HTTPS_PROXY=127.0.0.1:1 "NO_PROXY=$list" \
        "CONFORMANCE_JAVA_OPTS=-Djdk.net.hosts.file=$work/hosts"
done
try "proxy: NO_PROXY with another port does not count" 3 'proxy 127.0.0.1:1[^0-9]' doctor tls HTTPS_PROXY=127.0.0.1:1 NO_PROXY=ecs.proxy.test:1
sed 's/ecs.proxy.test/10.255.255.1/' "$work/tls.yaml" >"$work/range.yaml"
try "proxy: NO_PROXY with a range leads past it" 3 '!proxy 127.0.0.1:1[^0-9]' doctor range HTTPS_PROXY=127.0.0.1:1 no_proxy=10.0.0.0/8
try "proxy: loopback and the control endpoint never go through one" 0 'CONFORMANT|[Ss]election passed' some loopback HTTP_PROXY=127.0.0.1:1 HTTPS_PROXY=127.0.0.1:1

# --- Hosts with an underscore (F18)
try "underscore: a host that has an address is tested (F18)" 0 'CONFORMANT|[Ss]election passed' \
    env CONFORMANCE_JAVA_OPTS="-Djdk.net.hosts.file=$work/hosts" CONFORMANCE_ENDPOINT="http://stack_service:$plain" \
    "$suite" run --control "http://stack_service:$plain/control" --yes --no-allure --rule image-name.blank
try "underscore: a host without an address is refused with the reason (F18)" 2 'a host with an underscore needs an address' \
    "$suite" run --endpoint http://no_such_service:9000

# --- Names that are not ASCII, in a locale that is (F03)
folder='报告 甲'
posix() { # a run in a folder, which must get its report there and leave nothing beside it
    local code=0
    mkdir "$folder" && cd "$folder" || return 99
    "$@" run --no-allure --rule image-name.blank || code=$?
    [ -s reports/latest/conformance.json ] || echo "no report is there"
    [ "$(find .. -mindepth 1 -maxdepth 1 | wc -l)" -eq 1 ] || echo "there is another folder beside it"
    return "$code"
}
for at in /usr/lib/jvm/*/bin/java; do
    [ -x "$at" ] && [ ! -L "${at%/bin/java}" ] || continue
    jdk=${at%/bin/java}
    "$at" -version >/dev/null 2>&1 || continue
    try "locale: LC_ALL=C in $folder, ${jdk##*/} (F03)" 0 '!no report|another folder' posix env JAVA_HOME="$jdk" LC_ALL=C "$suite"
    try "locale: no LANG in $folder, ${jdk##*/}" 0 '!no report|another folder' posix env -u LC_ALL -u LANG JAVA_HOME="$jdk" "$suite"
    try "locale: LC_ALL=C without the launcher, ${jdk##*/}" 3 'the current folder has a name that Java cannot read' \
        posix env LC_ALL=C "$at" -jar "$jar"
    try "locale: JAVA_TOOL_OPTIONS=-Xms512m -Xmx1g, ${jdk##*/}" 0 'parameter' env JAVA_HOME="$jdk" JAVA_TOOL_OPTIONS='-Xms512m -Xmx1g' "$suite" rules
done
named() {
    LC_ALL=C "$suite" rules --json >rules-1 && LC_ALL=C "$suite" run --no-allure --rule image-name.blank --report "é 报告" && [ -s "é 报告/conformance.json" ]
}
try "locale: an option that is not ASCII under LC_ALL=C" 0 'index.html' named
try "locale: such an option without the launcher" 3 'an argument has a name that Java cannot read' env LC_ALL=C "$java" -jar "$jar" run --report '报告'
try "locale: a locale that is not installed" 0 '!no report|another folder' posix env LC_ALL=xx_YY.UTF-8 "$suite"
try "locale: a wrong option is repeated as it was written" 2 '报告' env LC_ALL=C "$suite" rules '--报告'

# --- The same under every locale: what is printed and written, times and ids aside
normal() {
    sed -E -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/TIME/g' -e 's/in ([0-9]+ min )?[0-9.]+ m?s/in TIME/g' \
        -e 's/bp1[0-9a-z]{6,}/ID/g' -e 's/"id": "[0-9a-z]{8}"/"id": "ID"/' -e 's/("(seed|nonce)": )[^,]*/\1N/' \
        -e 's/"(durationMs|requests)": ?[0-9]+/"\1":N/g' -e 's/(requests +)[0-9]+/\1N/' -e 's/127\.0\.0\.1:[0-9]+/ENDPOINT/g' \
        -e 's/\b[0-9a-z]*[0-9][0-9a-z]{7,}\b/ID/g' -e 's/\b[0-9a-f]{8,}\b/ID/g' -e 's/sha256:[0-9A-Za-z]*/DIGEST/g' -e 's#^file://.*#PAGE#' -e 's/, run [0-9a-z]{8} of/, run ID of/g' -e 's/conformance-[0-9a-z]{8}-/conformance-ID-/g' "$@"
}
speaking() { # LANGUAGE COUNTRY LC: everything that is compared, in one text
    local lc=$3
    opts() { CONFORMANCE_JAVA_OPTS="$language" LC_ALL=$lc "$suite" "$@" 2>&1; echo "exit $?"; }
    local language="-Duser.language=$1 -Duser.country=$2"
    [ "$1" != th ] || language="$language -Duser.variant=TH -Duser.extensions=u-nu-thai"
    [ "$1" = en ] || [ "$1" = c ] || language="$language -Duser.timezone=Asia/Tehran"
    [ "$1" != c ] || language="-Dsuite.locale=C"
    mkdir -p "$work/spoken"
    {
        opts rules --json
        opts run --seed 7 --no-allure --concurrency 4 --package package.zip
        opts report reports/latest --format baseline | grep -oE '"(verdict|title|level|profile|reading|location|status|text)": ?"([^"\\]|\\.)*"|exit .*' | LC_ALL=C sort
        opts doctor --target "$work/loopback.yaml"
        opts cleanup --target "$work/loopback.yaml" --run 20260101-none
        opts verify package.zip
        sed 's/2013-07-15/2014-07-15/g; s/July 15, 2013/July 15, 2014/g; s/2013 年 7 月 15 日/2014 年 7 月 15 日/g; s/2013年7月15日/2014年7月15日/g' "$pages/english-recent.md" >changed.md
        opts spec drift changed.md --base "$pages/english-recent.md"
        opts spec adopt "$pages/english-recent.md" --edition 2020-09-01
        opts spec review
    } | normal >"$work/spoken/$1"
    cp reports/latest/summary.md "$work/spoken/$1.summary" 2>/dev/null
    [ "$1" = en ] || {
        for _ in $(seq 600); do [ ! -e "$work/spoken/en.done" ] || break; sleep 0.2; done
        diff "$work/spoken/en" "$work/spoken/$1" | head -n 20
        cmp -s "$work/spoken/en" "$work/spoken/$1" || return 1
    }
    touch "$work/spoken/$1.done"
    grep -c '' "$work/spoken/$1"
}
try "same bytes: en_US" 0 '^[0-9]{3,}' speaking en US C.UTF-8
try "same bytes: tr_TR" 0 '^[0-9]{3,}' speaking tr TR C.UTF-8
try "same bytes: ar_EG (F12)" 0 '^[0-9]{3,}' speaking ar EG C.UTF-8
try "same bytes: fa_IR (F12)" 0 '^[0-9]{3,}' speaking fa IR C.UTF-8
try "same bytes: th_TH" 0 '^[0-9]{3,}' speaking th TH C.UTF-8
try "same bytes: C" 0 '^[0-9]{3,}' speaking c C C

# --- Java that does not start, or dies (F06)
for options in '-Xms512m -Xmx1g' -XX:+UseG1GC -XX:+UseZGC '-XX:+UseParallelGC -Xmx256m' -Xint -XX:-TieredCompilation '-Xlog:gc' -Xshare:off; do
    try "java: JAVA_TOOL_OPTIONS=$options (F06)" 0 'image-name.blank' env JAVA_TOOL_OPTIONS="$options" "$suite" rules
done
try "java: JDK_JAVA_OPTIONS=-Xms512m (F06)" 0 'image-name.blank' env JDK_JAVA_OPTIONS=-Xms512m "$suite" rules
try "java: _JAVA_OPTIONS=-Xms600m" 0 'image-name.blank' env _JAVA_OPTIONS=-Xms600m "$suite" rules
try "java: CONFORMANCE_JAVA_OPTS=-XX:NewSize=300m -XX:MaxNewSize=400m" 0 'image-name.blank' env CONFORMANCE_JAVA_OPTS='-XX:NewSize=300m -XX:MaxNewSize=400m' "$suite" rules
for options in -XX:Nonsense '-Xms2g -Xmx1g' -Xmx1 -javaagent:/nowhere.jar -version --dry-run '-jar /nowhere.jar'; do
    try "java: CONFORMANCE_JAVA_OPTS=$options (F06)" 3 'does not start the suite with the options' env CONFORMANCE_JAVA_OPTS="$options" "$suite" rules
done
try "java: JAVA_TOOL_OPTIONS=-XX:Nonsense" 3 'does not start the suite with the options' env JAVA_TOOL_OPTIONS=-XX:Nonsense "$suite" rules
try "java: JDK_JAVA_OPTIONS=-XX:+UseG1GC -XX:+UseZGC" 3 'does not start the suite with the options' env JDK_JAVA_OPTIONS='-XX:+UseG1GC -XX:+UseZGC' "$suite" run
try "java: ulimit -v 200000" 3 'does not start the suite' bash -c "ulimit -v 200000; exec '$suite' rules"
fake() { # VERSION SCRIPT: a Java of one's own
    mkdir -p java/bin && printf 'JAVA_VERSION="%s"\n' "$1" >java/release && printf '#!/bin/sh\n%s\n' "$2" >java/bin/java && chmod +x java/bin/java
    JAVA_HOME=$PWD/java timeout 60 "$suite" run
}
try "java: ends at once with 1" 3 'does not start the suite: it says nothing' fake 17.0.1 'exit 1'
try "java: ends at once with 0" 3 'does not start the suite: it says nothing' fake 17.0.1 'exit 0'
try "java: is killed" 3 'does not start the suite' fake 21 'kill -9 $$'
try "java: is 11" 3 'Java 17 or newer is needed, but .* is 11.0.2' fake 11.0.2 'exit 0'
try "java: is 1.8" 3 'Java 17 or newer is needed, but .* is 1.8.0_392' fake 1.8.0_392 'exit 0'
try "java: is no program" 3 'does not start the suite' fake 17.0.1 "$(printf '\001\002')"
try "java: JAVA_HOME is wrong" 3 'JAVA_HOME is /nowhere, and there is no bin/java in it' env JAVA_HOME=/nowhere "$suite" rules
linked_java() {
    ln -s "$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")" 'a "java" $home' && JAVA_HOME="$PWD/a \"java\" \$home" "$suite" --version
}
try "java: JAVA_HOME with blanks, quotes and a dollar" 0 'page edition' linked_java
bare() {
    mkdir bin
    for tool in sh ls cat sed head find cksum stat locale readlink; do ln -s "$(command -v "$tool")" bin/; done
    env -u JAVA_HOME PATH="$PWD/bin" "$suite" rules
}
try "java: is not there" 3 'no Java found' bare
# Classes of an archive take none of the space.
for options in -Xmx16m '-Xshare:off -XX:MaxMetaspaceSize=20m' '-Xshare:off -XX:MaxMetaspaceSize=28m'; do
    try "java: runs out of memory, $options" 3 'the suite failed: Java ran out of memory' env CONFORMANCE_JAVA_OPTS="$options" "$suite" run --no-allure
done

# --- The launcher
copy() { # FOLDER: launcher and jar, and no class-data archive made behind the test's back
    mkdir -p "$1/target/conformance-training.lock" && cp "$suite" "$1/" && cp "$jar" "$1/target/" && chmod -R a+rX "$1"
}
in_folder() { # FOLDER COMMAND…
    copy "$1" || return 99
    shift
    "$@"
}
try "launcher: CDPATH=. from the folder above (F13)" 0 'page edition' in_folder suite env CDPATH=. sh -c 'suite/conformance --version'
elsewhere() {
    copy suite && mkdir -p other/suite && CDPATH=$PWD/other sh suite/conformance --version
}
try "launcher: CDPATH with another folder of that name (F13)" 0 'page edition' elsewhere
odd="a b'c\"d \$e (f)"
try "launcher: blanks, quotes and more in the folder" 0 'page edition' in_folder "$odd" "./$odd/conformance" --version
try "launcher: a folder that is not ASCII, under LC_ALL=C" 0 'page edition' in_folder '报告 甲' env LC_ALL=C './报告 甲/conformance' --version
linked() {
    copy 'one place' && mkdir -p x/y && ln -s '../../one place/conformance' x/y/first && ln -s "$PWD/x/y/first" second && ./second --version && x/y/first --version
}
try "launcher: through symbolic links" 0 'page edition' linked
try "launcher: sh -u" 0 'page edition' sh -u "$suite" --version
try "launcher: bash" 0 'page edition' bash "$suite" --version
try "launcher: dash, by its name alone" 0 'page edition' sh -c "cd '$home' && sh conformance --version"
try "launcher: nothing but PATH in the environment" 0 'page edition' env -i PATH="$PATH" ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} "$suite" --version
try "launcher: no home, and TMPDIR that is not there" 0 'page edition' env -u HOME TMPDIR=/nowhere "$suite" --version
try "launcher: umask 077" 0 'page edition' bash -c "umask 077; exec '$suite' --version"
try "launcher: standard input closed" 0 'page edition' bash -c "exec '$suite' --version <&-"
try "launcher: no jar and nothing to build it from" 2 'is missing, and so is the pom.xml' bash -c "cp '$suite' . && ./conformance run"
damaged() {
    copy suite && head -c 3000000 "$jar" >suite/target/conformance.jar && suite/conformance run
}
try "launcher: a jar that is cut off" 3 'does not start the suite' damaged
archived() { # with what stands where the launcher looks for its archive
    copy suite && archive=$(sh -x suite/conformance --version 2>&1 >/dev/null | sed -n 's/^+ archive=//p' | head -n 1)
    [ -n "$archive" ] && cat >"$archive" && echo 20000000 >"$archive.size" && suite/conformance --version
}
no_archive() { head -c 100000 /dev/urandom | archived; }
try "launcher: a class-data archive that is none" 0 'page edition' no_archive
cut_off() {
    local whole
    whole=$(find "$home/target" -name 'conformance-*.jsa' -size +0 | head -n 1)
    head -c 100000 "${whole:-$jar}" | archived
}
try "launcher: a class-data archive that is cut off" 0 'page edition' cut_off
in_the_middle() { # an archive that Java takes for this jar and these flags, with some of its pages changed
    copy suite || return 99
    local trace archive size part
    trace=$(sh -x suite/conformance --version 2>&1 >/dev/null)
    archive=$(sed -n 's/^+ archive=//p' <<<"$trace" | head -n 1)
    read -ra words <<<"$(sed -n '/ -jar /s/^.*exec //p' <<<"$trace" | tail -n 1)"
    "${words[0]}" "-XX:ArchiveClassesAtExit=$archive" "${words[@]:1}" >/dev/null && chmod u+w "$archive" || return 99
    size=$(stat -c %s "$archive")
    echo "$size" >"$archive.size"
    for part in 2 3 4 5 6 7 8 9; do
        dd if=/dev/urandom of="$archive" bs=4096 count=40 seek=$((size / 4096 * part / 10)) conv=notrunc status=none
    done
    suite/conformance rules
}
try "launcher: a class-data archive that is damaged in the middle" 0 'image-name.blank' in_the_middle

# Maven's part is played by a script that counts its calls, so that only the launcher is tried.
sources() {
    copy suite && mkdir -p suite/src/main suite/features bin calls && touch -d '2020-01-01' suite/src/main/A.java suite/pom.xml suite/src/main suite/features
    cat >bin/mvn <<MVN
#!/bin/sh
echo call >"$PWD/calls/\$\$"
for word; do case \$word in -Dbuild.folder=*) to=\${word#*=} ;; esac; done
sleep 1
[ ! -e "$PWD/broken" ] || { echo "COMPILATION ERROR"; exit 1; }
mkdir -p "\$to" && cp "$jar" "\$to/conformance.jar"
MVN
    chmod +x bin/mvn
    PATH=$PWD/bin:$PATH
    touch -d '2021-01-01' suite/target/conformance.jar
}
calls() { echo "built $(find calls -type f | wc -l) times"; }
future() {
    sources && touch -d '2040-01-01' suite/src/main/A.java && for _ in 1 2 3; do suite/conformance --version || return; done
    calls
}
try "launcher: a source dated in the future is built once" 0 'built 1 times' future
changed() {
    future >/dev/null && echo more >>suite/src/main/A.java && touch -d '2041-01-01' suite/src/main/A.java && suite/conformance --version && calls
}
try "launcher: and again when it has changed" 0 'built 2 times' changed
current() {
    sources && suite/conformance --version && calls
}
try "launcher: nothing is built where nothing has changed" 0 'built 0 times' current
running() { # the jar of a run in progress stays whole
    sources && suite/conformance emulator --port 0 --quiet >log & local run=$!
    for _ in $(seq 600); do grep -q '^stop it' log 2>/dev/null && break; sleep 0.1; done
    PATH=$PWD/bin:$PATH
    touch suite/src/main/A.java && suite/conformance --version && calls
    "$suite" doctor --endpoint "$(sed -n 's/^endpoint *//p' log)" --control "$(sed -n 's/^control *//p' log)"
    local code=$?
    pkill -P "$run" 2>/dev/null
    kill "$run" 2>/dev/null
    return "$code"
}
try "launcher: built while another run uses the jar" 0 'built 1 times' running
twice() {
    sources && touch suite/src/main/A.java
    suite/conformance --version & local one=$!
    suite/conformance --version && wait "$one" && calls
}
try "launcher: two starts at once build once" 0 'built 1 times' twice
broken() {
    sources && touch suite/src/main/A.java broken && suite/conformance --version
    local code=$?
    [ -s suite/target/conformance.jar ] && echo "the old jar is there"
    return "$code"
}
try "launcher: a build that fails" 2 'the build failed' broken

if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
    nobody() { setpriv --reuid 54321 --regid 54321 --clear-groups "$@"; }
    foreign() { # a checkout of somebody else's, used by a user without a name or home
        copy suite && chmod -R a-w suite && mkdir own && chmod 777 own . && cd own && nobody env -u HOME ../suite/conformance "$@"
    }
    try "user: no name, no home, a checkout that only others may write" 0 'CONFORMANT|[Ss]election passed' foreign run --no-allure --rule image-name.blank
    stale() {
        copy suite && mkdir -p suite/src/main suite/features && touch suite/pom.xml && chmod -R a-w suite && nobody suite/conformance --version
    }
    try "user: sources newer than a jar that may not be built" 0 'the old jar is used' stale
    denied() {
        copy suite && mkdir -p own/reports/latest && chmod 755 own own/reports own/reports/latest && cd own && nobody ../suite/conformance run --no-allure --rule image-name.blank
    }
    try "writing: the report's folder is somebody else's (F08)" '2|3' 'reports/latest' denied
    noexec() {
        mkdir -p "$work/noexec" && mount -t tmpfs -o noexec,mode=1777 tmpfs "$work/noexec" || { echo 'page edition (no mount here)'; return 0; }
        TMPDIR=$work/noexec "$suite" --version
    }
    try "launcher: TMPDIR on a file system without execution" 0 'page edition' noexec
    device() {
        mknod null c 1 3 || { echo 'stays a device (no mknod here)'; return 0; }
        "$suite" spec review --format json --out null && [ -c null ] && echo 'stays a device'
    }
    try "writing: --out to a character device (F11)" 0 'stays a device' device
fi

# --- Writing (F08, F10, F11)
judged() { "$suite" run --no-allure --rule image-name.blank >/dev/null && "$@"; }
try "writing: a full disk behind standard output (F10)" 3 '' judged bash -c "'$suite' report reports/latest --format baseline >/dev/full"
try "writing: ulimit -f 1 behind standard output (F10)" 3 '' judged bash -c "ulimit -f 1; '$suite' report reports/latest --format baseline >f"
try "writing: standard output closed (F10)" 3 '' bash -c "'$suite' rules >&-"
try "writing: rules --json to a full disk" 3 '' bash -c "'$suite' rules --json >/dev/full"
try "writing: --report is a file" '2|3' 'taken' bash -c "touch taken; '$suite' run --report taken --rule image-name.blank"
linked_out() {
    ln -s /proc/self/fd/1 out && "$suite" spec review --format json --out out >got && [ -L out ] && [ -s got ] && echo 'goes where the link leads'
}
try "writing: --out to a link to standard output (F11)" 0 'goes where the link leads' linked_out
pipe() {
    mkfifo out && (cat out >got &) && "$suite" spec review --format json --out out && [ -p out ] && sleep 1 && [ -s got ] && echo 'reaches the reader'
}
try "writing: --out to a pipe (F11)" 0 'reaches the reader' pipe
kept() {
    echo old >real && chmod 640 real && ln -s real out && "$suite" spec review --format json --out out && [ -L out ] && [ "$(stat -c %a real)" = 640 ] && ! grep -q '^old' real && echo 'link and mode are kept'
}
try "writing: --out to a link to a file with mode 640 (F11)" 0 'link and mode are kept' kept

# --- Lists that end where the server says (F15)
if wanted lists; then
    for size in 10 3; do
        serve "${servers_of[@]}" cloud killed1 "$size"
        cloud=$port
        cat >"$work/cloud-$size.yaml" <<YAML
endpoint: http://127.0.0.1:$cloud
region: cn-hangzhou
wire: {signature: [v1], method: [GET], format: [JSON]}
limits: {imageListed: 1s, imageReady: 10s}
YAML
        swept() { "$suite" cleanup --target "$1" --run killed1 --yes || "$suite" cleanup --target "$1" --run killed1; curl -gsS "$2"; }
        try "lists: 25 images of a killed run at $size a page (F15)" 0 'left \[m-99\]' swept "$work/cloud-$size.yaml" "http://127.0.0.1:$cloud/"
    done
fi

# --- The documentation side (F19, F20)
for day in 2026-02-30 2026-13-45; do
    try "pages: spec adopt --edition $day is no day (F20)" 2 edition "$suite" spec adopt "$pages/english-recent.md" --edition "$day"
    try "pages: run --edition $day is no day" 2 edition "$suite" run --edition "$day"
done
metadata() { # DESCRIPTION: of a parameter with three values and a default
    sed "s/@VALUES@/$1/" "$work/metadata" 
}
cat >"$work/metadata" <<'JSON'
{"name":"CreateImage","parameters":[
 {"name":"RegionId","in":"query","schema":{"type":"string","required":true,"description":"Id of the region."}},
 {"name":"Architecture","in":"query","schema":{"type":"string","required":false,"description":"@VALUES@"}}],
 "responses":{"200":{"schema":{"type":"object","properties":{"ImageId":{"type":"string"},"RequestId":{"type":"string"}}}}},
 "errorCodes":{"400":[{"errorCode":"InvalidArchitecture","errorMessage":"The architecture is invalid."}]}}
JSON
languages() {
    metadata 'The architecture. Valid values:\\n\\n- i386.\\n- x86_64.\\n- arm64.\\n\\nDefault value: x86_64.' >en.json
    metadata '系统架构。取值范围：\\n\\n- i386。\\n- x86_64。\\n- arm64。\\n\\n默认值：x86_64。' >zh.json
    "$suite" spec drift en.json --base zh.json
}
try "pages: the same metadata in two languages (F19)" 0 '' languages

# --- Control endpoint, busy endpoints, odd but valid HTTP
if wanted control || wanted busy; then
    serve "${servers_of[@]}" lossy "$plain"
    try "control: every tenth connection to it is lost" 0 'CONFORMANT|[Ss]election passed' \
        "$suite" run --endpoint "http://127.0.0.1:$plain" --control "http://127.0.0.1:$port/control" --no-allure --rule 'image.*' --rule 'snapshot.*'
    serve "$suite" emulator --port 0 --quiet --throttle 5
    try "busy: every fifth call is turned away" 0 'CONFORMANT|[Ss]election passed' \
        "$suite" run --endpoint "http://127.0.0.1:$port" --control "http://127.0.0.1:$port/control" --no-allure --rule 'image.*'
fi
for header in 'User-Agent:  ' 'X-Empty:' 'user-agent: a' 'Connection: keep-alive' 'Accept: */*'; do
    try "http: ten requests of one connection with \"$header\"" 0 '1 kind of answer' "${servers_of[@]}" ask "$plain" "$header"
done

wait "${rows[@]}" 2>/dev/null
printf '%-72s %-6s %s\n' case exit came
cat "$work"/rows/[0-9][0-9][0-9]
wrong=$(grep -l WRONG "$work"/rows/[0-9][0-9][0-9] | wc -l)
echo "$number cases, $wrong of them wrong, $SECONDS s"
[ "$wrong" -eq 0 ]
