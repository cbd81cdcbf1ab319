"""A picture and its words. The file is judged where it was chosen, and stored with the row."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image

from articles.errors import UnusablePicture
from articles.models import Picture
from articles.models.translated import column, languages
from articles.pictures import keep, read_picture
from articles.text.bidi import clean_line

_KINDS = "image/jpeg,image/png,image/webp,image/avif,image/gif"
_WORDS = [column(field, code) for field in ("alt_text", "caption", "credit") for code in languages()]


class FileWidget(AdminFileWidget):
    """With a label for the file itself; Django names a group of controls, and none of them."""

    use_fieldset = False


class PictureForm(forms.ModelForm):
    """Without a new file the stored one stays as it is."""

    # Django's own picture field would open the upload first, whatever its format and size.
    file = forms.FileField(
        label=_("file"),
        widget=FileWidget({"accept": _KINDS}),
        help_text=_("JPEG, PNG, WebP, AVIF or GIF, at most 20 MB. Place and camera are not kept."),
    )

    class Meta:
        model = Picture
        fields = (
            "file",
            *_WORDS,
            "usage_terms",
            "focal_x",
            "focal_y",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._image: Image.Image | None = None

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            try:
                self._image = read_picture(file)
            except UnusablePicture as error:
                raise forms.ValidationError(str(error)) from error
        return file

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        return cleaned | {name: clean_line(cleaned[name] or "") for name in _WORDS if name in cleaned}

    def save(self, commit: bool = True) -> Picture:  # noqa: FBT001, FBT002 -- Django's own signature
        if not self.errors and self._image is not None:
            keep(self.instance, self._image)
        return super().save(commit)
