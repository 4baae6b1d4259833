"""LibreOffice accepts or rejects every tracked change of a document."""
import contextlib
import pathlib
import subprocess
import tempfile
import time

from finding import Skipped

_SECONDS = 120
_ANSWERS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}
_FILTERS = {".odt": "writer8", ".docx": "MS Word 2007 XML"}


def _uno():
    try:
        import uno
        return uno
    except ImportError as error:
        raise Skipped(f"python3-uno is not installed: {error}") from error


def _property(uno, name, value):
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def _desktop(uno, pipe):
    """The program behind the pipe, once it answers, with what makes its services."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + _SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context), context
        except Exception:  # its own NoConnectException, until it listens
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


@contextlib.contextmanager
def _office(uno):
    with tempfile.TemporaryDirectory() as folder:
        pipe = pathlib.Path(folder).name
        process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={pathlib.Path(folder).as_uri()}", "--headless",
             "--norestore", f"--accept=pipe,name={pipe};urp"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            desktop, context = _desktop(uno, pipe)
            yield desktop, context
            with contextlib.suppress(Exception):  # it hangs up while it answers
                desktop.terminate()
            process.wait(_SECONDS)
        finally:
            process.kill()


def _answer(uno, desktop, context, path, answer):
    target = path.with_name(f"{path.stem}-{answer}{path.suffix}")
    hidden = _property(uno, "Hidden", True)
    document = desktop.loadComponentFromURL(path.absolute().as_uri(), "_blank", 0, (hidden,))
    dispatcher = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, _ANSWERS[answer], "", 0, ())
    document.storeToURL(target.absolute().as_uri(),
                        (_property(uno, "FilterName", _FILTERS[path.suffix]),))
    document.close(True)
    return target


def answered(paths) -> dict:
    """{(path, "accepted" or "rejected"): the document that LibreOffice wrote beside it}."""
    uno = _uno()
    with _office(uno) as (desktop, context):
        return {(path, answer): _answer(uno, desktop, context, path, answer)
                for path in paths for answer in _ANSWERS}
