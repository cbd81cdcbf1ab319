"""What an engine is asked for, before it is written in the engine's own language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AnyOf:
    """One of the forms, anywhere."""

    forms: tuple[str, ...]


@dataclass(frozen=True)
class Adjacent:
    """The forms one after the other."""

    forms: tuple[str, ...]


@dataclass(frozen=True)
class All:
    """Every part."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Without:
    """What is asked for, but for what has one of the others."""

    wanted: Expression
    others: tuple[Expression, ...]


Expression = AnyOf | Adjacent | All | Without
