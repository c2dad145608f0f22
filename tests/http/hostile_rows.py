"""What hostile and broken clients say, and the status that each gets. A row: what it is, the bytes, the status."""

get = b"GET /items/1 HTTP/1.1\r\n"
post = b"POST /echo HTTP/1.1\r\nHost: localhost\r\n"
chunked = post + b"Transfer-Encoding: chunked\r\n\r\n"
host = b"Host: localhost\r\n"

request_lines = [(name, line + b"\r\n" + host + b"\r\n", status) for name, line, status in [
    ("no request at all", b"hello", 400),
    ("HTTP/0.9", b"GET /items/1", 400),
    ("two spaces", b"GET  /items/1 HTTP/1.1", 400),
    ("a space at the end", b"GET /items/1 HTTP/1.1 ", 400),
    ("a space before", b" GET /items/1 HTTP/1.1", 400),
    ("a tab for a space", b"GET\t/items/1\tHTTP/1.1", 400),
    ("a space in the path", b"GET /items/1 2 HTTP/1.1", 400),
    ("a method that is no token", b"G(T /items/1 HTTP/1.1", 400),
    ("a method in lower case", b"get /items/1 HTTP/1.1", 501),
    ("an unknown method", b"BREW /items/1 HTTP/1.1", 501),
    ("TRACE", b"TRACE /items/1 HTTP/1.1", 501),
    ("CONNECT", b"CONNECT localhost:443 HTTP/1.1", 501),
    ("a long method", b"A" * 5000 + b" /items/1 HTTP/1.1", 501),
    ("HTTP/2 by word", b"GET /items/1 HTTP/2.0", 505),
    ("HTTP/2's preface", b"PRI * HTTP/2.0", 505),
    ("a version in lower case", b"GET /items/1 http/1.1", 400),
    ("a version of two digits", b"GET /items/1 HTTP/1.10", 400),
    ("absolute-form", b"GET http://localhost/items/1 HTTP/1.1", 400),
    ("absolute-form of another host", b"GET https://elsewhere.example/items/1 HTTP/1.1", 400),
    ("authority-form", b"GET localhost:80 HTTP/1.1", 400),
    ("asterisk-form of GET", b"GET * HTTP/1.1", 400),
    ("a path without a slash", b"GET items/1 HTTP/1.1", 400),
    ("a fragment", b"GET /items/1#a HTTP/1.1", 400),
    ("a backslash", b"GET /items\\1 HTTP/1.1", 400),
    ("bytes that are not ASCII", b"GET /items/\xc3\xa9 HTTP/1.1", 400),
    ("half a percent encoding", b"GET /items/%4 HTTP/1.1", 400),
    ("a percent encoding of nothing", b"GET /items/%zz HTTP/1.1", 400),
    ("a long target", b"GET /items/" + b"a" * 9000 + b" HTTP/1.1", 414),
    ("a path that climbs", b"GET /items/../echo HTTP/1.1", 404),
    ("a path that climbs, encoded", b"GET /items/%2e%2e/echo HTTP/1.1", 404),
    ("two slashes", b"GET //items/1 HTTP/1.1", 404),
    ("an empty argument", b"GET /items/ HTTP/1.1", 404),
    ("another method", b"POST /items/1 HTTP/1.1", 405),
    ("a query that is no UTF-8", b"GET /items/1?value=%ff HTTP/1.1", 400),
    ("a query with NUL", b"GET /items/1?value=%00 HTTP/1.1", 400),
    ("a parameter twice", b"GET /items/1?value=1&value=2 HTTP/1.1", 400),
    ("a thousand parameters", b"GET /items/1?" + b"&".join(b"p%d=" % n for n in range(500)) + b" HTTP/1.1", 400),
]]

