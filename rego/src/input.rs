//! Inputs as the engine's values. Of one input to the next most members are the same (where a resource stands, what a request asks for),
//! and making values costs more than anything else of a decision; so members that were read before are kept by their text.

use crate::border::{Failure, Status};
use regorus::{value::Object, Value};
use serde_json::value::RawValue;
use std::collections::{BTreeMap, HashMap};

/// Members kept by one machine; when they are as many, it begins anew.
const MOST: usize = 512;
/// A longer member is read each time.
const LONGEST: usize = 1024;

#[derive(Default)]
pub struct Reader {
    names: HashMap<Box<str>, Value>,
    members: HashMap<Box<str>, Value>,
}

fn invalid(error: impl ToString) -> Failure {
    Failure::new(Status::Invalid, error)
}

impl Reader {
    pub fn read(&mut self, json: &str) -> Result<Value, Failure> {
        let Ok(members) = serde_json::from_str::<BTreeMap<&str, &RawValue>>(json) else {
            return Value::from_json_str(json).map_err(invalid); // no object, or a name with an escape in it
        };
        let mut object = Object::new();
        for (name, member) in members {
            object.insert(self.name(name), self.member(member.get())?);
        }
        Ok(object.into_value())
    }

    fn name(&mut self, name: &str) -> Value {
        kept(&mut self.names, name, |text| Ok(Value::from(text))).unwrap_or(Value::Undefined)
    }

    fn member(&mut self, json: &str) -> Result<Value, Failure> {
        kept(&mut self.members, json, |text| Value::from_json_str(text).map_err(invalid))
    }
}

fn kept(known: &mut HashMap<Box<str>, Value>, text: &str, make: impl Fn(&str) -> Result<Value, Failure>) -> Result<Value, Failure> {
    if let Some(value) = known.get(text) {
        return Ok(value.clone());
    }
    let value = make(text)?;
    if text.len() <= LONGEST {
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(text.into(), value.clone());
    }
    Ok(value)
}
