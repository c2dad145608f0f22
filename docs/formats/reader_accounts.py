"""The second reader's part for accounts.md: seals, wraps of one-time secrets, and what the rows say of each other and of the ledger."""
import struct
import uuid

from reader_keys import accounts as accounts_kind
from reader_keys import hkdf, mac, need, reading, totp, unwrap

roles = {"clinician", "reviewer", "privacy_officer", "administrator", "service", "auditor"}


def column(value):
    """One column as the seal covers it."""
    if value is None:
        return bytes(8)
    if isinstance(value, int):
        return struct.pack(">Q", value)
    raw = value.encode() if isinstance(value, str) else value
    return struct.pack(">Q", len(raw)) + raw


def check_seal(key, kind, row, bare):
    """`bare` are the columns of a fixed length, which stand without it."""
    sealed = bytes([kind]) + b"".join(value if at in bare else column(value) for at, value in enumerate(row[:-1]))
    need(mac(key, sealed) == row[-1], "its seal does not fit")


def check_accounts(database, keys, entries):
    """Every account, token and place; `entries` are so many in the ledger."""
    held = keys.of(accounts_kind)
    need(len(held) == 1, "keys.db holds no key of accounts")
    rows = database.execute("SELECT id, name, roles, state, created_at, password_set_at, password, totp, totp_step, ledger_last, seal FROM accounts").fetchall()
    key = keys.get(held[0])[1]
    seal_key = hkdf(key, b"wardbook/account/v1")
    for row in rows:
        with reading(f"account {uuid.UUID(bytes=row[0])}"):
            check_seal(seal_key, 1, row, {0})
            need(set(row[2].split(",")) <= roles and row[3] in ("enabled", "disabled"), "its roles or its state are none of ours")
            memory, passes, lanes = struct.unpack(">III", row[6][:12])
            need(8192 <= memory <= 1 << 20 and 1 <= passes <= 64 and 1 <= lanes <= 16, "its password asks for too much")
            need(row[9] < entries, "it names an entry that is not there")
            if row[7]:
                unwrap(row[7], totp, row[0], held[0], key)
    known = {row[0] for row in rows}
    for row in database.execute("SELECT id, account, hash, scopes, created_at, expires_at, revoked_at, ledger_last, seal FROM tokens"):
        with reading(f"token {uuid.UUID(bytes=row[0])}"):
            check_seal(seal_key, 2, row, {0, 1, 2})
            need(row[1] in known and row[7] < entries, "it names an account or an entry that is not there")
    for account, place in database.execute("SELECT account, place FROM sign_in_places"):
        need(account in known and len(place) == 32, "a place belongs to no account")
