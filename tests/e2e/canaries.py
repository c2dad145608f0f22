"""Values that must be found nowhere, documents that carry them, and the search through every byte for them in every spelling."""
import base64
import random
import subprocess

syllables = ["ka", "vel", "so", "rin", "tha", "mo", "dri", "quen", "bal", "ux", "fi", "zor", "nek", "lu", "pra", "wix", "ge", "hol"]


class Canaries:
    """Hands out synthetic values, each once, and remembers them all. At least 11 bytes each, so that no hash hits one by chance."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.values = []
        self.seen = set()

    def new(self, make):
        while True:
            value = make()
            if value not in self.seen and len(value.encode()) >= 11:
                self.seen.add(value)
                self.values.append(value)
                return value

    def word(self):
        return "".join(self.chance.choice(syllables) for _ in range(6)).capitalize()

    def digits(self, count):
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def name(self):
        return self.new(self.word)

    def number(self):
        return self.new(lambda: self.digits(12))

    def phone(self):
        return self.new(lambda: f"({self.digits(3)}) {self.digits(3)}-{self.digits(4)}")

    def social_security(self):
        return self.new(lambda: f"9{self.digits(2)}-{self.digits(2)}-{self.digits(4)}")

    def address(self):
        return self.new(lambda: f"{self.digits(4)} {self.word()} Street")

    def mail(self):
        return self.new(lambda: f"{self.word().lower()}@example.org")

    def phrase(self):
        return self.new(lambda: " ".join(self.word().lower() for _ in range(3)))

    def accented(self):
        return self.new(lambda: self.word() + "é" + self.word().lower() + "ß")

    def note(self, filler=1, contacts=0):
        """A discharge note that carries 16 new values, and three more a contact."""
        chance = self.chance
        body = "The patient denies fever. Metoprolol 25 mg twice daily was continued. Creatinine 1.1 mg/dL. "
        people = "".join(f"Contact: {self.name()}, {self.phone()}, member number {self.number()}\n" for _ in range(contacts))
        return (
            f"DISCHARGE SUMMARY\n\nPatient: {self.name()} {self.name()}\nMRN: {self.number()}\nSSN: {self.social_security()}\n"
            f"Date of birth: 0{chance.randint(1, 9)}/1{chance.randint(0, 9)}/19{chance.randint(30, 99)}\nPhone: {self.phone()}\n"
            f"Address: {self.address()}\nE-mail: {self.mail()}\nAccount: {self.number()}\nEmergency contact: {self.name()}, {self.phone()}\n{people}\n"
            f"HOSPITAL COURSE:\n{body * filler}The family spoke of {self.phrase()} and of {self.phrase()}. Her neighbour {self.accented()} drove her.\n"
            f"She works for {self.name()} Logistics; the case number is {self.number()}.\n\nPLAN:\nFollow-up in two weeks with Dr. {self.name()}.\n"
            f"Electronically signed by {self.name()}, M.D.\n")


def base64_cores(raw):
    """What a base64 text must hold if it holds `raw` at any of the three alignments: the characters that depend on `raw` alone."""
    for before in range(3):
        text = base64.b64encode(b"\0" * before + raw).decode()
        first = -(-before * 8 // 6)
        last = (before + len(raw)) * 8 // 6
        yield text[first:last].encode()


def spellings(value):
    raw = value.encode()
    yield "raw", raw
    yield "UTF-16LE", value.encode("utf-16-le")
    yield "UTF-16BE", value.encode("utf-16-be")
    yield "hex", raw.hex().encode()
    yield "HEX", raw.hex().upper().encode()
    for core in base64_cores(raw):
        yield "base64", core
        yield "base64url", core.translate(bytes.maketrans(b"+/", b"-_"))


class Search:
    """A set of values in all their spellings, one file of patterns each for grep, outside of what is searched."""

    def __init__(self, values, folder):
        lists = {}
        for value in values:
            for kind, spelled in spellings(value):
                if b"\n" in spelled:
                    raise AssertionError(f"the {kind} of a canary holds a newline")
                lists.setdefault(kind, set()).add(spelled)
        self.lists = {}
        folder.mkdir(parents=True, exist_ok=True)
        for kind, patterns in lists.items():
            self.lists[kind] = folder / kind
            self.lists[kind].write_bytes(b"\n".join(sorted(patterns)) + b"\n")

    def grep(self, arguments, stdin=None):
        run = subprocess.run(["grep", "-a", "-F", *arguments], input=stdin, capture_output=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, check=False)
        if run.returncode > 1 and not run.stdout:
            # A file that went while grep looked (a WAL) is no finding; anything else is a defect of the test.
            if b"No such file" not in run.stderr:
                raise AssertionError(run.stderr.decode(errors="replace"))
        return run.stdout

    def in_folder(self, folder):
        """"kind: path" for each file whose content, or whose name, holds a value."""
        found = []
        names = subprocess.run(["find", str(folder), "-printf", "%P\n"], capture_output=True, check=False).stdout
        for kind, patterns in self.lists.items():
            found += [f"{kind}: {line}" for line in self.grep(["-r", "-l", "-f", patterns, folder]).decode().splitlines()]
            found += [f"{kind}, in a file name: {line}" for line in self.grep(["-f", patterns], names).decode(errors="replace").splitlines()]
        return found
