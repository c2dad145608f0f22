"""Loaded by Schemathesis: of requests that are to be right, what no schema can say and what a dictionary does not reach in every phase."""
import pathlib

import schemathesis

cursors = {"/v1/audit/events": "4", "/v1/documents/{id}/history": "4", "/v1/jobs": "0192f0c4-a50b-7517-8856-529421e7f426"}
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
            case.query["cursor"] = cursors.get(case.path, document_cursor)
    # A part of a form holds bytes; Schemathesis makes several parts of a list.
    if isinstance(case.body, dict) and isinstance(case.body.get("file"), list):
        case.body["file"] = str(case.body["file"])
    if isinstance(case.body, dict) and "file" in case.body and "patient_id" in case.body:
        case.body["patient_id"] = "MRN|00482913"
    # A new password is one that is not easily guessed.
    if isinstance(case.body, dict) and "password" in case.body and case.path.startswith("/v1/users"):
        case.body["password"] = "slow green tractor 7"
