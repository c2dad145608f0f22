"""Second reader: the ledger (ledger.md), from its bytes alone and with the key that the store signs it with."""
import base64
import datetime
import json
import re
import struct
import uuid

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from reader_keys import need, reading, sha256

text, number, digest, either = "text", "number", "digest", "null or "
shape = {"action": either + text, "actor": {"id": either + text, "roles": [text], "via": either + text},
         "artifacts": {"input": either + digest, "model": either + text, "output": either + digest, "prompt": either + digest},
         "decision": text, "id": text, "intent": either + number,
         "outcome": {"bytes": either + number, "code": either + text, "counts": None}, "patient": None, "policy": digest,
         "purpose": either + text, "resource": {"id": either + text, "kind": either + text}, "time": text, "type": text, "v": number}
patient_shape = {"n": number, "prev": digest, "ref": digest}


def fits(value, wanted):
    if isinstance(wanted, dict):
        return isinstance(value, dict) and value.keys() == wanted.keys() and all(fits(value[key], wanted[key]) for key in wanted)
    if isinstance(wanted, list):
        return isinstance(value, list) and all(fits(item, wanted[0]) for item in value)
    if wanted is None or value is None:
        return wanted is None or wanted.startswith(either)
    if wanted.endswith(number):
        return type(value) is int and 0 <= value < 2**53
    return isinstance(value, str) and value != "" and (not wanted.endswith(digest) or re.fullmatch("[0-9a-f]{64}", value) is not None)


