"""What the actions refuse, each with a sentence for the person who asked."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.enums import State, Step


class NewsroomError(Exception):
    """A refusal by an editorial rule. `message` is a lazy, translated sentence."""

    message: str | Promise = _("This cannot be done.")

    def __str__(self) -> str:
        return str(self.message)


class StepNotPossible(NewsroomError):
    def __init__(self, step: Step, state: State) -> None:
        self.step, self.state = step, state
        self.message = _("“%(step)s” is not possible while the text is in the state “%(state)s”.") % {
            "step": step.label,
            "state": state.label,
        }


class NotAllowed(NewsroomError):
    message = _("Your role does not allow this step.")


class OtherSection(NotAllowed):
    message = _("This story belongs to a section that is not yours.")


class OwnText(NotAllowed):
    message = _("Nobody approves their own text: a second person has to read it.")


class ReasonMissing(NewsroomError):
    message = _("Say why: the reason is kept in the history of the story.")


class ApprovalVoid(NewsroomError):
    message = _("The text has changed since it was approved. It has to be approved again.")


class ChangedMeanwhile(NewsroomError):
    message = _("The story has changed since you opened it. Read the new text before you decide.")


class NotLive(NewsroomError):
    message = _("Nothing of this language is public or scheduled.")


class InThePast(NewsroomError):
    message = _("The time of publication must lie in the future.")


class NotFirst(NewsroomError):
    message = _("Only a first publication can be dated back.")


class AlreadyWritten(NewsroomError):
    message = _("This story has a text in this language already.")


class Incomplete(NewsroomError):
    """The text lacks what publishing needs; `missing` names each gap."""

    def __init__(self, missing: Sequence[str | Promise]) -> None:
        self.missing = list(missing)
        self.message = _("Not ready for readers: %(missing)s") % {
            "missing": " ".join(str(item) for item in missing)
        }


class UnusablePicture(NewsroomError):
    """An upload that cannot be shown to readers; nothing of it has been stored."""


class NotAPicture(UnusablePicture):
    message = _("Use a picture of the kind JPEG, PNG, WebP, AVIF or GIF.")


class PictureTooHeavy(UnusablePicture):
    def __init__(self, megabytes: int) -> None:
        self.message = _("The file is too large: at most %(megabytes)s MB.") % {"megabytes": megabytes}


class PictureTooLarge(UnusablePicture):
    def __init__(self, megapixels: int, side: int) -> None:
        self.message = _(
            "The picture is too large: at most %(megapixels)s megapixels, and %(side)s pixels on a side."
        ) % {"megapixels": megapixels, "side": side}


class PictureMoves(UnusablePicture):
    message = _("The picture moves: save one image of it and use that.")


class PictureDamaged(UnusablePicture):
    message = _("The picture is damaged, or a part of the file is missing.")
