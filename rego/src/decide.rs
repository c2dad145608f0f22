//! Chosen rules made ready for decisions, and the machine that runs them under limits.
//!
//! An error within a policy must deny. The engine's register machine is fast, but in the body of a rule it takes an error for "no": a
//! `deny` whose built-in fails would be silent. So it runs only rules that cannot fail: comparisons, membership, look-ups, loops, other
//! such rules. Rules that call built-ins or calculate, or whose value could be in conflict with itself, are run by the interpreter in its strict
//! mode, which stops at an error.

use crate::border::{Failure, Status};
use crate::input::Reader;
use crate::rules::{failure, json, Rules};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::instructions::Instruction;
use regorus::rvm::program::{Program as Code, RuleType};
use regorus::rvm::vm::{RegoVM, VmError};
use regorus::utils::limits::ExecutionTimerConfig;
use regorus::{Engine, MemoryBudgetConfig, Value};
use std::{num::NonZeroU64, sync::Arc};

/// Far above what a decision needs (some hundred); the limit that stops a runaway on a machine of any speed.
const INSTRUCTIONS: usize = 200_000;
const MEMORY: NonZeroU64 = NonZeroU64::new(16 << 20).unwrap();

/// Built-ins that a decision may not use: not the same twice, or more work in one step than its limits can stop. Those that reach
/// network, clock or environment are not compiled in at all.
const FORBIDDEN: [&str; 6] = ["rand.intn", "numbers.range", "numbers.range_step", "bits.lsh", "print", "trace"];

enum Entry {
    Compiled(usize),
    Interpreted(String),
}

pub struct Program {
    entries: Arc<[Entry]>,
    required: Arc<[Required]>,
    code: Arc<Code>,
    data: Value,
    timer: ExecutionTimerConfig,
    strict: Engine,
}

struct Required {
    name: String,
    path: Vec<Value>,
}

pub struct Machine {
    entries: Arc<[Entry]>,
    required: Arc<[Required]>,
    vm: RegoVM,
    strict: Engine,
    reader: Reader,
}

fn can_fail(code: &Code) -> bool {
    use Instruction::*;
    code.instructions.iter().any(|instruction| {
        matches!(
            instruction,
            Add { .. } | Sub { .. } | Mul { .. } | Div { .. } | Mod { .. } | And { .. } | Or { .. } | BuiltinCall { .. } | HostAwait { .. }
        )
    })
}

/// Whether a rule that must have one value could come to two: Rego calls that an error, and the register machine undefined. One value that is
/// the same in every definition cannot, nor one definition whose value is a constant or comes out of no loop.
fn can_conflict(code: &Code) -> bool {
    code.rule_infos.iter().any(|rule| match rule.rule_type {
        RuleType::PartialSet => false,
        RuleType::PartialObject => true,
        RuleType::Complete => {
            let varies = |start: &u32| varies(&code.instructions[*start as usize..], rule.result_reg);
            !rule.early_exit_on_first_success && (rule.definitions.len() > 1 || rule.definitions.iter().flatten().any(varies))
        }
    })
}

/// Whether the body that begins here loops and does not end as one with a constant value does: a constant loaded, and moved to the result.
fn varies(code: &[Instruction], result: u8) -> bool {
    use Instruction::*;
    let length = code
        .iter()
        .position(|instruction| matches!(instruction, RuleReturn {}))
        .unwrap_or(code.len());
    let body = &code[..length];
    let constant = |pair: &&[Instruction]| match pair {
        [Load { dest, .. } | LoadBool { dest, .. } | LoadTrue { dest } | LoadFalse { dest } | LoadNull { dest }, Move { dest: to, src }] => {
            *to == result && src == dest
        }
        _ => false,
    };
    let moved = body
        .iter()
        .filter(|instruction| matches!(instruction, Move { dest, .. } if *dest == result))
        .count();
    body.iter().any(|instruction| matches!(instruction, LoopStart { .. })) && !(moved == 1 && body.windows(2).any(|pair| constant(&pair)))
}

