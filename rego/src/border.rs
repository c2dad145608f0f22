//! The C border: texts in, texts out by a callback of the caller, a status that says how it went, and no panic across.

use std::{ffi::c_void, panic, slice, str};

/// Bytes of the caller, UTF-8, not terminated. Read during the call only.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    bytes: *const u8,
    length: usize,
}

impl Text {
    /// # Safety
    /// `bytes` points at `length` bytes, or `length` is 0.
    pub unsafe fn read<'a>(self) -> Result<&'a str, Failure> {
        if self.length == 0 {
            return Ok("");
        }
        str::from_utf8(slice::from_raw_parts(self.bytes, self.length)).map_err(|_| Failure::new(Status::Invalid, "not UTF-8"))
    }
}

/// Where an answer goes: `write` is called once with all of it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Sink {
    context: *mut c_void,
    write: extern "C" fn(*mut c_void, *const u8, usize),
}

impl Sink {
    fn put(self, text: &str) {
        (self.write)(self.context, text.as_ptr(), text.len());
    }
}

/// As `rego::Status` in src/rego/native.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Done = 0,
    /// Text that is no Rego, no JSON, or names what is not there.
    Invalid = 1,
    /// The time, the instructions or the memory ran out.
    Limit = 2,
    /// The input lacks a field that the policies need; the text says which.
    InputMissing = 3,
    /// A policy's evaluation failed.
    Failed = 4,
    /// The engine itself broke. What was called must not be used again.
    Panicked = 5,
}

pub struct Failure {
    pub status: Status,
    pub text: String,
}

impl Failure {
    pub fn new(status: Status, text: impl ToString) -> Self {
        Self {
            status,
            text: text.to_string(),
        }
    }
}

/// Runs `act`; its answer, or what went wrong, goes to the sink.
pub fn answer(sink: Sink, act: impl FnOnce() -> Result<String, Failure>) -> Status {
    match panic::catch_unwind(panic::AssertUnwindSafe(act)) {
        Ok(Ok(text)) => {
            sink.put(&text);
            Status::Done
        }
        Ok(Err(failure)) => {
            sink.put(&failure.text);
            failure.status
        }
        Err(_) => Status::Panicked,
    }
}

/// Gives a thing back to be dropped. A panic on the way leaks it.
/// # Safety
/// `thing` came from `Box::into_raw` and is not used again.
pub unsafe fn release<T>(thing: *mut T) {
    if !thing.is_null() {
        let _ = panic::catch_unwind(panic::AssertUnwindSafe(|| drop(Box::from_raw(thing))));
    }
}
