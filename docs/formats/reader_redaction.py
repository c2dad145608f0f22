"""Second reader: what lies in the sealed values of a redaction (README.md, "Inside the values"), and what it claims of the original."""
import struct

from reader_keys import need

codecs = {"text/plain; charset=utf-8": "utf-8",
          "text/plain; charset=utf-16le": "utf-16-le", "text/plain; charset=utf-16be": "utf-16-be"}
labels = ("NAME DATE AGE PHONE FAX EMAIL URL IP SSN MRN HEALTH_PLAN ACCOUNT LICENSE VEHICLE DEVICE BIOMETRIC LOCATION ORGANIZATION "
          "PROFESSION ID OTHER").split()  # by their number in sealed values
keep, remove = 2, 3  # an action, an operator


def decoded(original, format_name):
    """The text that a document's offsets and hashes are of: UTF-8, without the mark, with LF alone."""
    text = original.decode(codecs[format_name]).removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").encode()


def parse_spans(data):
    need(data[:5] == b"WSPN\1", "the identifiers are of another form")
    at, spans = 9, []
    for _ in range(struct.unpack_from(">I", data, 5)[0]):
        start, end, label, action, _, reasons = struct.unpack_from(">IIBBHB", data, at)
        spans.append((start, end, label, action))
        at += 13 + reasons
    need(at == len(data), "the identifiers do not end where they should")
    return spans


def parse_redacted(data):
    need(data[:4] == b"WRED" and data[4] in (1, 2, 3), "the redacted text is of another form")
    at, texts = 7, []
    for _ in range(2):
        end = at + 4 + struct.unpack_from(">I", data, at)[0]
        texts.append(data[at + 4 : end].decode())
        at = end
    count, at = struct.unpack_from(">I", data, at)[0], at + 4
    replaced = list(struct.iter_unpack(">IIB", data[at : at + 9 * count]))
    at += 9 * count
    counts, by_kind = struct.unpack_from(">21I", data, at + 1), (1, 3, 4)[data[4] - 1]  # handled; from 2 on generalised and kept; from 3 on left
    kinds, whole = {data[at + 85 + 73 * i] for i in range(by_kind)}, at + 85 + 73 * by_kind
    need((data[at], kinds, len(data), len(replaced)) == (21, {18}, whole, count), "the redacted text does not end where it should")
    return data[6], texts[1], replaced, counts


def check_redaction(text, spans, redacted):
    """The redacted text is the document with every handled span replaced and nothing else changed."""
    operator, after, replaced, counts = redacted
    handled = [span for span in spans if span[3] != keep]
    need([span[2] for span in handled] == [label for _, _, label in replaced], "the replacements are not those of the identifiers found")
    need(list(counts) == [sum(span[2] == label for span in handled) for label in range(21)], "the identifiers are counted wrong")
    between = lambda whole, cuts: [whole[end:start] for (_, end), (start, _) in zip([(0, 0), *cuts], [*cuts, (len(whole), len(whole))])]
    before, left = between(text, [span[:2] for span in handled]), [part.encode() for part in between(after, [cut[:2] for cut in replaced])]
    if operator != remove:  # which may take a space along
        need(before == left, "the redacted text is not the document with its identifiers replaced")
