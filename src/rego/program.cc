#include "rego/program.h"

#include <mutex>

#include "rego/native_error.h"

namespace wardbook::rego {
namespace {

struct ReleaseMachine {
  void operator()(NativeMachine* machine) const { wardbook_rego_machine_release(machine); }
};
using Machine = std::unique_ptr<NativeMachine, ReleaseMachine>;

}  // namespace

struct Program::State {
  explicit State(NativeProgram* native) : program(native) {}
  ~State() {
    machines.clear();
    wardbook_rego_program_release(program);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  Result<Machine> take() {
    {
      std::lock_guard lock(mutex);
      if (!machines.empty()) {
        auto machine = std::move(machines.back());
        machines.pop_back();
        return machine;
      }
    }
    NativeMachine* machine = nullptr;
    Answered answered;
    const auto status = wardbook_rego_machine_new(program, &machine, answered.sink());
    if (status != Status::done) return error_of(status);
    return Machine(machine);
  }
  void give_back(Machine machine) {
    std::lock_guard lock(mutex);
    machines.push_back(std::move(machine));
  }

  NativeProgram* program;
  std::mutex mutex;
  std::vector<Machine> machines;  // as many as ran at once
};

Program::Program(NativeProgram* program) : state_(std::make_shared<State>(program)) {}

Result<std::vector<std::string>> Program::run(std::string_view input) const {
  if (input.size() > largest_input) return fail(Code::invalid_request, "The input of a policy may have {} bytes.", largest_input);
  auto machine = TRY(state_->take());
  Answered answered;
  const auto status = wardbook_rego_run(machine.get(), input, answered.sink());
  if (status == Status::panicked) {
    (void)machine.release();  // leaked: what broke is not touched again
    return error_of(status);
  }
  state_->give_back(std::move(machine));
  if (status != Status::done) return error_of(status);
  std::vector<std::string> values;
  std::string_view rest = answered.text;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    values.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return values;
}

}  // namespace wardbook::rego
