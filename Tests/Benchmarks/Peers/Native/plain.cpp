// How fast plain loops compute the network and the Hénon–Heiles field on one core.
#include "field.hpp"
#include "network.hpp"

int main() {
    std::vector<Case> cases;
    networks<float>(cases, "W1", 1, "fp32");
    networks<float>(cases, "W2", 4096, "fp32");
    networks<double>(cases, "W1", 1, "fp64");
    networks<double>(cases, "W2", 4096, "fp64");
    fields(cases);
    return serve(cases);
}