impl Program {
    /// `entries`: paths of rules, one a line. `required`: fields that every input must have, one a line, such as "request.country".
    pub fn compile(rules: &mut Rules, entries: &str, required: &str) -> Result<Self, Failure> {
        let policy = rules.compiled()?;
        let compile = |paths: &[&str]| Compiler::compile_from_policy(&policy, paths).map_err(|error| Failure::new(Status::Invalid, error));
        let mut fast = Vec::new();
        let mut all = Vec::new();
        for path in entries.lines() {
            let code = compile(&[path])?;
            if let Some(used) = code
                .builtin_info_table
                .iter()
                .find(|built_in| FORBIDDEN.contains(&built_in.name.as_str()))
            {
                return Err(Failure::new(Status::Invalid, format!("a decision may not use {}", used.name)));
            }
            if can_fail(&code) || can_conflict(&code) {
                all.push(Entry::Interpreted(path.into()));
            } else {
                all.push(Entry::Compiled(fast.len()));
                fast.push(path);
            }
        }
        let required = required
            .lines()
            .map(|name| Required {
                name: name.into(),
                path: name.split('.').map(Value::from).collect(),
            })
            .collect();
        let (data, strict) = (rules.data(), rules.strict_copy());
        Ok(Self {
            entries: all.into(),
            required,
            code: compile(&fast)?,
            data,
            timer: rules.timer,
            strict,
        })
    }
}

impl Machine {
    pub fn new(program: &Program) -> Result<Self, Failure> {
        let mut vm = RegoVM::new();
        vm.load_program(program.code.clone());
        vm.set_data(program.data.clone())
            .map_err(|error| Failure::new(Status::Invalid, error))?;
        // Not strict: its strict mode takes a comparison of two types for an error, which Rego does not.
        vm.set_strict_builtin_errors(false);
        vm.set_max_instructions(INSTRUCTIONS);
        vm.set_execution_timer_config(Some(program.timer));
        vm.set_memory_budget_config(Some(MemoryBudgetConfig { limit: MEMORY }));
        Ok(Self {
            entries: program.entries.clone(),
            required: program.required.clone(),
            vm,
            strict: program.strict.clone(),
            reader: Reader::default(),
        })
    }

    /// The entries' values as JSON, one a line in their order; an empty line for an undefined one.
    pub fn run(&mut self, input: &str) -> Result<String, Failure> {
        let input = self.reader.read(input)?;
        if let Some(missing) = self.required.iter().find(|required| !is_there(&input, &required.path)) {
            return Err(Failure::new(Status::InputMissing, &missing.name));
        }
        self.vm.set_input(input.clone());
        let mut given = false;
        let mut answer = String::with_capacity(64);
        for entry in self.entries.iter() {
            let value = match entry {
                Entry::Compiled(index) => self.vm.execute_entry_point_by_index(*index).map_err(stopped)?,
                Entry::Interpreted(path) => {
                    if !given {
                        self.strict.set_input(input.clone());
                        given = true;
                    }
                    self.strict.eval_rule(path.clone()).map_err(failure)?
                }
            };
            match value {
                Value::Undefined => {}
                value => answer.push_str(&json(&value)?),
            }
            answer.push('\n');
        }
        Ok(answer)
    }
}

fn is_there(input: &Value, path: &[Value]) -> bool {
    let mut at = input;
    for step in path {
        match at.as_object().ok().and_then(|object| object.get(step)) {
            Some(value) => at = value,
            None => return false,
        }
    }
    !matches!(at, Value::Null | Value::Undefined)
}

fn stopped(error: VmError) -> Failure {
    let status = match error {
        VmError::InstructionLimitExceeded { .. }
        | VmError::TimeLimitExceeded { .. }
        | VmError::MemoryLimitExceeded { .. }
        | VmError::MemoryBudgetExceeded { .. }
        | VmError::RegexSizeLimitExceeded { .. } => Status::Limit,
        _ => Status::Failed,
    };
    Failure::new(status, error)
}
