"""What the served site tells of itself: a bare view, its use of the machine, its queries."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from articles.bench.machine import database_cpu, peak_memory

#: A request with this header is answered with the number of its queries in the other.
COUNT, COUNTED = "X-Count-Queries", "X-Queries"

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def bare(request: HttpRequest) -> HttpResponse:
    """The least a Django view does."""
    return HttpResponse("ok")


def usage(request: HttpRequest) -> HttpResponse:
    """What this process, and the database process that works for it, have used since they began."""
    cpu = time.process_time_ns()
    return JsonResponse({"cpu": cpu, "database_cpu": database_cpu(), "peak_memory": peak_memory()})


def counting(application: Application) -> Application:
    """The application, which counts queries for requests that ask for it."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if f"HTTP_{COUNT.upper().replace('-', '_')}" not in environ:
            return application(environ, start_response)
        count = 0

        def counted(execute: Callable[..., Any], *query: Any) -> Any:
            nonlocal count
            count += 1
            return execute(*query)

        def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, [*headers, (COUNTED, str(count))], *more)

        with connection.execute_wrapper(counted):
            return application(environ, start)

    return answer
