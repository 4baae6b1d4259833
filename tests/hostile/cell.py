"""A cell for the program: no network, no other program, an end to its memory and its time."""
import ctypes
import os
import platform
import resource
import signal
import struct

ADDRESS_SPACE = 4 << 30  # the machine's own safety: no case may come near it
CPU_SECONDS = 60
WALL_SECONDS = 240       # for what waits without end

_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000  # of seccomp, with an errno in the last
_ENOSYS = 38
_NEW_THREAD = 0x00010000  # CLONE_THREAD
# Architecture, as the kernel's audit names it, and the numbers of: socket; fork and vfork; clone;
# clone3.
_SYSTEMS = {"x86_64": (0xC000003E, 41, (57, 58), 56, 435),
            "aarch64": (0xC00000B7, 198, (), 220, 435)}


def _step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("HBBI", code, yes, no, value)


def _when(number: int, verdict: int) -> bytes:
    return _step(0x15, number, 0, 1) + _step(0x06, verdict)  # when it is equal, return


def _filter() -> bytes:
    """Kills the process that opens a socket or starts another process; threads are allowed."""
    machine, socket, forks, clone, clone3 = _SYSTEMS[platform.machine()]
    number, architecture, flags = (_step(0x20, offset) for offset in (0, 4, 16))
    program = architecture + _step(0x15, machine, 1, 0) + _step(0x06, _KILL) + number
    for kill in (socket, *forks):
        program += _when(kill, _KILL)
    program += _when(clone3, _REFUSE | _ENOSYS)  # its flags can't be seen: clone is used instead
    program += _step(0x15, clone, 0, 3) + flags
    program += _step(0x45, _NEW_THREAD, 1, 0) + _step(0x06, _KILL)
    return program + _step(0x06, _ALLOW)


def lock() -> None:
    """Locks this process in, and what it becomes by exec."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(WALL_SECONDS)
    libc = ctypes.CDLL(None, use_errno=True)
    steps = ctypes.create_string_buffer(_filter())
    program = struct.pack("HxxxxxxP", (len(steps) - 1) // 8, ctypes.addressof(steps))
    for call in ((38, 1, 0, 0, 0), (22, 2, program, 0, 0)):  # no new privileges; the filter
        if libc.prctl(*call) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


def _dies(work) -> bool:
    child = os.fork()
    if child == 0:
        try:
            lock()
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGSYS


def holds() -> bool:
    """Whether what should end a process does."""
    import socket
    return _dies(socket.socket) and _dies(os.fork) and not _dies(lambda: None)
