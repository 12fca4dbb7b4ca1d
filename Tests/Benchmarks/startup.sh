#!/usr/bin/env bash
# The first gradient and the first training step of W4 in a new process, in both precisions, compiled when it is needed and compiled ahead of time (for
# 512-bit vectors where the machine has them): medians of nine processes each, in turn.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/bin/startup
set=x86-64-v3
if grep -q avx512f /proc/cpuinfo; then set=x86-64-v4; fi
if [ -z "${NO_BUILD:-}" ]; then
    for numbers in double single; do
        dotnet publish "$here/Startup/Fluxion.Startup.csproj" -c Release -v quiet -nologo -o "$bin/aot-$numbers" -p:Numbers=$numbers -p:IlcInstructionSet=$set
        dotnet build "$here/Startup/Fluxion.Startup.csproj" -c Release -v quiet -nologo -p:Numbers=$numbers
        mkdir -p "$bin/jit-$numbers"
        cp -r "$here"/Startup/bin/Release/net10.0/linux-x64/. "$bin/jit-$numbers"
    done
fi

[ -z "${ONLY_BUILD:-}" ] || exit 0
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
for _ in 1 2 3 4 5 6 7 8 9; do
    for numbers in double single; do
        for what in gradient step; do
            dotnet "$bin/jit-$numbers/Fluxion.Startup.dll" $what | sed 's/ \([0-9]*\)$/,\1/' >> "$out/jit-$numbers"
            "$bin/aot-$numbers/Fluxion.Startup" $what | sed 's/ \([0-9]*\)$/,\1/' >> "$out/aot-$numbers"
        done
    done
done

for kind in jit-double aot-double jit-single aot-single; do
    for what in model "gradient 1" "gradient 2" "gradient 5" "step 1" "step 2" "step 5"; do
        echo "$kind $what: $(grep "^$what," "$out/$kind" | cut -d, -f2 | sort -n | awk '{v[NR]=$1} END {print v[int((NR + 1) / 2)]}') µs"
    done
done
