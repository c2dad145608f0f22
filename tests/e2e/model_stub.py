"""A model's server after the chat completions API, on loopback and a free port, that answers what it is told to."""
import http.server
import json
import threading


class ModelStub:
    """Use as a context. `answer` is the text of the next answers, `status` their HTTP status; `requests` what was asked. Nobody is
    answered while `may_answer` is not set."""

    def __init__(self, answer="The patient is stable.", status=200):
        self.answer, self.status, self.requests = answer, status, []
        self.may_answer = threading.Event()
        self.may_answer.set()
        stub = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                stub.requests.append((self.path, self.rfile.read(int(self.headers.get("Content-Length", 0)))))
                stub.may_answer.wait()
                content = {"id": "1", "object": "chat.completion", "model": "stub", "choices": [
                    {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": stub.answer}}]}
                if stub.status != 200:
                    content = {"error": {"message": stub.answer}}
                raw = json.dumps(content).encode()
                self.send_response(stub.status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.handle_error = lambda *_: None  # who asked may have gone
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.may_answer.set()
        self.server.shutdown()
        self.server.server_close()
