// The Hénon–Heiles field and its Jacobian over a batch: all 16 entries, sample after sample as Fluxion has them, or component by component.
#pragma once
#include "server.hpp"

#define ALONE __restrict

static __attribute__((noinline)) void field_rows(long n, const double* ALONE x, double* ALONE f, double* ALONE j) {
    for (long i = 0; i < n; ++i) {
        double q1 = x[4 * i], q2 = x[4 * i + 1];
        f[4 * i] = x[4 * i + 2];
        f[4 * i + 1] = x[4 * i + 3];
        f[4 * i + 2] = -q1 - 2 * q1 * q2;
        f[4 * i + 3] = -q2 - (q1 * q1 - q2 * q2);
        double* ALONE row = j + 16 * i;
        row[0] = 0; row[1] = 0; row[2] = 1; row[3] = 0;
        row[4] = 0; row[5] = 0; row[6] = 0; row[7] = 1;
        row[8] = -1 - 2 * q2; row[9] = -2 * q1; row[10] = 0; row[11] = 0;
        row[12] = -2 * q1; row[13] = -1 + 2 * q2; row[14] = 0; row[15] = 0;
    }
}

static __attribute__((noinline)) void field_columns(long n, const double* ALONE x, double* ALONE f, double* ALONE j, long d) {
    const double *ALONE q1 = x, *ALONE q2 = x + d, *ALONE p1 = x + 2 * d, *ALONE p2 = x + 3 * d;
    double *ALONE f0 = f, *ALONE f1 = f + d, *ALONE f2 = f + 2 * d, *ALONE f3 = f + 3 * d;
    double *ALONE j0 = j, *ALONE j1 = j + d, *ALONE j2 = j + 2 * d, *ALONE j3 = j + 3 * d, *ALONE j4 = j + 4 * d, *ALONE j5 = j + 5 * d, *ALONE j6 = j + 6 * d, *ALONE j7 = j + 7 * d,
           *ALONE j8 = j + 8 * d, *ALONE j9 = j + 9 * d, *ALONE j10 = j + 10 * d, *ALONE j11 = j + 11 * d, *ALONE j12 = j + 12 * d, *ALONE j13 = j + 13 * d, *ALONE j14 = j + 14 * d, *ALONE j15 = j + 15 * d;
#pragma GCC ivdep
    for (long i = 0; i < n; ++i) {
        double a = q1[i], b = q2[i];
        f0[i] = p1[i]; f1[i] = p2[i]; f2[i] = -a - 2 * a * b; f3[i] = -b - (a * a - b * b);
        j0[i] = 0; j1[i] = 0; j2[i] = 1; j3[i] = 0; j4[i] = 0; j5[i] = 0; j6[i] = 0; j7[i] = 1;
        j8[i] = -1 - 2 * b; j9[i] = -2 * a; j10[i] = 0; j11[i] = 0; j12[i] = -2 * a; j13[i] = -1 + 2 * b; j14[i] = 0; j15[i] = 0;
    }
}

struct Field {
    long n, d;
    double *x, *f, *j;

    // Component rows are not a power of two apart, so that they do not meet in one set of the cache.
    explicit Field(long count) : n(count), d(count + 72) {
        x = block(4 * d);
        f = block(4 * d);
        j = block(16 * d);
        SplitMix64 r(7);
        for (long i = 0; i < 4 * d; ++i) x[i] = i < 4 * n ? r.uniform(-.5, .5) : 0;
    }

    static double* block(long count) {
        double* p = (double*)aligned_alloc(64, (count * 8 + 63) / 64 * 64);
        std::fill(p, p + count, 0.0);
        return p;
    }

    void rows() { keep(x[0]); field_rows(n, x, f, j); keep(f[0]); keep(j[0]); }
    void columns() { keep(x[0]); field_columns(n, x, f, j, d); keep(f[0]); keep(j[0]); }

    std::vector<double> check() {
        rows();
        double sum = 0, squares = 0;
        for (long i = 0; i < 4 * n; ++i) sum += f[i];
        for (long i = 0; i < 16 * n; ++i) squares += j[i] * j[i];
        return {sum, squares};
    }
};

static void fields(std::vector<Case>& cases) {
    for (auto [place, n] : {std::pair<const char*, long>{"memory", 1000000}, {"L1", 128}}) {
        auto* field = new Field(n);
        // Whichever layout is ours, both are C's to choose from.
        for (std::string layout : {"rows", "columns"}) {
            std::string name = "field-" + layout + "-" + place;
            cases.push_back({name + " rows fp64", [=] { field->rows(); }, [=] { return field->check(); }});
            cases.push_back({name + " columns fp64", [=] { field->columns(); }, [=] { return field->check(); }});
        }
    }
}
