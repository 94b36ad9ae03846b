#!/bin/sh
# Makes the packages of the tool for each system and one for all others, installs the one of this system, and tells how long a cold `check` takes, in `--version`s of the same build.
# Where the compiler ahead of time does not restore, nothing is made, and it says so.
# Usage: tests/ToolPackages/run.sh [rounds]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=${1:-20}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch" || true' EXIT

version=$(dotnet msbuild "$root/src/EligibilityEngine.Cli" -getProperty:Version)
if ! dotnet pack "$root/src/EligibilityEngine.Cli" --nologo -v quiet -p:ToolForEachSystem=true -o "$scratch/feed" >"$scratch/pack" 2>&1; then
    if grep -qE "NU1101|NU1102|NETSDK1112" "$scratch/pack"; then
        grep -E "NU1101|NU1102|NETSDK1112" "$scratch/pack" | sort -u | head -3
        echo "skipped: what compiles ahead of time does not restore"
        exit 0
    fi
    cat "$scratch/pack" >&2
    exit 1
fi

for package in EligibilityEngine.Cli EligibilityEngine.Cli.linux-x64 EligibilityEngine.Cli.win-x64 EligibilityEngine.Cli.osx-arm64 EligibilityEngine.Cli.any; do
    test -f "$scratch/feed/$package.$version.nupkg" || { echo "$package.$version.nupkg was not made" >&2; exit 1; }
    du -k "$scratch/feed/$package.$version.nupkg" | awk -v p="$package" '{ printf "%s: %.1f MiB\n", p, $1 / 1024 }'
done

cat >"$scratch/nuget.config" <<CONFIG
<configuration><packageSources><clear /><add key="made" value="$scratch/feed" /></packageSources></configuration>
CONFIG
NUGET_PACKAGES="$scratch/packages" dotnet tool install EligibilityEngine.Cli --version "$version" --tool-path "$scratch/tool" --configfile "$scratch/nuget.config" --verbosity quiet
tool="$scratch/tool/eligibility"
check="check sex=male citizen=yes age=23 --on 2019-05-30 --assume ordinary"
# shellcheck disable=SC2086
answer=$("$tool" $check)
case "$answer" in
    "On 30 May 2019, under the law of that day, the person is liable"*) ;;
    *) echo "$answer" >&2; echo "the installed tool answered something else" >&2; exit 1 ;;
esac

# One after the other, so that both have the same machine; the median of each.
now() { date +%s%N; }
i=0
while [ "$i" -lt "$rounds" ]; do
    a=$(now); "$tool" --version >/dev/null; b=$(now)
    # shellcheck disable=SC2086
    "$tool" $check >/dev/null; c=$(now)
    echo "$((b - a)) $((c - b))" >>"$scratch/times"
    i=$((i + 1))
done
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
shortest=$(awk '{ print $1 }' "$scratch/times" | median)
whole=$(awk '{ print $2 }' "$scratch/times" | median)
awk -v s="$shortest" -v w="$whole" 'BEGIN { printf "--version %.0f ms, check %.0f ms: %.2f times\n", s / 1e6, w / 1e6, w / s }'
