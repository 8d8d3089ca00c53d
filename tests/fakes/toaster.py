"""A toaster that remembers what it was asked to show."""

from desktop_app.notifications.toasts import Toast


class RecorderToaster:
    """Keeps every toast, and says of each what ``failure`` says."""

    def __init__(self) -> None:
        self.toasts: list[Toast] = []
        self.failure = ""
        self.closed = False

    @property
    def shown(self) -> list[str]:
        return [toast.line for toast in self.toasts]

    def show(self, toast: Toast) -> None:
        assert toast.title == "Raff"
        self.toasts.append(toast)
        toast.reported(self.failure)

    def close(self) -> None:
        self.closed = True
