"""What an act leaves in the ledger, from the bytes of its segments (docs/formats/ledger.md, "Segments"): to ask for it would be an act itself."""
import collections
import getpass
import json
import struct

from served import Served, note


def entries(data):
    """All of them, oldest first, of a store that has not filled a segment yet. A record that is just being written is left out."""
    (segment,) = [path for path in (data / "ledger" / "segment").iterdir() if path.name.isdigit()]
    raw, at, found = segment.read_bytes(), 0, []
    while at + 16 <= len(raw):
        length, index = struct.unpack_from("<IQ", raw, at)
        if index != len(found) or at + 16 + length > len(raw):
            break
        found.append(json.loads(raw[at + 12:at + 12 + length]))
        at += 16 + length
    return found


def names(found):
    return [" ".join(filter(None, (entry["type"], entry["outcome"]["code"]))) for entry in found]


class Acts(Served):
    """Does one thing at a time and takes what is new in the ledger."""

    def setUp(self):
        super().setUp()
        self.me = f"os:{getpass.getuser()}"
        self.steps = collections.Counter()
        self.seen = len(entries(self.world.data))

    def dead(self, count):
        """Documents that have failed, and would not fail again: their bytes were away for a while."""
        found = []
        for number in range(count):
            answer = self.world.json("ingest", "--no-wait", self.world.write("dead.txt", f"{note}Away {number}.\n"))
            found.append(answer.data["documents"][0]["id"])
        blobs = [self.world.data / "blobs" / document[-2:] / document for document in found]
        for blob in blobs:
            blob.rename(self.world.folder / blob.name)
        self.assertEqual(self.world.json("ingest", self.world.write("other.txt", note + "Seen again.\n")).error["code"], "integrity")
        for blob in blobs:
            (self.world.folder / blob.name).rename(blob)
        self.new()
        return found

    def new(self):
        """What is new. What a server's workers do at their own time is counted apart."""
        found = entries(self.world.data)[self.seen:]
        self.seen += len(found)
        self.assertNotIn("Lopez", json.dumps(found))
        workers = [entry for entry in found if entry["actor"]["via"] == "server" and entry["resource"]["kind"] == "document"]
        for entry in workers:
            self.assertEqual(entry["actor"]["id"], self.me)
            self.steps[entry["resource"]["id"], *names([entry])] += 1
        return [entry for entry in found if entry not in workers]
