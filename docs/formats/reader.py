#!/usr/bin/python3
"""The second reader: opens a Wardbook store by its formats alone (README.md beside it) and shares no code with the program.

    reader.py DIR KEYFILE        KEYFILE holds the root key, or the recovery code

Opens every wrap, sealed value and blob, verifies the ledger, and compares ledger, rows and bytes with one another. Writes nothing and
shows no content. Ends with 0 and a line of counts; with 4 and what is wrong; with 2 if it cannot begin. Needs Python 3.11 and
python3-cryptography 38 or later.
"""
import json
import pathlib
import sqlite3
import struct
import sys
import urllib.parse
import uuid

sys.dont_write_bytecode = True
from reader_keys import Keys, Wrong, hkdf, mac, need, nothing, open_sealed, reading
from reader_keys import blind_index, contexts, document_kind, duplicate, intake, patient_kind, signing
from reader_accounts import check_accounts
from reader_ledger import Ledger, root_of
from reader_redaction import check_redaction, decoded, labels, parse_redacted, parse_spans

results = [("document.deidentified", "redacted", 2), ("document.extracted", "reading", 3), ("document.summarized", "summary", 4),
           ("document.checked", "checks", 5)]  # the entry that a step writes, what it seals, and its number in documents.stage


def open_database(path, versions):
    """Read only; without a log beside it, as a file that nobody changes, so that SQLite makes no files either."""
    log = path.with_name(path.name + "-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    database = sqlite3.connect(f"file:{urllib.parse.quote(str(path))}?{how}", uri=True)
    need(database.execute("PRAGMA user_version").fetchone()[0] in versions, "its schema is none that this reader knows")
    need([row[0] for row in database.execute("PRAGMA integrity_check")] == ["ok"], "SQLite finds it damaged")
    return database


def named(counts):
    return {name: int(count) for name, count in (item.split("=") for item in counts.split(",") if item)}


def being_erased(row):
    return row["status"] == "erased" and row["ledger_completed"] is None


class Store:
    def __init__(self, folder, secret):
        with reading("FORMAT"):
            lines = (folder / "FORMAT").read_text().split("\n")
            need(lines[0] == "wardbook-store 1" and lines[2:] in ([""], ["demo", ""]), "it is none that this reader knows")
            self.id = uuid.UUID(lines[1])
            need(str(self.id) == lines[1], "the store's id is not of its form")
        with reading("keys.db"):
            self.keys = Keys(open_database(folder / "keys.db", (1,)), self.id.bytes, secret)
        with reading("store.db"):
            self.database = open_database(folder / "store.db", (1, 2, 3, 4))
            self.patients = {row[0] for row in self.database.execute("SELECT id FROM patients")}
            rows = self.database.execute("SELECT * FROM documents")
            names = [column[0] for column in rows.description]
            self.documents = {row[0]: dict(zip(names, row)) for row in rows}
            self.settled = not self.database.execute("SELECT * FROM unsettled").fetchall()
        self.ledger = Ledger(folder / "ledger", f"wardbook/{self.id}", self.keys.only(signing))
        with reading("store.db"):
            self.open_values()
            self.check_patients()
            self.check_memory()
            version = self.database.execute("PRAGMA user_version").fetchone()[0]
            if version >= 2:
                check_accounts(self.database, self.keys, len(self.ledger.entries))
            if version >= 3:
                self.check_jobs()
        self.blobs = {path.name: path for path in (folder / "blobs").glob("??/*") if path.suffix != ".new"}
        self.duplicates = dict(self.database.execute("SELECT document, key FROM duplicates"))
        for document, row in self.documents.items():
            with reading(f"document {uuid.UUID(bytes=document)}"):
                self.check_document(document, row)
        if self.settled:  # otherwise a crash may have left wraps and blobs without a row, which the next start removes
            self.check_leftovers()

    def is_lost(self, document):
        """Whether its key was destroyed, and a kill came before its row could say so."""
        return document not in self.keys.rows and document in self.documents and being_erased(self.documents[document])

    def open_values(self):
        self.values = {}
        for record, context, sealed in self.database.execute("SELECT record, context, bytes FROM sealed"):
            if self.is_lost(record):
                continue
            with reading(f"value {context} of {uuid.UUID(bytes=record)}"):
                name = contexts[context]
                need(context > 0 and record in (self.patients if name in ("known-identifiers", "patient-identifier") else self.documents), "it belongs to no row")
                self.values[record, name] = open_sealed(self.keys, name, record, sealed)

    def patient_ref(self, patient):
        return mac(hkdf(self.keys.get(patient)[1], b"wardbook/patient-ref/v1"), patient).hex()

    def check_patients(self):
        indexed = {patient: blind for blind, patient in self.database.execute("SELECT blind, patient FROM patient_index")}
        need(set(indexed) == self.patients, "the blind index and the patients are not the same")
        self.refs = {patient: self.patient_ref(patient) for patient in self.patients}
        for patient in self.patients:
            need(self.keys.get(patient)[0] == patient_kind, "a patient's key is of another kind")
            need((patient, "known-identifiers") in self.values, "a patient lacks its known identifiers")
            identifier = json.loads(self.values[patient, "patient-identifier"])
            parts = [b"wardbook/patient-identifier/v1", identifier["assigner"].encode()]
            hashed = b"".join(struct.pack(">Q", len(part)) + part for part in parts) + identifier["value"].encode()
            need(mac(self.keys.only(blind_index), hashed) == indexed[patient], "a blind index is not that of the patient's identifier")
        need(set(self.ledger.tails) <= set(self.refs.values()), "the ledger names a patient that is none of the store's")

    def check_memory(self):
        note, acts, through = self.database.execute("SELECT checkpoint, open_intents, through FROM ledger_memory").fetchone()
        size, root = self.ledger.open_checkpoint(note)
        need(size == through <= self.ledger.size, "the ledger is older than the store's anchor")
        need(root_of(self.ledger.leaves[:size]) == root, "the ledger has another history than the store's anchor")
        if through == len(self.ledger.entries):  # else it is caught up at the next start
            tails = {ref.hex(): (n, prev.hex()) for ref, n, prev in self.database.execute("SELECT ref, n, prev FROM patient_tails")}
            need(tails == self.ledger.tails, "the tails of the patients are not those of the ledger")
            need({at for at, in struct.iter_unpack(">Q", acts)} == self.ledger.open_acts, "the open acts are not those of the ledger")

    def check_jobs(self):
        states = dict(self.database.execute("SELECT document, state FROM jobs"))
        for document, row in self.documents.items():
            unfinished, dead = row["status"] in ("received", "processing") or being_erased(row), states.get(document) == 1
            need((states.get(document) == 0) == unfinished and (row["status"] == "failed" or not dead), "a document and its job do not agree")
            need(row["deadline"] is None or row["status"] == "in_review", "a document that nobody need look at has a deadline")
        need(set(states) <= set(self.documents), "a job belongs to no document")
        for number, document, sealed, last in self.database.execute("SELECT id, document, bytes, ledger_last FROM feedback"):
            if self.is_lost(document):
                continue
            with reading(f"feedback {uuid.UUID(bytes=number)}"):
                said = json.loads(open_sealed(self.keys, "feedback", document, sealed))
                need(said["id"] == str(uuid.UUID(bytes=number)), "it holds another one's content")
                need(last in dict(self.ledger.by_document.get(str(uuid.UUID(bytes=document)), [])), "it names an entry that is not about its document")

    def check_document(self, document, row):
        name, ledger, patient = str(uuid.UUID(bytes=document)), self.ledger, row["patient"]
        history = {index: entry for index, entry in ledger.by_document.get(name, []) if index <= row["ledger_last"]}
        need({row["ledger_received"], row["ledger_last"]} <= set(history), "its row names an entry that is not about it")
        need(row["ledger_completed"] in [None, *history], "its row names an entry that is not about it")
        refs = {entry["patient"] and entry["patient"]["ref"] for entry in history.values()}
        need(refs <= {None, self.refs[patient] if patient != nothing else None}, "the ledger names another patient")
        need((document in self.duplicates) == (row["status"] not in ("refused", "erased")), "its duplicate key is missing, or there without leave")
        if being_erased(row):  # its key and its bytes may be there or not
            return
        need(bool(row["has_original"]) == (name in self.blobs), "its blob is missing, or there without leave")
        need(not row.get("sender") or history[row["ledger_received"]]["actor"]["id"] == row["sender"], "its row names another sender")
        if not row["has_original"]:
            need(document not in self.keys.opened and row["status"] in ("refused", "erased"), "it has a key and no original")
            need(row["status"] == "refused" or history[row["ledger_completed"]]["type"] == "document.erased", "it was erased and the ledger does not say so")
            need(document not in {record for record, _ in self.values}, "something of it is left")
            return
        need(self.keys.get(document)[0] == document_kind, "its key is of another kind")
        parent = self.keys.rows[document][1]
        need(parent == patient if patient != nothing else self.keys.get(parent)[0] == intake, "its key hangs on another key")
        need(self.blobs[name].parent.name == name[-2:], "its blob lies in another folder")
        with reading("its blob"):
            original = open_sealed(self.keys, "original", document, self.blobs[name].read_bytes())
        need(history[row["ledger_received"]]["outcome"]["bytes"] == len(original), "the ledger received another number of bytes")
        if document in self.duplicates:
            sender, label = history[row["ledger_received"]]["actor"]["id"].encode(), b"wardbook/duplicate-key/v1"
            message = struct.pack(">Q", len(label)) + label + struct.pack(">Q", len(sender)) + sender + original
            need(mac(self.keys.only(duplicate), message) == self.duplicates[document], "its duplicate key is not that of its bytes")
        hash_key = hkdf(self.keys.get(document)[1], b"wardbook/artifact-hash/v1")
        for kind, context, stage in results:
            need(((document, context) in self.values) == (row["stage"] >= stage), f"its {context} is missing, or there too early")
            if row["stage"] < stage:
                continue
            entry = [entry for entry in history.values() if entry["type"] == kind][-1]
            value, counts = self.values[document, context], entry["outcome"]["counts"]
            need(entry["artifacts"]["output"] == mac(hash_key, value).hex(), f"its {context} is not the one in the ledger")
            if context == "redacted":
                text, redacted = decoded(original, row["format"]), parse_redacted(value)
                need(entry["artifacts"]["input"] == mac(hash_key, text).hex(), "another text was redacted")
                check_redaction(text, parse_spans(self.values[document, "identifiers"]), redacted)
                need(counts == {label: count for label, count in zip(labels, redacted[3]) if count}, "the ledger counts other identifiers")
                need(counts == named(row["identifiers"]), "its row counts other identifiers than the ledger")
            if context == "reading":
                need(counts == named(row["entities"]), "its row counts other entities than the ledger")
            if context == "checks":
                own = {"failed": row["checks_failed"], "passed": row["checks_passed"]}
                need(counts == own, "its row counts other checks than the ledger")

    def check_leftovers(self):
        parents = {self.keys.rows[document][1] for document in self.documents if document in self.keys.rows}
        known = set(self.documents) | self.patients | parents
        for kind in (document_kind, patient_kind, intake):
            need(set(self.keys.of(kind)) <= known, f"keys.db: there is a key of kind {kind} that belongs to no row")
        names = {str(uuid.UUID(bytes=document)) for document in self.documents}
        need(set(self.blobs) <= names, "blobs: there is one that belongs to no document")
        need(set(self.duplicates) <= set(self.documents), "store.db: there is a duplicate key that belongs to no document")

    def counts(self):
        waiting = len(self.ledger.entries) - self.ledger.size
        return (f"ok: {len(self.keys.rows)} wraps, {len(self.documents)} documents, {len(self.patients)} patients, "
                f"{len(self.values)} sealed values, {len(self.blobs)} blobs, {self.ledger.size} entries, {waiting} waiting")


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        secret = pathlib.Path(arguments[1]).read_text(encoding="ascii")
    except (OSError, ValueError):
        print("reader: the key file cannot be read", file=sys.stderr)
        return 2
    try:
        with reading("store"):
            print(Store(pathlib.Path(arguments[0]).resolve(), secret).counts())
        return 0
    except Wrong as wrong:
        print(f"reader: {wrong}", file=sys.stderr)
        return 4


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
