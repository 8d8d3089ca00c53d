"""Native notifications on Linux: the service that the desktop keeps on the session bus (Desktop Notifications 1.2).

Nothing blocks for an answer: a call is recorded by its serial, and its answer is read when the event loop reports it.
"""

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from desktop_app.notifications.toasts import NO_SERVICE, Toast

_NAME = "org.freedesktop.Notifications"
_SERVICE = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_ANSWER_MS = 5_000
_CONNECT_SECONDS = 0.5
_OPEN = "default"  # the action of a click on the notification itself
_NORMAL, _CRITICAL = 1, 2
_REFUSED, _NO_ANSWER = "refused", "no_answer"
_UNKNOWN = ("org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner")


class BusToaster(QObject):
    """Notifications over D-Bus; the bus is looked for with the first of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None
        # A child, so that it is deleted with its parent: a timer that fires into a deleted object crashes the process.
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._asked: dict[int, Toast] = {}  # by serial
        self._shown: dict[int, Toast] = {}  # by the id that the service gave

    def show(self, toast: Toast) -> None:
        """Ask the service for a notification; without one, or if it refuses or does not answer, the toast receives the
        reason.
        """
        try:
            connection = self._connected()
        except (OSError, KeyError, RuntimeError):  # no bus, or no address of one
            toast.reported(NO_SERVICE)
            return
        serial = next(connection.outgoing_serial)
        self._asked[serial] = toast
        try:
            connection.send(_notify(toast), serial=serial)
        except OSError:
            self._lose(NO_SERVICE)
            return
        self._patience.start(_ANSWER_MS)

    def close(self) -> None:
        """Take back what is still shown, and leave the bus."""
        self._patience.stop()
        connection = self._connection
        if connection is not None:
            try:
                for shown in self._shown:
                    connection.send(new_method_call(_SERVICE, "CloseNotification", "u", (shown,)))
            except OSError:
                self._shown.clear()
        self._asked.clear()
        self._leave()

    def _connected(self) -> DBusConnection:
        if self._connection is None:
            connection = open_dbus_connection(bus="SESSION", auth_timeout=_CONNECT_SECONDS)
            for member in ("ActionInvoked", "NotificationClosed"):
                rule = MatchRule(type="signal", interface=_NAME, member=member, path=_SERVICE.object_path)
                connection.send(message_bus.AddMatch(rule))
            self._connection = connection
            self._notifier = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read)
        return self._connection

    def _read(self) -> None:
        """Take every message that has come; one that came in part waits for the rest."""
        try:
            while self._connection is not None:
                self._receive(self._connection.receive(timeout=0))
        except TimeoutError:
            return
        except (OSError, RuntimeError):  # the bus is gone
            self._lose(NO_SERVICE)

    def _receive(self, message: Message) -> None:
        kind, fields = message.header.message_type, message.header.fields
        if kind in (MessageType.method_return, MessageType.error):
            serial = fields[HeaderFields.reply_serial]
            if kind is MessageType.error:
                unknown = fields.get(HeaderFields.error_name) in _UNKNOWN
                self._answer(serial, NO_SERVICE if unknown else _REFUSED)
            elif serial in self._asked:
                self._shown[message.body[0]] = self._asked[serial]
                self._answer(serial, "")
        elif kind is MessageType.signal and fields.get(HeaderFields.interface) == _NAME:
            shown = message.body[0]
            toast = self._shown.get(shown)
            if fields[HeaderFields.member] == "NotificationClosed":
                self._shown.pop(shown, None)
            elif toast is not None:
                toast.followed()

    def _give_up(self) -> None:
        """Wait for no answer any more."""
        for serial in list(self._asked):
            self._answer(serial, _NO_ANSWER)

    def _answer(self, serial: int, failure: str) -> None:
        asked = self._asked.pop(serial, None)
        if asked is not None:
            asked.reported(failure)

    def _lose(self, failure: str) -> None:
        """Disconnect from a bus that is gone; pending calls receive a failure."""
        self._leave()
        for serial in list(self._asked):
            self._answer(serial, failure)

    def _leave(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        if self._connection is not None:
            self._connection.close()
        self._notifier, self._connection = None, None
        self._shown.clear()


def _notify(toast: Toast) -> Message:
    """Return the call that asks for a notification; the text is no mark-up, so its special characters are escaped."""
    text = toast.line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    hints = {"urgency": ("y", _CRITICAL if toast.urgent else _NORMAL), "desktop-entry": ("s", "raff")}
    actions = [_OPEN, toast.title]
    return new_method_call(
        _SERVICE, "Notify", "susssasa{sv}i", ("Raff", 0, "raff", toast.title, text, actions, hints, -1)
    )
