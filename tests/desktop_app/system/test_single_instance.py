import subprocess
import sys
import textwrap
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.system.single_instance import SingleInstance
from tests.conftest import PATIENCE_MS, PATIENCE_SECONDS


def test_a_second_start_hands_its_files_to_the_first_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    vault, logs, book = tmp_path / "vault", tmp_path / "logs", tmp_path / "audit.xlsx"
    first = SingleInstance(vault, logs)
    assert first.acquire()
    script = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from PySide6.QtCore import QCoreApplication
        from desktop_app.system import single_instance
        from desktop_app.system.single_instance import SingleInstance
        single_instance._PATIENCE_MS = int(sys.argv[4])
        QCoreApplication([])
        again = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
        assert not again.acquire()
        sys.exit(0 if again.send_files([Path(sys.argv[3])]) else 5)
        """
    )
    handed: list[list[Path]] = []
    first.files_received.connect(handed.append)
    second = subprocess.Popen([sys.executable, "-c", script, str(vault), str(logs), str(book), str(PATIENCE_MS)])
    qtbot.waitUntil(lambda: bool(handed))
    assert handed == [[book]]
    assert second.wait(PATIENCE_SECONDS) == 0
    first.close()
    third = SingleInstance(vault, logs)
    assert third.acquire()
    third.close()


def test_another_vault_is_another_window(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    one, other = (SingleInstance(tmp_path / name, tmp_path) for name in ("a", "b"))
    assert one.acquire()
    assert other.acquire()
    one.close()
    other.close()


def test_a_lock_of_a_process_that_is_gone_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    first = SingleInstance(tmp_path, tmp_path)
    assert first.acquire()
    lock = next(tmp_path.glob("*.lock"))
    content = lock.read_bytes()
    first.close()
    lines = content.split(b"\n")
    lines[0] = b"999999"
    lock.write_bytes(b"\n".join(lines))
    again = SingleInstance(tmp_path, tmp_path)
    assert again.acquire()
    again.close()


def test_what_is_no_message_is_answered_by_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtNetwork import QLocalSocket

    first = SingleInstance(tmp_path, tmp_path)
    assert first.acquire()
    heard: list[object] = []
    first.files_received.connect(heard.append)
    for text in (b"nonsense\n", b'{"raff": 99, "files": []}\n', b'{"raff": 1}\n'):
        socket = QLocalSocket()
        socket.connectToServer(first._name)
        qtbot.waitUntil(lambda socket=socket: socket.state() is QLocalSocket.LocalSocketState.ConnectedState)
        socket.write(text)
        socket.flush()
        qtbot.waitUntil(lambda socket=socket: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    first.close()
