"""What one run of a command costs, with every process that it starts."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

_SAMPLES_EVERY_S = 0.1


class RunError(Exception):
    """A measured command did not succeed; holds the end of what it printed."""


@dataclass(frozen=True)
class Cost:
    """What one run cost.

    Attributes:
        cpu_s: User and system seconds of all its processes.
        wall_s: Seconds by the clock.
        largest_mb: The most memory that one of its processes held at a time.
        sum_mb: The most memory that all held together, shared pages counted once; sampled, so a
            run of less than a tenth of a second may have none (0).
    """

    cpu_s: float
    wall_s: float
    largest_mb: float
    sum_mb: float


def measure(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> Cost:
    """Run a command in a folder and return its cost.

    The memory of this process sets a floor under ``largest_mb`` (Linux counts it before the command
    is loaded), so whoever measures has to stay small.

    Raises:
        RunError: The command ended with another status than 0.
    """
    with tempfile.TemporaryFile() as printed:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **variables}, stdout=printed, stderr=subprocess.STDOUT
        )
        sampler = _Sampler(process.pid)
        sampler.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        sampler.finish()
        if process.returncode:
            printed.seek(0)
            end = printed.read().decode("utf-8", "replace")[-3000:]
            raise RunError(f"{' '.join(command)} ended with status {process.returncode}:\n{end}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, sampler.peak_kb / 1024)


class _Sampler(Thread):
    """Watches the memory of a process and of those below it until it is told to finish."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak_kb = 0
        self._pid = pid
        self._finished = Event()

    def run(self) -> None:
        while not self._finished.wait(_SAMPLES_EVERY_S):
            self.peak_kb = max(self.peak_kb, sum(map(_memory_kb, _tree(self._pid))))

    def finish(self) -> None:
        self._finished.set()
        self.join()


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _memory_kb(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
