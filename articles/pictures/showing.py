"""What a page needs to show a picture. Neither the database nor the storage is asked: names are enough."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.core.files.storage import default_storage

from articles.pictures.names import copy_name
from articles.story import PictureView

#: Wide enough for a phone; its display would ask for three pixels where nobody sees more than two.
PHONE_WIDTH = 960
#: Style sheets know the focal point in these steps, in percent: styles inside the page are not allowed.
FOCUS_STEP = 25


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """Addresses, size in pixels, and words in one language."""

    url: str
    width: int
    height: int
    #: WebP copies with their widths; "" for a picture that is smaller than all of them.
    srcset: str
    #: The copies among them that a phone may choose from; "" where it may choose from all.
    phone_srcset: str
    #: Classes that keep the focal point in view where the picture is cut; "" for its centre.
    focus: str
    alt: str
    caption: str
    credit: str


def shown(view: PictureView) -> ShownPicture:
    """The picture as a page shows it."""
    phone_widths = [width for width in view.widths if width <= PHONE_WIDTH]
    is_wider = len(phone_widths) < len(view.widths)
    return ShownPicture(
        url=default_storage.url(view.file),
        width=view.width,
        height=view.height,
        srcset=_srcset(view.checksum, view.widths),
        phone_srcset=_srcset(view.checksum, phone_widths) if is_wider else "",
        focus=_focus(view),
        alt=view.alt_text,
        caption=view.caption,
        credit=view.credit,
    )


def absolute_url(file: str) -> str:
    """Where machines that read the page elsewhere find a picture; media may live on a site of their own."""
    return urljoin(f"{settings.SITE_URL}/", default_storage.url(file))


def _srcset(checksum: str, widths: Iterable[int]) -> str:
    return ", ".join(f"{default_storage.url(copy_name(checksum, width))} {width}w" for width in widths)


def _focus(view: PictureView) -> str:
    across, down = (round(share * 100 / FOCUS_STEP) * FOCUS_STEP for share in view.focal)
    return "" if (across, down) == (50, 50) else f"focus-x-{across} focus-y-{down}"
