"""Second reader: keys (keys.md) and sealed bytes (sealed.md), and how every part of the reader says what is wrong."""
import base64
import contextlib
import hashlib
import hmac
import re
import sqlite3
import struct
import uuid

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class Wrong(Exception):
    """Something is not as the formats say. The text holds names of things and numbers, nothing from inside a value."""


def need(condition, text):
    if not condition:
        raise Wrong(text)


@contextlib.contextmanager
def reading(what):
    """Whatever fails in here is a fault of `what`: the library's own words could hold content and are not shown."""
    try:
        yield
    except Wrong as wrong:
        raise Wrong(f"{what}: {wrong}") from None
    except (InvalidTag, InvalidSignature):
        raise Wrong(f"{what}: changed, moved, or of another key") from None
    except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError, sqlite3.Error, struct.error) as error:
        raise Wrong(f"{what}: cannot be read ({type(error).__name__})") from None


# --- Primitives -----------------------------------------------------------------------------------------------------------------

sha256 = lambda data: hashlib.sha256(data).digest()
mac = lambda key, data: hmac.digest(key, data, "sha256")
nothing = bytes(16)  # the id that is none


def hkdf(key, info, size=32, extract=True):
    """RFC 5869 without salt; `extract` false is HKDF-Expand alone."""
    key, out, block = (mac(bytes(32), key) if extract else key), b"", b""
    for number in range(1, -(-size // 32) + 1):
        block = mac(key, block + info + bytes([number]))
        out += block
    return out[:size]


def xaes_open(key, nonce, sealed, additional):
    """C2SP XAES-256-GCM: AES-CMAC over two blocks derives the key, the rest of the nonce goes to AES-256-GCM."""
    aes = lambda blocks: Cipher(algorithms.AES(key), modes.ECB()).encryptor().update(blocks)
    doubled = int.from_bytes(aes(bytes(16)), "big") << 1
    k1 = (doubled ^ (0x87 | 1 << 128) if doubled >> 128 else doubled).to_bytes(16, "big")
    block = lambda number: bytes(a ^ b for a, b in zip(bytes([0, number, 0x58, 0]) + nonce[:12], k1))
    return AESGCM(aes(block(1) + block(2))).decrypt(nonce[12:], sealed, additional)


# --- Keys (keys.md) -------------------------------------------------------------------------------------------------------------

root_kind, epoch, patient_kind, intake, document_kind, blind_index, duplicate, signing, accounts, totp = range(1, 11)
parents = {epoch: {root_kind}, patient_kind: {epoch}, intake: {epoch}, document_kind: {patient_kind, intake},
           blind_index: {root_kind}, duplicate: {root_kind}, signing: {root_kind}, accounts: {root_kind}}


def unwrap(wrap, kind, key_id, parent_id, parent):
    need(len(wrap) == 120 and wrap[:48] == bytes([1, kind]) + key_id + parent_id + bytes(14), "the wrap says that it is another key's")
    return xaes_open(parent, wrap[48:72], wrap[72:], wrap[:48])


def recovery_key(text):
    """160 bits in Crockford's base32 and four characters of Reed-Solomon check over GF(32)."""
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    symbols = [alphabet.index(c) for c in re.sub(r"[-\s]", "", text.upper().translate(str.maketrans("OIL", "011")))]

    def times(one, other):
        product = 0
        for bit in range(4, -1, -1):
            product = product << 1 ^ (0x25 if product & 16 else 0) ^ (one if other >> bit & 1 else 0)
        return product

    need(len(symbols) == 36, "the recovery code has not 36 characters")
    for point in (2, 4, 8, 16):
        value = 0
        for at, symbol in enumerate(symbols):
            value = times(value, point) ^ symbol ^ (at < 4)
        need(value == 0, "the recovery code is mistyped")
    bits = 0
    for symbol in symbols[:32]:
        bits = bits << 5 | symbol
    return hkdf(bits.to_bytes(20, "big"), b"wardbook/recovery-code/v1")


class Keys:
    def __init__(self, database, store_id, secret):
        self.rows = {row[0]: row[1:] for row in database.execute("SELECT id, kind, parent, wrap FROM wraps")}
        ways = {way: (wrap, parameters) for way, wrap, parameters in database.execute("SELECT way, wrap, parameters FROM root_ways")}
        if secret.startswith("wardbook-root-v1:"):
            root = base64.b64decode(secret.removesuffix("\n").removeprefix("wardbook-root-v1:"), validate=True)
            need(len(root) == 32, "the key file holds no root key")
        else:
            root = unwrap(ways[1][0], root_kind, store_id, bytes(15) + b"\1", recovery_key(secret))
        for way, (wrap, parameters) in ways.items():
            head = bytes([1, root_kind]) + store_id + bytes(15) + bytes([way]) + bytes(14)
            need(way in (1, 2) and len(wrap) == 120 and wrap[:48] == head, "a way to the root is malformed")
            need(len(parameters) == (0, 28)[way - 1], "the parameters of a way to the root are malformed")
        self.opened = {store_id: (root_kind, root)}
        for key_id in self.rows:
            self.get(key_id)
        for kind in (blind_index, duplicate, signing):
            need(len(self.of(kind)) == 1, f"there is not one key of kind {kind}")
        need(len(self.of(accounts)) <= 1, "there are two keys of accounts")  # none in a store that no newer program has opened

    def get(self, key_id):
        if key_id not in self.opened:
            with reading(f"key {uuid.UUID(bytes=key_id)}"):
                need(key_id in self.rows, "there is no such key")
                kind, parent, wrap = self.rows[key_id]
                need(parent in self.opened or parent in self.rows and self.rows[parent][0] < kind, "its parent is missing")
                parent_kind, parent_key = self.get(parent)
                need(parent_kind in parents[kind], "its parent is none that it can have")
                self.opened[key_id] = kind, unwrap(wrap, kind, key_id, parent, parent_key)
        return self.opened[key_id]

    def of(self, kind):
        return [key_id for key_id, (its, _) in self.opened.items() if its == kind]

    def only(self, kind):
        return self.get(self.of(kind)[0])[1]


# --- Sealed bytes (sealed.md) ---------------------------------------------------------------------------------------------------

# By their number in store.db.
contexts = ["original", "file-name", "redacted", "identifiers", "reading", "summary", "checks", "known-identifiers", "patient-identifier"]


def open_sealed(keys, context, record, sealed):
    """The plain bytes of a value or a blob; every record is sealed under the key that has its id."""
    need(sealed[1:17] == record, "it is sealed under another key")
    key = keys.get(record)[1]
    name = f"wardbook/{context}/v1".encode()
    bound = struct.pack(">H", len(name)) + name + record + record + struct.pack(">I", 1)
    if sealed[0] == 1:
        return xaes_open(key, sealed[17:41], sealed[41:], bound)
    need(sealed[0] == 2 and len(sealed) >= 73 + 16, "it has an unknown version or is too short")
    label = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"
    made = hkdf(hkdf(key, b"wardbook/blob-key/v1"), label + sealed[17:41] + bound, 76, extract=False)
    need(hmac.compare_digest(made[44:], sealed[41:73]), "it commits to another key")
    chunks = [sealed[at : at + 16400] for at in range(73, len(sealed), 16400)]
    if len(chunks[-1]) == 16400:
        chunks.append(b"")  # the last chunk is never a full one: this fails to open
    nonce = int.from_bytes(made[32:44], "big")
    return b"".join(AESGCM(made[:32]).decrypt((nonce ^ i).to_bytes(12, "big"), chunk, None) for i, chunk in enumerate(chunks))
