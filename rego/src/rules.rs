//! Modules and data, and queries answered by the interpreter.

use crate::border::{Failure, Status};
use regorus::{set_global_memory_limit, utils::limits::ExecutionTimerConfig, CompiledPolicy, Engine, LimitError, Value};
use std::{collections::BTreeSet, num::NonZeroU32, sync::Once, time::Duration};

/// How many steps of the engine go by between two looks at the clock.
const STEPS_BETWEEN_LOOKS: NonZeroU32 = NonZeroU32::new(64).unwrap();
/// All memory of this library, whatever runs in it. A single decision has a budget of its own.
const MEMORY: u64 = 128 << 20;
/// A package that no policy has.
const ANCHOR: &str = "wardbook_anchor";
static LIMITED: Once = Once::new();

pub struct Rules {
    engine: Engine,
    pub timer: ExecutionTimerConfig,
}

/// Any error of the engine, told apart by whether a limit stopped it.
pub fn failure(error: anyhow::Error) -> Failure {
    let limit = error.downcast_ref::<LimitError>().is_some() || error.to_string().contains("limit exceeded");
    Failure::new(if limit { Status::Limit } else { Status::Failed }, error)
}

pub fn json(value: &Value) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::new(Status::Failed, error))
}

fn invalid(error: anyhow::Error) -> Failure {
    Failure::new(Status::Invalid, error)
}

/// Whether `some` stands outside of all brackets and strings. The engine answers such queries otherwise than OPA does.
fn declares_at_top(query: &str) -> bool {
    let (mut depth, mut quote, mut word) = (0, None, String::new());
    let mut characters = query.chars();
    while let Some(c) = characters.next() {
        match quote {
            Some(end) if c == end => quote = None,
            Some('"') if c == '\\' => drop(characters.next()),
            Some(_) => {}
            None if c.is_alphanumeric() || c == '_' => word.push(c),
            None => {
                if depth == 0 && word == "some" {
                    return true;
                }
                word.clear();
                match c {
                    '"' | '`' => quote = Some(c),
                    '[' | '{' | '(' => depth += 1,
                    ']' | '}' | ')' => depth -= 1,
                    _ => {}
                }
            }
        }
    }
    false
}

impl Rules {
    pub fn new(microseconds: u64) -> Self {
        LIMITED.call_once(|| set_global_memory_limit(Some(MEMORY)));
        let timer = ExecutionTimerConfig {
            limit: Duration::from_micros(microseconds),
            check_interval: STEPS_BETWEEN_LOOKS,
        };
        let mut engine = Engine::new();
        engine.set_execution_timer_config(timer);
        engine.set_gather_prints(true);
        Self { engine, timer }
    }

    /// Rego v1; what is none is read as v0, as old policies are. Answers with the module's package: "data.ai.healthcare".
    pub fn add_module(&mut self, name: &str, rego: &str) -> Result<String, Failure> {
        self.engine.set_rego_v0(false);
        let first = match self.engine.add_policy(name.into(), rego.into()) {
            Ok(package) => return Ok(package),
            Err(error) => error,
        };
        self.engine.set_rego_v0(true);
        let package = self.engine.add_policy(name.into(), rego.into());
        self.engine.set_rego_v0(false);
        package.map_err(|_| invalid(first))
    }

    pub fn add_data(&mut self, json: &str) -> Result<String, Failure> {
        self.engine
            .add_data(Value::from_json_str(json).map_err(invalid)?)
            .map_err(invalid)?;
        Ok(String::new())
    }

    /// The engine compiles for a rule that exists, so one is added, to a copy.
    pub fn compiled(&mut self) -> Result<CompiledPolicy, Failure> {
        let mut engine = self.engine.clone();
        engine
            .add_policy(String::new(), format!("package {ANCHOR}\nhere := true"))
            .map_err(failure)?;
        engine
            .compile_with_entrypoint(&format!("data.{ANCHOR}.here").as_str().into())
            .map_err(invalid)
    }

    /// For rules that a decision asks for: an error of a built-in is an error.
    pub fn strict_copy(&self) -> Engine {
        let mut engine = self.engine.clone();
        engine.set_strict_builtin_errors(true);
        engine
    }

    pub fn data(&self) -> Value {
        self.engine.get_data()
    }

    /// The rules' paths in order, one a line: "data.ai.healthcare.deny".
    pub fn rule_paths(&mut self) -> Result<String, Failure> {
        let compiled = self.compiled()?;
        let paths: BTreeSet<&String> = compiled.get_rules().keys().collect();
        let anchor = format!("data.{ANCHOR}.");
        Ok(paths
            .into_iter()
            .filter(|path| !path.starts_with(&anchor))
            .map(|path| format!("{path}\n"))
            .collect())
    }

    fn set_input(&mut self, json: &str) -> Result<(), Failure> {
        let input = if json.is_empty() {
            Value::Undefined
        } else {
            Value::from_json_str(json).map_err(invalid)?
        };
        self.engine.set_input(input);
        Ok(())
    }

    /// What `opa eval` prints for the query. An error of a built-in makes its expression undefined, as there.
    pub fn query(&mut self, query: &str, input: &str) -> Result<String, Failure> {
        if declares_at_top(query) {
            return Err(Failure::new(
                Status::Invalid,
                "`some` stands in rules and comprehensions only, not at the top of a query",
            ));
        }
        self.set_input(input)?;
        self.engine.set_strict_builtin_errors(false);
        let results = self.engine.eval_query(query.into(), false).map_err(failure)?;
        let text = serde_json::to_string_pretty(&results).map_err(|error| Failure::new(Status::Failed, error))?;
        // Go's encoder writes these so; they stand within strings only.
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => escaped.push_str(&format!("\\u{:04x}", c as u32)),
                _ => escaped.push(c),
            }
        }
        Ok(escaped)
    }

    /// A rule's value as JSON; nothing if it is undefined. An error of a built-in fails, as in a decision.
    pub fn rule(&mut self, path: &str, input: &str) -> Result<String, Failure> {
        self.set_input(input)?;
        self.engine.set_strict_builtin_errors(true);
        match self.engine.eval_rule(path.into()).map_err(failure)? {
            Value::Undefined => Ok(String::new()),
            value => json(&value),
        }
    }
}
