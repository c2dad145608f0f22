#include "cmd/program.h"

int main(int count, char** words) { return wardbook::cmd::run_program({words + 1, static_cast<std::size_t>(count - 1)}); }
