// The network 5-64-64-64-4 in plain loops, weights by inputs so that inner loops run over outputs. No intrinsics: the compiler makes the vectors.
#pragma once
#include <cstring>
#include <type_traits>
#include "server.hpp"

template <class T> struct Network {
    alignas(64) T w0[5][64], w1[64][64], w2[64][64], w3[64][4];
    alignas(64) T b0[64], b1[64], b2[64], b3[4];
};

// 2^n times a polynomial, about 2e-7.
static inline float exponential(float x) {
    x = std::min(std::max(x, -87.0f), 87.0f);
    float n = std::nearbyintf(x * 1.44269504f);
    float r = (x - n * 0.693145752f) - n * 1.42860677e-6f;
    float p = 1.0f / 720;
    for (float c : {1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f}) p = p * r + c;
    int32_t bits = ((int32_t)n + 127) << 23;
    float scale;
    memcpy(&scale, &bits, 4);
    return p * scale;
}

static inline double exponential(double x) {
    x = std::min(std::max(x, -700.0), 700.0);
    double n = std::nearbyint(x * 1.4426950408889634);
    double r = (x - n * 6.93147180369123816490e-01) - n * 1.90821492927058770002e-10;
    double p = 1.0 / 6227020800.0;
    for (double c : {1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1.0, 1.0}) p = p * r + c;
    int64_t bits = ((int64_t)n + 1023) << 52;
    double scale;
    memcpy(&scale, &bits, 8);
    return p * scale;
}

// tanh of the C library, vectorised by libmvec, or by the exponential above.
struct LibraryTanh { static inline float f(float x) { return tanhf(x); } static inline double f(double x) { return tanh(x); } };
struct ExponentialTanh { template <class T> static inline T f(T x) { T e = exponential(2 * x); return 1 - 2 / (e + 1); } };

template <class T, int In, int Out, class Act> static inline void layer(const T (&w)[In][Out], const T (&b)[Out], const T* x, T* y) {
    alignas(64) T sum[Out];
    for (int j = 0; j < Out; ++j) sum[j] = b[j];
    for (int k = 0; k < In; ++k)
        for (int j = 0; j < Out; ++j) sum[j] += w[k][j] * x[k];
    for (int j = 0; j < Out; ++j) {
        if constexpr (std::is_void_v<Act>) y[j] = sum[j]; else y[j] = Act::f(sum[j]);
    }
}

template <class T, class Act> static __attribute__((noinline)) void one(const Network<T>& m, const T* x, T* y) {
    alignas(64) T h0[64], h1[64], h2[64];
    layer<T, 5, 64, Act>(m.w0, m.b0, x, h0);
    layer<T, 64, 64, Act>(m.w1, m.b1, h0, h1);
    layer<T, 64, 64, Act>(m.w2, m.b2, h1, h2);
    layer<T, 64, 4, void>(m.w3, m.b3, h2, y);
}

// A batch: R samples times four vectors of outputs at a time, so that sums stay in registers (vector extension of the compiler).
template <class T, int In, int Out, class Act, int R> static inline void rows(const T (&w)[In][Out], const T (&b)[Out], const T (*x)[64], T (*y)[64]) {
    typedef T V __attribute__((vector_size(64)));
    constexpr int L = 64 / sizeof(T), NV = 4, JB = L * NV;
    if constexpr (Out % JB == 0) {
        for (int j0 = 0; j0 < Out; j0 += JB) {
            V sum[R][NV];
#pragma GCC unroll 8
            for (int r = 0; r < R; ++r)
#pragma GCC unroll 8
                for (int v = 0; v < NV; ++v) sum[r][v] = *(const V*)&b[j0 + v * L];
#pragma GCC unroll 1
            for (int k = 0; k < In; ++k) {
                V wk[NV];
#pragma GCC unroll 8
                for (int v = 0; v < NV; ++v) wk[v] = *(const V*)&w[k][j0 + v * L];
#pragma GCC unroll 8
                for (int r = 0; r < R; ++r) {
                    V xv = x[r][k] - V{};
#pragma GCC unroll 8
                    for (int v = 0; v < NV; ++v) sum[r][v] += wk[v] * xv;
                }
            }
#pragma GCC unroll 8
            for (int r = 0; r < R; ++r)
#pragma GCC unroll 8
                for (int v = 0; v < NV; ++v) *(V*)&y[r][j0 + v * L] = sum[r][v];
        }
        T* flat = &y[0][0];
        for (int i = 0; i < R * 64; ++i) flat[i] = Act::f(flat[i]);
    } else {
        for (int r = 0; r < R; ++r) layer<T, In, Out, void>(w, b, x[r], y[r]);
    }
}

template <class T, class Act> static __attribute__((noinline)) void many(const Network<T>& m, const T* x, T* y, int n) {
    constexpr int R = 4;
    alignas(64) T a[R][64], c[R][64];
    for (int i = 0; i < n; i += R) {
        for (int r = 0; r < R; ++r) for (int k = 0; k < 5; ++k) a[r][k] = x[(i + r) * 5 + k];
        rows<T, 5, 64, Act, R>(m.w0, m.b0, a, c);
        rows<T, 64, 64, Act, R>(m.w1, m.b1, c, a);
        rows<T, 64, 64, Act, R>(m.w2, m.b2, a, c);
        rows<T, 64, 4, void, R>(m.w3, m.b3, c, a);
        for (int r = 0; r < R; ++r) for (int k = 0; k < 4; ++k) y[(i + r) * 4 + k] = a[r][k];
    }
}

template <class T> struct NetworkData {
    Network<T> network;
    std::vector<T> x, y;
    int count;

    explicit NetworkData(int n) : x(5 * n), y(4 * n), count(n) {
        SplitMix64 r(1);
        draw(r, network.w0, network.b0);
        draw(r, network.w1, network.b1);
        draw(r, network.w2, network.b2);
        draw(r, network.w3, network.b3);
        SplitMix64 s(7);
        const double single[5] = {0.1, -0.2, 0.3, 0.15, -0.25};
        for (int i = 0; i < 5 * n; ++i) x[i] = (T)(n == 1 ? single[i] : i % 5 == 0 ? s.unit() : s.uniform(-.5, .5));
    }

    template <int In, int Out> static void draw(SplitMix64& r, T (&w)[In][Out], T (&b)[Out]) {
        double bound = 1 / std::sqrt((double)In);
        for (int o = 0; o < Out; ++o) for (int i = 0; i < In; ++i) w[i][o] = (T)r.uniform(-bound, bound);
        for (int o = 0; o < Out; ++o) b[o] = (T)r.uniform(-bound, bound);
    }

    template <class Act> void run() {
        keep(x[0]);
        if (count == 1) one<T, Act>(network, x.data(), y.data()); else many<T, Act>(network, x.data(), y.data(), count);
        keep(y[0]);
    }

    std::vector<double> check() const {
        double sum = 0, squares = 0;
        for (T v : y) { sum += v; squares += (double)v * v; }
        return {sum, squares};
    }
};

template <class T> static void networks(std::vector<Case>& cases, const char* workload, int n, const char* numbers) {
    auto* data = new NetworkData<T>(n);
    cases.push_back({std::string(workload) + " exponential " + numbers, [=] { data->template run<ExponentialTanh>(); }, [=] { data->template run<ExponentialTanh>(); return data->check(); }});
    cases.push_back({std::string(workload) + " libmvec " + numbers, [=] { data->template run<LibraryTanh>(); }, [=] { data->template run<LibraryTanh>(); return data->check(); }});
}
