// The program: parses, runs one command, and prints its answer in the contract's shape. Returns the exit status.
#pragma once

#include <span>

namespace wardbook::cmd {

int run_program(std::span<char* const> arguments);

}  // namespace wardbook::cmd
