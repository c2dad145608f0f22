"""Faults of the machine, made for one process and without touching the machine: file systems of its own, a wrong clock, a kernel that
lacks something."""
import ctypes
import errno
import os
import pathlib
import platform
import shutil
import struct
import subprocess

import wardbook

here = pathlib.Path(__file__).resolve().parent

# Numbers of system calls, of x86_64 and of the others (the generic table).
numbers = {"clone": (56, 220), "clone3": (435, 435), "seccomp": (317, 277), "unshare": (272, 97), "landlock_create_ruleset": (444, 444)}


def without(*calls, error=errno.ENOSYS):
    """For preexec_fn: from here on the kernel answers these system calls with an error (seccomp(2), a filter in classic BPF)."""
    instructions = [(0x20, 0, 0, 0)]  # load the number of the call
    for call in calls:
        number = numbers[call][0 if platform.machine() == "x86_64" else 1]
        instructions += [(0x15, 0, 1, number), (0x06, 0, 0, 0x00050000 | error)]  # equal? then return the error
    instructions.append((0x06, 0, 0, 0x7FFF0000))  # allow
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *instruction) for instruction in instructions))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(instructions), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)

    def install():
        assert ctypes.sizeof(code)  # which the program points to, and so must live
        if libc.prctl(38, 1, 0, 0, 0) != 0 or libc.prctl(22, 2, program, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "the kernel takes no seccomp filter")

    return install


def clock(world, shift=0, synchronised=True):
    """An environment in which the clock is wrong by so many seconds, and says itself whether it is synchronised."""
    if not shutil.which("cc"):
        wardbook.say_skipped("no C compiler to make a wrong clock with")
    shim = world.folder / "clock.so"
    if not shim.exists():
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(here / "clock_shim.c")], check=True)
    return {"LD_PRELOAD": str(shim), "CLOCK_SHIFT": str(shift), "CLOCK_STATE": "0" if synchronised else "5",
            "ASAN_OPTIONS": ":".join(filter(None, [os.environ.get("ASAN_OPTIONS"), "verify_asan_link_order=0"]))}


def on_tmpfs(world, options, after="true"):
    """For start(): runs the command with the store copied onto a small file system of its own, in a mount namespace that ends with it."""
    namespace = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-r", "-m"]
    place = world.folder / "tmpfs"
    place.mkdir(exist_ok=True)
    script = f'mount -t tmpfs -o "$1" none "$2" && chmod 700 "$2" && cp -a "$3" "$2/store" && {after} && shift 3 && exec "$@"'
    if subprocess.run([*namespace, "mount", "-t", "tmpfs", "none", str(place)], capture_output=True, check=False).returncode != 0:
        wardbook.say_skipped("this user may mount nothing, not even in a namespace of its own")
    return {"prefix": [*namespace, "sh", "-c", script, "sh", options, str(place), str(world.data)], "env": {"WARDBOOK_DATA": str(place / "store")}}
