#!/bin/sh
# Publishes an application on the core, Analysis and Kazakhstan as native code: without a warning, and it says the same as where it is compiled as it runs.
# Where the compiler of native code does not restore, or there is no linker, nothing is tested, and it says so.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch" || true' EXIT

if command -v clang >/dev/null; then linker=clang
elif command -v gcc >/dev/null; then linker=gcc
else
    echo "skipped: there is neither clang nor gcc to link with"
    exit 0
fi

rid=$(dotnet msbuild "$here" -getProperty:NETCoreSdkRuntimeIdentifier)
if ! dotnet restore "$here" -r "$rid" >"$scratch/restore" 2>&1; then
    tail -3 "$scratch/restore"
    echo "skipped: the compiler of native code does not restore"
    exit 0
fi

# One thing at a time: a program of the build reads what another part of it writes.
dotnet publish "$here" -r "$rid" --no-restore -maxcpucount:1 -p:CppCompilerAndLinker="$linker" -o "$scratch/native" --nologo >"$scratch/publish" 2>&1 || { cat "$scratch/publish" >&2; exit 1; }
if grep -E "warning [A-Z]+[0-9]+" "$scratch/publish" >&2; then
    echo "publishing warns" >&2
    exit 1
fi

"$scratch/native/Aot" >"$scratch/said-natively"
dotnet "$here/bin/Release/net10.0/$rid/Aot.dll" >"$scratch/said"
cmp "$scratch/said-natively" "$scratch/said" || { echo "native code says something else" >&2; exit 1; }
[ "$(wc -c <"$scratch/said")" -gt 100000 ] || { echo "hardly anything was said" >&2; exit 1; }
echo "native code says the same, without a warning"
