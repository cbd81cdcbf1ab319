"""How deep elements may lie in each other: told before HTML is parsed, for deep nesting takes parsers long."""

import re

#: A tag as browsers and editors write it: nothing in it can hide the end of another.
_PLAIN_TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s+[a-zA-Z-]+="[^"<>]*")*+\s*/?>')
_MARKUP = re.compile(r"<[a-zA-Z/!?]")
_OPENING = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)")
#: Elements that hold nothing, or that the next one of their kind ends.
_SHALLOW = frozenset("br hr img input wbr p li tr td th thead tbody".split())
#: In these a tag may be no tag.
_OPAQUE = frozenset(
    "script style title textarea xmp iframe noembed noframes noscript plaintext svg math template".split()
)


def depth(html: str) -> int:
    """At least the depth of the deepest element. Where tags are written oddly, no end of one is believed."""
    tags = [(end, name.lower()) for end, name in _PLAIN_TAG.findall(html)]
    if len(tags) < len(_MARKUP.findall(html)) or any(name in _OPAQUE for _end, name in tags):
        return sum(name.lower() not in _SHALLOW for name in _OPENING.findall(html))
    deepest = 0
    lying_open: list[str] = []
    for end, name in tags:
        if name in _SHALLOW:
            continue
        if not end:
            lying_open.append(name)
            deepest = max(deepest, len(lying_open))
        elif lying_open and lying_open[-1] == name:
            lying_open.pop()
    return deepest
