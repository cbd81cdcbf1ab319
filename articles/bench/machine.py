"""What processes have used of this machine."""

import resource
import sys
from pathlib import Path

from django.db import connection


def peak_memory() -> int:
    """The most bytes of memory this process has held at once."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would tell of the process that started this one too
        (kilobytes,) = (line.split()[1] for line in status.read_text().splitlines() if "VmHWM" in line)
        return int(kilobytes) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def database_cpu() -> int:
    """Nanoseconds of the PostgreSQL process that works for this one; 0 where it is on another machine."""
    if connection.vendor != "postgresql" or connection.connection is None:
        return 0
    at_the_other_end = connection.connection.info
    if at_the_other_end.host not in {"", "localhost", "127.0.0.1", "::1"}:
        return 0
    used = Path(f"/proc/{at_the_other_end.backend_pid}/schedstat")
    return int(used.read_text().split()[0]) if used.exists() else 0


def database_size() -> int:
    """Bytes on the disk."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
        else:
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        (size,) = cursor.fetchone()
    return int(size)
