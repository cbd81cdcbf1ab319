"""Short public identifiers: eight letters of Crockford's base 32, drawn at random."""

import secrets

#: No i, l, o or u: a key can be read over the telephone and spells no word.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 8


def new_key() -> str:
    """A key out of 32⁸ (about 10¹²); uniqueness is the database's business."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