fields = [(name, get + more + b"\r\n", status) for name, more, status in [
    ("no Host", b"Accept: */*\r\n", 400),
    ("two Hosts", host + b"Host: elsewhere.example\r\n", 400),
    ("two equal Hosts", host + host, 400),
    ("a Host with a path", b"Host: localhost/items\r\n", 400),
    ("a Host with a user", b"Host: a@localhost\r\n", 400),
    ("Hosts in one field", b"Host: localhost, elsewhere.example\r\n", 400),
    ("a space before the colon", host + b"Accept : */*\r\n", 400),
    ("a space before the colon of Host", b"Host : localhost\r\n", 400),
    ("a folded field", host + b"Accept: a\r\n b\r\n", 400),
    ("a folded field, by a tab", host + b"Accept: a\r\n\tb\r\n", 400),
    ("a first field that is folded", b" Host: localhost\r\n" + host, 400),
    ("no colon", host + b"Accept\r\n", 400),
    ("no name", host + b": a\r\n", 400),
    ("a name with a bracket", host + b"Acc(ept: a\r\n", 400),
    ("a name that is not ASCII", host + b"Acc\xc3\xa9pt: a\r\n", 400),
    ("NUL in a value", host + b"Accept: a\0b\r\n", 400),
    ("a control character in a value", host + b"Accept: a\x01b\r\n", 400),
    ("DEL in a value", host + b"Accept: a\x7fb\r\n", 400),
    ("two Authorizations", host + b"Authorization: Bearer a\r\nAuthorization: Bearer b\r\n", 400),
    ("two Content-Types", host + b"Content-Type: a/b\r\nContent-Type: c/d\r\n", 400),
    ("a large field", host + b"Accept: " + b"a" * 20_000 + b"\r\n", 431),
    ("many fields", host + b"".join(b"X-%d: a\r\n" % n for n in range(200)), 431),
    ("another expectation", host + b"Expect: the-worst\r\n", 417),
    ("an encoded body", host + b"Content-Encoding: gzip\r\nContent-Length: 0\r\n", 415),
]]

