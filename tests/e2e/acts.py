"""What an act leaves in the ledger, from the bytes of its segments (docs/formats/ledger.md, "Segments"): to ask for it would be an act itself."""
import collections
import getpass
import json
import struct

from served import Served


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

    def new(self):
        """What is new. What a server's workers do at their own time is counted apart."""
        found = entries(self.world.data)[self.seen:]
        self.seen += len(found)
        self.assertNotIn("Lopez", json.dumps(found))
        workers = [entry for entry in found if entry["actor"]["via"] == "server" and entry["resource"]["kind"] == "document"]
        for entry in workers:
            self.assertEqual(entry["actor"]["id"], self.me)
            self.steps[entry["resource"]["id"], entry["type"]] += 1
        return [entry for entry in found if entry not in workers]
