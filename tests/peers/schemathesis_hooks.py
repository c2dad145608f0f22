"""Loaded by Schemathesis: of requests that are to be right, what no schema can say and what a dictionary does not reach in every phase."""
import pathlib

import schemathesis

document_cursor = pathlib.Path("document_cursor").read_text()


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    # A cursor is one that this very list gave.
    if case.query and "cursor" in case.query:
        if "due_before" in case.query:
            del case.query["cursor"]
        else:
            case.query["cursor"] = "4" if case.path == "/v1/audit/events" else document_cursor
    # A part of a form holds bytes; Schemathesis makes several parts of a list.
    if isinstance(case.body, dict) and isinstance(case.body.get("file"), list):
        case.body["file"] = str(case.body["file"])
    # A new password is one that is not easily guessed.
    if isinstance(case.body, dict) and "password" in case.body and case.path.startswith("/v1/users"):
        case.body["password"] = "slow green tractor 7"
