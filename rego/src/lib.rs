//! Rego for Wardbook: the engine of the crate regorus behind a small C interface, declared in src/rego/native.h.
//!
//! `Rules` reads modules and data and answers queries with the interpreter: for tests and for looking into things. `Program` is
//! chosen rules compiled for the engine's register machine, and a `Machine` runs them: for decisions. A `Program` may be used from
//! many threads at once, a `Rules` or a `Machine` from one at a time.

mod border;
mod decide;
mod input;
mod rules;

pub use border::{Sink, Status, Text};
pub use decide::{Machine, Program};
pub use rules::Rules;

use border::{answer, release};
use std::{panic, ptr};

/// # Safety
/// Of all functions: pointers come from this library and were not released; texts hold during the call.
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_rules_new(microseconds: u64) -> *mut Rules {
    panic::catch_unwind(|| Box::into_raw(Box::new(Rules::new(microseconds)))).unwrap_or(ptr::null_mut())
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_rules_release(rules: *mut Rules) {
    release(rules)
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_add_module(rules: *mut Rules, name: Text, rego: Text, sink: Sink) -> Status {
    answer(sink, || (*rules).add_module(name.read()?, rego.read()?))
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_add_data(rules: *mut Rules, json: Text, sink: Sink) -> Status {
    answer(sink, || (*rules).add_data(json.read()?))
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_rule_paths(rules: *mut Rules, sink: Sink) -> Status {
    answer(sink, || (*rules).rule_paths())
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_query(rules: *mut Rules, query: Text, input: Text, sink: Sink) -> Status {
    answer(sink, || (*rules).query(query.read()?, input.read()?))
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_rule(rules: *mut Rules, path: Text, input: Text, sink: Sink) -> Status {
    answer(sink, || (*rules).rule(path.read()?, input.read()?))
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_compile(
    rules: *mut Rules,
    entries: Text,
    required: Text,
    program: *mut *mut Program,
    sink: Sink,
) -> Status {
    answer(sink, || {
        let compiled = Program::compile(&mut *rules, entries.read()?, required.read()?)?;
        *program = Box::into_raw(Box::new(compiled));
        Ok(String::new())
    })
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_program_release(program: *mut Program) {
    release(program)
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_machine_new(program: *const Program, machine: *mut *mut Machine, sink: Sink) -> Status {
    answer(sink, || {
        *machine = Box::into_raw(Box::new(Machine::new(&*program)?));
        Ok(String::new())
    })
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_machine_release(machine: *mut Machine) {
    release(machine)
}
#[no_mangle]
pub unsafe extern "C" fn wardbook_rego_run(machine: *mut Machine, input: Text, sink: Sink) -> Status {
    answer(sink, || (*machine).run(input.read()?))
}
