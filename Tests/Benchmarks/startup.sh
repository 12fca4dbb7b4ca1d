#!/usr/bin/env bash
# The first training step of W4 in a new process, compiled when it is needed and compiled ahead of time (512-bit vectors): medians of nine processes each, in turn.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/bin/startup
if [ -z "${NO_BUILD:-}" ]; then
    dotnet build "$here/Startup/Fluxion.Startup.csproj" -c Release -v quiet -nologo
    dotnet publish "$here/Startup/Fluxion.Startup.csproj" -c Release -v quiet -nologo -o "$bin/aot"
    mkdir -p "$bin/jit"
    cp -r "$here"/Startup/bin/Release/net10.0/linux-x64/. "$bin/jit"
fi

[ -z "${ONLY_BUILD:-}" ] || exit 0
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
for _ in 1 2 3 4 5 6 7 8 9; do
    dotnet "$bin/jit/Fluxion.Startup.dll" | sed 's/ \([0-9]*\)$/,\1/' >> "$out/jit"
    "$bin/aot/Fluxion.Startup" | sed 's/ \([0-9]*\)$/,\1/' >> "$out/aot"
done

for kind in jit aot; do
    for what in model "step 1" "step 2" "step 5"; do
        echo "$kind $what: $(grep "^$what," "$out/$kind" | cut -d, -f2 | sort -n | sed -n 5p) µs"
    done
done