def parse_entry(raw):
    """One encoding for one entry: it must be, byte by byte, what a canonical writer makes of it (RFC 8785, ASCII keys, integers)."""
    entry = json.loads(raw)
    canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    need(len(raw) <= 65535 and canonical == raw, "not in canonical form")
    counts, patient = entry["outcome"]["counts"], entry["patient"]
    need(fits(entry, shape) and entry["v"] == 1 and entry["decision"] in ("permit", "deny"), "a field is missing or not of its form")
    need(all(re.fullmatch("[A-Za-z0-9_.-]{1,64}", key) and fits(counts[key], number) for key in counts), "counts are not of their form")
    need(re.fullmatch(r"[a-z]+(\.[a-z]+)+", entry["type"]), "the type is none")
    need(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", entry["time"], re.ASCII), "the time is not of its form")
    since = datetime.datetime.fromisoformat(entry["time"]) - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    its_id = uuid.UUID(entry["id"])
    need(str(its_id) == entry["id"] and its_id.version == 7 and its_id.variant == uuid.RFC_4122, "the id is no UUIDv7")
    need(its_id.int >> 80 == since // datetime.timedelta(milliseconds=1), "the id is not of the entry's time")
    need(patient is None or fits(patient, patient_shape) and patient["n"] > 0, "the patient is not of its form")
    need(patient is None or (patient["n"] == 1) == (patient["prev"] == "0" * 64), "the patient's first entry is not marked as that")
    return entry


def root_of(hashes):
    """RFC 6962, section 2.1; the hashes of a full level make the next one, a lone last one goes up as it is."""
    while len(hashes) > 1:
        hashes = [sha256(b"\1" + b"".join(hashes[i : i + 2])) if i + 1 < len(hashes) else hashes[i] for i in range(0, len(hashes), 2)]
    return hashes[0] if hashes else sha256(b"")


def crc32c(data, table=[]):
    if not table:
        for value in range(256):
            for _ in range(8):
                value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
            table.append(value)
    crc = 0xFFFFFFFF
    for byte in data:
        crc = table[(crc ^ byte) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


class Ledger:
    def __init__(self, folder, origin, seed):
        self.folder, self.origin, private = folder, origin, Ed25519PrivateKey.from_private_bytes(seed)
        public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.public_key, self.key_id = private.public_key(), sha256(origin.encode() + b"\n\1" + public)[:4]
        with reading("ledger/vkey"):
            vkey = origin + "+" + self.key_id.hex() + "+" + base64.b64encode(b"\1" + public).decode() + "\n"
            need((folder / "vkey").read_text() == vkey, "it is not the key that signs this ledger")
        with reading("ledger/checkpoint"):
            self.size, root = self.open_checkpoint((folder / "checkpoint").read_text())
        self.raw, self.entries, self.leaves = [], [], []
        for at in range(0, self.size, 256):
            with reading(f"bundle {at // 256}"):
                self.read_bundle(at // 256, min(256, self.size - at))
        self.check_tiles()
        need(root_of(self.leaves) == root, "ledger/checkpoint: the entries do not make its root")
        self.read_segments()
        self.follow()
        self.by_document = {}
        for index, entry in enumerate(self.entries):
            if entry["resource"]["kind"] == "document":
                self.by_document.setdefault(entry["resource"]["id"], []).append((index, entry))

    def open_checkpoint(self, note):
        body, signature = note.split("\n\n")
        name, size, root = body.split("\n")
        prefix = f"\u2014 {self.origin} "
        need(name == self.origin and re.fullmatch("0|[1-9][0-9]*", size), "it is of another log, or of another form")
        need(signature.startswith(prefix) and signature.endswith("\n"), "it is not signed as the ledger signs")
        signed = base64.b64decode(signature[len(prefix) : -1], validate=True)
        need(signed[:4] == self.key_id and len(signed) == 68, "another key signed it")
        self.public_key.verify(signed[4:], (body + "\n").encode())
        return int(size), base64.b64decode(root, validate=True)

    def path(self, level, number, width):
        digits = f"{number:03d}" if number < 1000 else f"{number:0{-(-len(str(number)) // 3) * 3}d}"
        parts = [digits[i : i + 3] for i in range(0, len(digits), 3)]
        path = self.folder / "tile" / str(level) / "/".join(["x" + part for part in parts[:-1]] + parts[-1:])
        return path if width == 256 else path.with_name(path.name + ".p") / str(width)

    def smaller(self, level, number, width):
        """Partial tiles of sizes that were published before: each is the beginning of what is there now."""
        folder = self.path(level, number, 1).parent
        widths = [int(path.name) for path in folder.iterdir() if path.name.isdecimal()] if folder.is_dir() else []
        return [(small, self.path(level, number, small).read_bytes()) for small in widths if small < width]

    def read_bundle(self, number, count):
        bundle, at, ends = self.path("entries", number, count).read_bytes(), 0, [0]
        for _ in range(count):
            length = struct.unpack_from(">H", bundle, at)[0]
            raw = bundle[at + 2 : at + 2 + length]
            need(len(raw) == length, "it ends within an entry")
            self.add(raw)
            at += 2 + length
            ends.append(at)
        need(at == len(bundle), "there is something after its last entry")
        for width, small in self.smaller("entries", number, count):
            need(small == bundle[: ends[width]], "a partial bundle is not its beginning")

    def add(self, raw):
        with reading(f"entry {len(self.raw)}"):
            self.entries.append(parse_entry(raw))
            self.raw.append(raw)
            self.leaves.append(sha256(b"\0" + raw))

    def check_tiles(self):
        level, hashes = 0, self.leaves
        while hashes:
            for at in range(0, len(hashes), 256):
                with reading(f"tile {at // 256} of level {level}"):
                    expected = b"".join(hashes[at : at + 256])
                    count = len(expected) // 32
                    need(self.path(level, at // 256, count).read_bytes() == expected, "it does not hold the hashes of what is below")
                    for width, small in self.smaller(level, at // 256, count):
                        need(small == expected[: 32 * width], "a partial tile is not its beginning")
            hashes = [root_of(hashes[at : at + 256]) for at in range(0, len(hashes) // 256 * 256, 256)]
            level += 1

    def read_segments(self):
        """The write-ahead log: the same entries once more, and those that no checkpoint covers yet. A copy may be without it."""
        folder = self.folder / "segment"
        firsts = sorted(int(path.name) for path in folder.iterdir() if re.fullmatch(r"\d{20}", path.name)) if folder.is_dir() else []
        need(not folder.is_dir() or firsts or self.size == 0, "ledger/segment: it is empty")
        need(not firsts or firsts[0] <= self.size, "ledger/segment: entries are missing")
        index = firsts[0] if firsts else self.size
        for first in firsts:
            with reading(f"segment {first}"):
                need(index == first, "entries before it are missing")
                data, at = (folder / f"{first:020d}").read_bytes(), 0
                while at + 12 <= len(data):
                    length, its = struct.unpack_from("<IQ", data, at)
                    record, crc = data[at : at + 12 + length], data[at + 12 + length : at + 16 + length]
                    if its != index or len(crc) < 4 or crc32c(record) != int.from_bytes(crc, "little"):
                        break
                    if index < self.size:
                        need(record[12:] == self.raw[index], f"entry {index} is not the one in its bundle")
                    else:
                        self.add(record[12:])
                    index, at = index + 1, at + 16 + length
                need(at == len(data) or first == firsts[-1] and index >= self.size, f"the record of entry {index} is damaged")
        need(index >= self.size, "ledger/segment: entries are missing")

    def follow(self):
        """What ties an entry to those before it."""
        self.tails, self.open_acts, last_time, ids = {}, set(), "", set()
        for index, (entry, leaf) in enumerate(zip(self.entries, self.leaves)):
            with reading(f"entry {index}"):
                need(entry["time"] >= last_time, "its time lies before that of the entry before")
                need(entry["id"] not in ids, "its id is not new")
                last_time = entry["time"]
                ids.add(entry["id"])
                if entry["intent"] is not None:
                    need(entry["intent"] in self.open_acts, "it closes an act that is not open")
                    self.open_acts.remove(entry["intent"])
                if entry["type"].endswith(".intent"):
                    self.open_acts.add(index)
                if patient := entry["patient"]:
                    n, before = self.tails.get(patient["ref"], (0, "0" * 64))
                    need((patient["n"], patient["prev"]) == (n + 1, before), "it does not follow its patient's entry before")
                    self.tails[patient["ref"]] = n + 1, leaf.hex()