line_ends = [
    ("line feeds alone", b"GET /items/1 HTTP/1.1\nHost: localhost\n\n", 400),
    ("a line feed alone among others", get + b"Host: localhost\nX: y\r\n\r\n", 400),
    ("a line feed before the last line", get + host + b"\n", 400),
    ("a carriage return alone", get + b"Host: localhost\rX: y\r\n\r\n", 400),
    ("a carriage return at the front", b"\r" + get + host + b"\r\n", 400),
    ("an empty line at the front", b"\r\n" + get + host + b"\r\n", 400),
    ("carriage returns by two", get + b"Host: localhost\r\r\n\r\n", 400),
    ("a header without end", get + b"X: " + b"a" * 100_000, 431),
    ("a line without end", b"G" * 100_000, 431),
    ("TLS to a server without", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
]

framings = [(name, post + more, status) for name, more, status in [
    ("Content-Length and Transfer-Encoding", b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    ("Transfer-Encoding and Content-Length", b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400),
    ("two Content-Lengths", b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde", 400),
    ("two equal Content-Lengths", b"Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400),
    ("a list of Content-Lengths", b"Content-Length: 3, 3\r\n\r\nabc", 400),
    ("a signed Content-Length", b"Content-Length: +3\r\n\r\nabc", 400),
    ("a negative Content-Length", b"Content-Length: -3\r\n\r\nabc", 400),
    ("a hexadecimal Content-Length", b"Content-Length: 0x3\r\n\r\nabc", 400),
    ("a Content-Length with a space", b"Content-Length: 1 0\r\n\r\nabcdefghij", 400),
    ("an empty Content-Length", b"Content-Length:\r\n\r\n", 400),
    ("a Content-Length beyond 64 bits", b"Content-Length: 99999999999999999999\r\n\r\n", 413),
    ("a Content-Length beyond the limit", b"Content-Length: 67108865\r\n\r\n", 413),
    ("the same, asked first", b"Expect: 100-continue\r\nContent-Length: 67108865\r\n\r\n", 413),
    ("two Transfer-Encodings", b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    ("gzip, chunked", b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
    ("chunked, chunked", b"Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 501),
    ("chunked with a vertical tab", b"Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n", 400),
    ("xchunked", b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501),
    ("identity", b"Transfer-Encoding: identity\r\n\r\n", 501),
    ("a space before Transfer-Encoding's colon", b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400),
]] + [("chunked in HTTP/1.0", b"POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]

chunks = [(name, chunked + more, status) for name, more, status in [
    ("a chunk without a size", b"\r\nabc\r\n0\r\n\r\n", 400),
    ("a chunk of a word", b"zz\r\nabc\r\n0\r\n\r\n", 400),
    ("a negative chunk", b"-1\r\nabc\r\n0\r\n\r\n", 400),
    ("a chunk with 0x", b"0x3\r\nabc\r\n0\r\n\r\n", 400),
    ("a chunk with a space", b"3 \r\nabc\r\n0\r\n\r\n", 400),
    ("a chunk that ends in a line feed", b"3\nabc\r\n0\r\n\r\n", 400),
    ("a chunk that is longer than it says", b"3\r\nabcdef\r\n0\r\n\r\n", 400),
    ("a chunk that is shorter than it says", b"5\r\nabc\r\n0\r\n\r\n", 400),
    ("a chunk beyond 64 bits", b"ffffffffffffffffff\r\n", 400),
    ("a chunk beyond the limit", b"ffffffffffffffff\r\n", 413),
    ("chunks beyond the limit", b"4000000\r\n" + b"a" * 0x4000000 + b"\r\n1\r\n", 413),
    ("a long extension", b"3;" + b"x" * 10_000, 400),
    ("an extension with a control character", b"3;a=\x01\r\nabc\r\n0\r\n\r\n", 400),
    ("a long trailer", b"0\r\n" + b"".join(b"X-%d: aaaaaaaaaaaaaaaa\r\n" % n for n in range(1000)), 431),
    ("a trailer without a name", b"0\r\nhello\r\n\r\n", 400),
]]


def form(parts, boundary=b"b", type_=None):
    type_ = type_ if type_ is not None else b"multipart/form-data; boundary=" + boundary
    return (b"POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (type_, len(parts)) + parts)


def part(head=b'Content-Disposition: form-data; name="file"', body=b"x"):
    return b"--b\r\n" + head + b"\r\n\r\n" + body + b"\r\n"


forms = [(name, form(*what), status) for name, what, status in [
    ("no boundary", (part() + b"--b--", b"", b"multipart/form-data"), 400),
    ("an empty boundary", (part() + b"--b--", b"", b'multipart/form-data; boundary=""'), 400),
    ("a boundary of 71 characters", (b"x", b"b" * 71), 400),
    ("a boundary with a line end", (b"x", b"", b'multipart/form-data; boundary="a\\\tb"'), 400),
    ("two boundaries", (part() + b"--b--", b"", b"multipart/form-data; boundary=b; boundary=c"), 400),
    ("another multipart", (part() + b"--b--", b"", b"multipart/mixed; boundary=b"), 400),
    ("no form at all", (b"hello",), 400),
    ("a form without end", (part(),), 400),
    ("a form that ends in a boundary", (part() + b"--b",), 400),
    ("a form that ends in a header", (part() + b"--b\r\nContent-Dis",), 400),
    ("10,000 parts", (part() * 10_000 + b"--b--",), 413),
    ("a long header", (part(b'Content-Disposition: form-data; name="file"\r\nX: ' + b"a" * 10_000) + b"--b--",), 413),
    ("a header without end", (b"--b\r\nX: " + b"a" * 100_000,), 413),
    ("a part without a name", (part(b"Content-Disposition: form-data") + b"--b--",), 400),
    ("a part without a disposition", (part(b"Content-Type: text/plain") + b"--b--",), 400),
    ("a part without a header", (b"--b\r\n\r\nx\r\n--b--",), 400),
    ("an attachment", (part(b'Content-Disposition: attachment; name="file"') + b"--b--",), 400),
    ("two dispositions", (part(b'Content-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="b"') + b"--b--",), 400),
    ("two names", (part(b'Content-Disposition: form-data; name="a"; name="b"') + b"--b--",), 400),
    ("a name without end", (part(b'Content-Disposition: form-data; name="a') + b"--b--",), 400),
    ("a part in base64", (part(b'Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64') + b"--b--",), 400),
    ("a part that is multipart", (part(b'Content-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=c') + b"--b--",), 400),
    ("a folded header", (part(b'Content-Disposition: form-data;\r\n name="a"') + b"--b--",), 400),
    ("a header that ends in a line feed", (b'--b\r\nContent-Disposition: form-data; name="a"\n\nx\r\n--b--',), 400),
    ("a boundary that goes on", (part() + b"--bc\r\n" + b"--b--",), 400),
    ("a file's name with NUL", (part(b'Content-Disposition: form-data; name="a"; filename="a\0b"') + b"--b--",), 400),
    ("a file's name that is no UTF-8", (part(b'Content-Disposition: form-data; name="a"; filename="\xff"') + b"--b--",), 400),
    ("a long preamble", (b"a" * 5000 + b"\r\n" + part() + b"--b--",), 400),
]]

rows = request_lines + fields + line_ends + framings + chunks + forms

# Requests that end too early, whoever ends them.
cut_off = [b"G", get, get + host, post + b"Content-Length: 9\r\n\r\nabc", chunked, chunked + b"3\r\nab", chunked + b"3\r\nabc\r\n", chunked + b"0\r\n"]
