"""/health and /metrics: whether the service's parts work, for a watchdog."""

from __future__ import annotations

import json
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from knub_mailer.entrypoints.parts import Parts


class HealthServer:
    """Answers GET /health with 200 when every part works, else 503; both with JSON."""

    def __init__(self, parts: Parts, host: str, port: int) -> None:
        class Handler(_Handler):
            watched = parts

        self._server = ThreadingHTTPServer((host, port), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, name="health")
        self.port = int(self._server.server_address[1])

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    watched: Parts
    server_version = "knub-mailer"
    sys_version = ""
    timeout = 10

    def do_GET(self) -> None:
        state = self.watched.state()
        if self.path == "/health":
            status = HTTPStatus.SERVICE_UNAVAILABLE if any(state.values()) else HTTPStatus.OK
            parts = {name: why or "ok" for name, why in state.items()}
            body = {"status": "ok" if status == HTTPStatus.OK else "away", "parts": parts}
            self._answer(status, "application/json", json.dumps(body, ensure_ascii=False))
        elif self.path == "/metrics":
            lines = ["# TYPE knub_part_works gauge"]
            for name, why in state.items():
                label = name.replace("\\", "").replace('"', "")
                lines.append(f'knub_part_works{{part="{label}"}} {int(why is None)}')
            text = "\n".join([*lines, ""])
            self._answer(HTTPStatus.OK, "text/plain; version=0.0.4", text)
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", "not found\n")

    def log_message(self, format: str, *args: object) -> None:
        """A watchdog's questions are no news."""

    def _answer(self, status: HTTPStatus, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)
