"""Where a picture's files lie. The names follow from its bytes, so what an address shows never changes."""

#: Pixels across of the WebP copies; a picture gets those that are narrower than itself.
WIDTHS = (320, 640, 960, 1280, 1920)


def file_name(checksum: str, extension: str) -> str:
    """The name in storage of the picture itself."""
    return f"pictures/{checksum[:16]}.{extension}"


def copy_name(checksum: str, width: int) -> str:
    """The name in storage of its copy of this width."""
    return f"pictures/{checksum[:16]}-{width}.webp"
