// The protocol of Contest/Server.cs for programs in C++, and the shared generator of weights and data.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

struct SplitMix64 {
    uint64_t state;
    explicit SplitMix64(uint64_t seed) : state(seed) {}
    uint64_t next() {
        uint64_t z = (state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    double unit() { return (double)(next() >> 11) * (1.0 / 9007199254740992.0); }
    double uniform(double low, double high) { return low + (high - low) * unit(); }
};

// Keeps the compiler from leaving out what nobody reads.
template <class T> inline void keep(T& value) { asm volatile("" : "+m"(value) : : "memory"); }

struct Case {
    std::string name;                               // "workload formulation numbers"
    std::function<void()> run;
    std::function<std::vector<double>()> check;     // what all contestants must agree on
};

inline double seconds(clockid_t clock) {
    timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

inline double sample(const Case& c, long repeats) {
    double start = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (long i = 0; i < repeats; i++) c.run();
    return (seconds(CLOCK_PROCESS_CPUTIME_ID) - start) / repeats;
}

inline int serve(const std::vector<Case>& cases) {
    const Case* open = nullptr;
    long repeats = 1;
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string command;
        words >> command;
        if (command == "list") {
            for (const Case& c : cases) printf("%s\n", c.name.c_str());
        } else if (command == "open") {
            std::string name = line.substr(5);
            open = nullptr;
            for (const Case& c : cases) if (c.name == name) open = &c;
            if (!open) { printf("error no case %s\n.\n", name.c_str()); fflush(stdout); continue; }
            printf("check");
            for (double value : open->check()) printf(" %.17g", value);
            printf("\n");
            double start = seconds(CLOCK_MONOTONIC);
            repeats = 1;
            while (seconds(CLOCK_MONOTONIC) - start < 0.3)
                if (sample(*open, repeats) * repeats < 1e-3) repeats *= 2;
        } else if (command == "time" && open) {
            double limit, start = seconds(CLOCK_MONOTONIC);
            words >> limit;
            printf("time");
            for (int i = 0; i < 3 || seconds(CLOCK_MONOTONIC) - start < limit; i++) printf(" %.4f", 1e6 * sample(*open, repeats));
            printf("\n");
        } else if (command != "close") {
            printf("error expected list, open, time or close\n");
        }
        printf(".\n");
        fflush(stdout);
    }
    return 0;
}
