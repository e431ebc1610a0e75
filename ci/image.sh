#!/usr/bin/env bash
# Makes the container image without any registry of images: the root file system from Debian's packages, a Java by jlink, and
# an OCI archive by buildah. Then runs it as a stranger's cluster would: not as root, with a root that cannot be written.
#
#   ci/image.sh [FOLDER]         where it goes, target/image where none is named; needs root, mmdebstrap, a JDK, and buildah
#
# Takes some minutes and some packages from Debian's mirror (MIRROR names another), so it is no step of every build.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p "${1:-target/image}"
place=$(cd "${1:-target/image}" && pwd -P)
root=$place/root
user=65532

fail() {
    echo "image: $*" >&2
    exit 1
}

[ "$(id -u)" -eq 0 ] || fail "only root can make a root file system; in a container of its own, for example"
command -v mmdebstrap >/dev/null || fail "mmdebstrap is missing: apt-get install mmdebstrap"
version=$(./conformance --version | sed -n 's/^conformance //p')

step() { printf '== %s ==\n' "$*"; }

step "root file system"
rm -rf "$root"
mmdebstrap --quiet --mode=root --variant=essential --include=libstdc++6,zlib1g \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    bookworm "$root" ${MIRROR:+"$MIRROR"} 2>"$place/mmdebstrap.log" || { cat "$place/mmdebstrap.log" >&2; fail "no root file system"; }

# Runs a command in the root file system, to which Java needs /proc, as WRITABLE rw or ro and as USER; the results are on a volume.
in_root() { # WRITABLE USER VOLUME COMMAND…
    local writable=$1 as=$2 volume=$3
    shift 3
    unshare --mount sh -euc '
        root=$1 writable=$2 as=$3 volume=$4
        shift 4
        mount --bind "$root" "$root"
        mount --bind "$volume" "$root/results"
        mount --rbind /proc "$root/proc"
        mount -o "remount,bind,$writable" "$root"
        exec env -i CONFORMANCE_TRAINING_SECONDS=900 PATH=/usr/sbin:/usr/bin:/bin chroot --userspec="$as:$as" "$root" /bin/sh -c "cd /results && exec \"\$@\"" sh "$@"
    ' sh "$root" "$writable" "$as" "$volume" "$@"
}

step "suite and Java"
rm -rf "$place/archive"
ci/archive.sh "$place/archive"
mv "$place"/archive/conformance-*/ "$root/suite"
rm -rf "$place/archive"
install -d -o "$user" -g "$user" "$root/results" "$place/volume"
# Java 17 uses a class-data archive only where it was made, so it is made once more in the image's own place.
rm -f "$root"/suite/target/conformance.jsa*
in_root rw 0 "$place/volume" /suite/conformance --version
for _ in $(seq 9000); do
    made=$(find "$root/suite/target" -name 'conformance-*.jsa' -size +0)
    [ -z "$made" ] || break
    sleep 0.1
done
[ -n "$made" ] || fail "no class-data archive came about within fifteen minutes"
mv "$made" "$root/suite/target/conformance.jsa"
mv "$made.size" "$root/suite/target/conformance.jsa.size"
rm -rf "$root"/suite/target/conformance-* "$root"/tmp/*
du -sh "$root"

step "read-only, not as root"
volume=$place/volume
rm -rf "$volume"
install -d -o "$user" -g "$user" "$volume"
as_image() { in_root ro "$user" "$volume" "$@"; }
! as_image touch /suite/written 2>/dev/null || fail "the root file system can be written"
[ "$(as_image id -u)" = "$user" ] || fail "it runs as somebody else"
started=$(date +%s%N)
as_image /suite/conformance run
echo "the first verdict came after $((($(date +%s%N) - started) / 1000000)) ms"
[ -s "$volume/reports/latest/conformance.json" ] || fail "the report is not on the volume"
[ "$(stat -c %u "$volume/reports/latest/conformance.json")" = "$user" ] || fail "the report is somebody else's"

step "image"
if ! command -v buildah >/dev/null; then
    echo "buildah is missing, so there is no image; $root is what would be in it"
    exit
fi
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
build() { buildah --root "$place/storage" --runroot "$place/storage-run" "$@"; }
rm -rf "$place/storage" "$place/storage-run" "$place/conformance-$version.oci.tar"
container=$(build from scratch)
build copy --quiet "$container" "$root" / >/dev/null
build config --user "$user:$user" --workingdir /results --volume /results --env PATH=/usr/bin:/bin \
    --entrypoint '["/suite/conformance"]' --cmd --help --label "org.opencontainers.image.version=$version" "$container"
build commit --quiet --disable-compression=false --format oci "$container" "oci-archive:$place/conformance-$version.oci.tar:conformance:$version" >/dev/null
build rm "$container" >/dev/null

step "image started from the archive"
# Chroot isolation needs no right that a container lacks. The folder is not /results, over which buildah puts a volume of its own.
rm -rf "$volume"
install -d -o "$user" -g "$user" "$volume"
container=$(build from "oci-archive:$place/conformance-$version.oci.tar")
build run --user "$user:$user" --workingdir /out --volume "$volume:/out" "$container" -- /suite/conformance run --rule 'image.*'
[ "$(stat -c %u "$volume/reports/latest/conformance.json")" = "$user" ] || fail "the image's report is somebody else's"
build rm "$container" >/dev/null
rm -rf "$place/storage" "$place/storage-run"
echo "$place/conformance-$version.oci.tar: $(($(stat -c %s "$place/conformance-$version.oci.tar") >> 20)) MiB; podman load reads it"
