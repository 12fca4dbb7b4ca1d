#!/usr/bin/env bash
# Ours and each peer in turn on the same workloads, one thread on one core, and a table of the ratios.
#   compare.sh [-o FILE] [WORKLOAD...]        all workloads into RESULTS.md, RESULTS-256.md on a machine without AVX-512, unless said otherwise; CORE=n chooses the core
#   compare.sh growth                         width, batch, depth, order, dimension into GROWTH.md and growth/
#   ONLY_BUILD=1 and NO_BUILD=1 do the two halves apart
# Needs the .NET SDK, g++, taskset and, the first time, a network for the packages of TorchSharp and ONNX Runtime.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
output=$here/RESULTS.md
if [ -r /proc/cpuinfo ] && ! grep -q avx512f /proc/cpuinfo; then output=$here/RESULTS-256.md; fi
if [ "${1:-}" = -o ]; then output=$2; shift 2; fi
bin=$here/bin/compare
mkdir -p "$bin/ours"

if [ -z "${NO_BUILD:-}" ]; then
    dotnet build "$here/Fluxion.Benchmarks.csproj" -c Release -v quiet -nologo
    dotnet build "$here/Fluxion.Benchmarks.csproj" -c Release -v quiet -nologo -p:Numbers=single
    dotnet build "$here/Fluxion.Benchmarks.csproj" -c Release -v quiet -nologo -p:Numbers=single -p:Accuracy=high
    dotnet build "$here/Peers/Fluxion.Peers.csproj" -c Release -v quiet -nologo -o "$bin/peers"
    cp -r "$here"/bin/Release/net10.0/. "$bin/ours"
    g++ -std=c++17 -O3 -march=native -ffast-math -mprefer-vector-width=512 "$here/Peers/Native/plain.cpp" -o "$bin/plain" -lmvec -lm
    # TorchSharp asks for a newer libstdc++ than some systems have: for one function, which the shim supplies.
    if ! grep -q GLIBCXX_3.4.32 "$(g++ -print-file-name=libstdc++.so.6)"; then
        g++ -O2 -shared -fPIC "$here/Peers/Native/glibcxx_shim.cpp" -o "$bin/peers/libglibcxx_shim.so"
        dotnet "$bin/peers/Fluxion.Peers.dll" weaken "$bin/peers/libLibTorchSharp.so"
    fi
    g++ -O2 -shared -fPIC "$here/Peers/Native/mkl_cpu.cpp" -o "$bin/peers/libmkl_cpu.so"
fi

[ -z "${ONLY_BUILD:-}" ] || exit 0
cd "$here"
run=(taskset -c "${CORE:-0}" dotnet "$bin/ours/Fluxion.Benchmarks.dll")
if [ "${1:-}" = growth ]; then exec "${run[@]}" growth "$bin" "$here"; fi
exec "${run[@]}" compare "$bin" "$output" "$@"
