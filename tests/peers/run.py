#!/usr/bin/env python3
"""run.py --wardbook PROGRAM --cache DIR: Wardbook with real servers that come from other registries than Debian's.

A peer that cannot be had here is skipped with one line. Ends with a line of counts, and with 1 if anything failed.
"""
import argparse
import contextlib
import os
import pathlib
import sys
import tempfile
import traceback

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[1] / "e2e")]
parser = argparse.ArgumentParser()
parser.add_argument("--wardbook", required=True)
parser.add_argument("--cache", required=True)
arguments = parser.parse_args()
os.environ["WARDBOOK_BINARY"] = str(pathlib.Path(arguments.wardbook).resolve())

import api_peer  # noqa: E402  (after the path and the program are known)
import llama_server  # noqa: E402
import opa_peer  # noqa: E402
import presidio_peer  # noqa: E402
import wardbook  # noqa: E402
from python_peer import CannotBeHad  # noqa: E402
from presidio_server import PresidioServer  # noqa: E402

note = (wardbook.root / "tests/peers/note.txt").read_text()


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def summarised_by_a_real_model(server):
    """A document goes through with a model: the call is in the ledger, and the summary is the model's or says why it is not."""
    with wardbook.World() as world:
        world.init()
        environment = {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": "none", "WARDBOOK_MODEL": "SmolLM2-135M-Instruct"}
        outcome = world.json("ingest", world.write("note.txt", note), env=environment)
        check(outcome.status == wardbook.done, str(outcome))
        id = outcome.data["documents"][0]["id"]
        summary = world.json("show", id, "--view", "summary").data
        types = [event["type"] for event in world.events()]
        check("model.invoked" in types, "the call of the model is not in the ledger")
        if summary["method"].startswith("model:SmolLM2-135M-Instruct"):
            check(summary["sentences"], "a summary without a sentence")
            for sentence in summary["sentences"]:
                check(sentence["supported"] == bool(sentence["sources"]), "a sentence without a source is called supported")
        else:
            check(summary["method"] == "extractive", f"an unknown method {summary['method']}")
            check("egress.blocked" in types, "the model's answer was not used, and the ledger does not say that it was blocked")
        check("Examplewoman" not in str(summary), "a name is in the summary")
        check(world.verify().data["consistent"] is True, "the ledger does not verify")
        print(f"  the summary's method: {summary['method']}")


def falls_back_when_the_server_is_gone(server):
    """Nothing listens: the summary is extractive and the document is done all the same."""
    server.__exit__()
    with wardbook.World() as world:
        world.init()
        outcome = world.json("ingest", "--llm", server.url, world.write("note.txt", note), env={"WARDBOOK_MODEL": "SmolLM2-135M-Instruct"})
        check(outcome.status == wardbook.done, str(outcome))
        summary = world.json("show", outcome.data["documents"][0]["id"], "--view", "summary").data
        check(summary["method"] == "extractive", summary["method"])


passed, failed, skipped = 0, 0, 0


def run(peer, checks, *makers):
    """Every check with the contexts that the makers give, the peer first; or one line that says why it cannot be had."""
    global passed, failed, skipped
    try:
        with contextlib.ExitStack() as stack:
            parts = [stack.enter_context(make()) for make in makers]
            for test in checks:
                try:
                    test(*parts)
                    passed += 1
                    print(f"ok      {peer}: {test.__name__}", flush=True)
                except Exception:  # noqa: BLE001  (whatever went wrong, the test failed)
                    failed += 1
                    traceback.print_exc()
                    print(f"FAILED  {peer}: {test.__name__}", flush=True)
    except CannotBeHad as reason:
        skipped += len(checks)
        print(f"skipped: {peer} cannot be had: {reason}")


with tempfile.TemporaryDirectory(prefix="wardbook-peers-") as folder, wardbook.World() as world:
    run("llama.cpp server", [summarised_by_a_real_model, falls_back_when_the_server_is_gone],
        lambda: llama_server.LlamaServer(llama_server.fetch(arguments.cache), pathlib.Path(folder) / "log"))
    run("Presidio", presidio_peer.checks, lambda: presidio_peer.Oracle(presidio_peer.fetch(arguments.cache)), lambda: PresidioServer(world))
    run("Schemathesis", api_peer.checks, lambda: api_peer.ServedStore(api_peer.fetch(arguments.cache)))
    run("OPA", opa_peer.checks, lambda: opa_peer.Opa(opa_peer.fetch(arguments.cache)))
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
