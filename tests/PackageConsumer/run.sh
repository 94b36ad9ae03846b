#!/bin/sh
# Packs, then uses the packages as a stranger would: an application that references them, and the installed tool.
# Nothing outside the repository is left behind; fails on the first thing that goes wrong.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
feed="$root/artifacts/packages"
scratch=$(mktemp -d)
# What is left over is no failure: a server of the build may still write into it.
trap 'rm -rf "$scratch" || true' EXIT

rm -rf "$feed"
dotnet pack "$root" --nologo --verbosity quiet
version=$(dotnet msbuild "$root/src/EligibilityEngine" -getProperty:Version)
for id in EligibilityEngine EligibilityEngine.Generators EligibilityEngine.Kazakhstan EligibilityEngine.Analysis EligibilityEngine.Populations EligibilityEngine.Sql EligibilityEngine.DuckDB EligibilityEngine.Plans EligibilityEngine.NRules EligibilityEngine.Word EligibilityEngine.Extensions.Hosting EligibilityEngine.AspNetCore EligibilityEngine.Mcp EligibilityEngine.Cli; do
    test -f "$feed/$id.$version.nupkg" || { echo "$id.$version.nupkg was not packed" >&2; exit 1; }
done

# Each has its picture, its page, its licence and, where it has code, its symbols.
for package in "$feed"/*.nupkg; do
    for part in icon.png README.md; do
        unzip -l "$package" | grep -q " $part$" || { echo "$package has no $part" >&2; exit 1; }
    done
    unzip -p "$package" "*.nuspec" | grep -q '<license type="expression">MIT' || { echo "$package has no licence" >&2; exit 1; }
    case "$package" in
        *Generators.* | *Cli.*) ;;
        *) test -f "${package%.nupkg}.snupkg" || { echo "$package has no symbols" >&2; exit 1; } ;;
    esac
done

# A folder of its own for restored packages: a package of the same version that was restored before is not what was packed now.
export NUGET_PACKAGES="$scratch/packages"
cd "$here"
mkdir -p "$scratch/rules"
cp -R "$root/src/EligibilityEngine.Cli/Starter" "$scratch/rules/library"
dotnet run --project "$here" -p:PackedVersion="$version" -p:Library="$scratch/rules/library" -p:BaseIntermediateOutputPath="$scratch/obj/" -p:OutputPath="$scratch/bin/"

for id in eligibilityengine eligibilityengine.generators eligibilityengine.kazakhstan eligibilityengine.analysis eligibilityengine.populations eligibilityengine.sql eligibilityengine.duckdb eligibilityengine.nrules eligibilityengine.word eligibilityengine.extensions.hosting eligibilityengine.aspnetcore eligibilityengine.mcp; do
    grep -q "artifacts" "$NUGET_PACKAGES/$id/$version/.nupkg.metadata" || { echo "$id did not come from $feed" >&2; exit 1; }
done

# Sister packages use internals of the core: each needs it in exactly its own version.
for id in eligibilityengine.kazakhstan eligibilityengine.analysis eligibilityengine.populations eligibilityengine.sql eligibilityengine.nrules eligibilityengine.word eligibilityengine.extensions.hosting eligibilityengine.aspnetcore eligibilityengine.mcp; do
    grep -q "<dependency id=\"EligibilityEngine\" version=\"\[$version\]\"" "$NUGET_PACKAGES/$id/$version/$id.nuspec" || { echo "$id does not need exactly EligibilityEngine $version" >&2; exit 1; }
done

# The mistake of a rulebook is told by the build at its line.
sed -i 's/resident: yes/residnt: yes/' "$scratch/rules/library/rules.yaml"
if dotnet build "$here" --nologo -v quiet -p:PackedVersion="$version" -p:Library="$scratch/rules/library" -p:BaseIntermediateOutputPath="$scratch/obj/" -p:OutputPath="$scratch/bin/" >"$scratch/mistaken"; then
    echo "a mistake in a rulebook was not told" >&2
    exit 1
fi
grep -E "rules.yaml\([0-9]+,[0-9]+\): error EE2001: .*residnt" "$scratch/mistaken" || { cat "$scratch/mistaken" >&2; exit 1; }

dotnet tool install EligibilityEngine.Cli --version "$version" --tool-path "$scratch/tool" --configfile "$here/nuget.config" --verbosity quiet
answer=$("$scratch/tool/eligibility" check sex=male citizen=yes age=23 --on 2019-05-30 --assume ordinary)
echo "$answer"
case "$answer" in
    "On 30 May 2019, under the law of that day, the person is liable"*) ;;
    *) echo "the installed tool answered something else" >&2; exit 1 ;;
esac
