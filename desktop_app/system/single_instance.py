"""One window a person and a vault: a second start hands its files to the first and ends.

The first holds a lock file and listens on a local socket that only its user can reach. A lock that was left behind by
a process that is gone is taken over.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2_000
_MOST_BYTES = 1_000_000
_VERSION = 1


class SingleInstance(QObject):
    """``files_received`` carries the files of another start; without files it only wants the window."""

    files_received = Signal(list)

    def __init__(self, vault: Path, folder: Path) -> None:
        super().__init__()
        name = sha256(str(vault.resolve()).encode()).hexdigest()[:16]
        folder.mkdir(parents=True, exist_ok=True)
        self._name = f"raff-{name}"
        self._lock = QLockFile(str(folder / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Become the first, and listen; return whether that is so."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        return self._server.listen(self._name)

    def send_files(self, files: Sequence[Path]) -> bool:
        """Return ``files`` to the first; return whether it took them."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        message = {"raff": _VERSION, "files": [str(file.resolve()) for file in files]}
        socket.write(json.dumps(message).encode() + b"\n")
        sent = socket.waitForBytesWritten(_PATIENCE_MS)
        answered = sent and socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()) == b"ok\n"
        socket.disconnectFromServer()
        return answered

    def close(self) -> None:
        """Listen no more, and let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _welcome(self) -> None:
        """Listen to who knocks; those that left are let go here, never from a signal of their own end."""
        if self._server is None:
            return
        for gone in self._server.findChildren(QLocalSocket):
            if gone.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                gone.deleteLater()
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._receive)
            self._read(socket)

    def _receive(self) -> None:
        for socket in self._server.findChildren(QLocalSocket) if self._server is not None else ():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Take one line; what is no message of this version is answered by nothing."""
        if socket.bytesAvailable() > _MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        try:
            message = json.loads(bytes(socket.readLine().data()))
            files = [Path(name) for name in message["files"]] if message["raff"] == _VERSION else None
        except (ValueError, KeyError, TypeError):
            files = None
        if files is None:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.files_received.emit(files)
