"""A page with nothing but a body field, under the policy of the back office."""

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.utils.html import format_html

from articles.forms.body import BodyField
from articles.text.bidi import direction_of

PAGE = """<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>تحرير</title><link rel="icon" href="data:,">{media}</head>
<body><main><h1>تحرير</h1><form method="post"><input type="hidden" name="csrfmiddlewaretoken" value="{token}">
{form}<button type="submit" id="save">حفظ</button></form></main></body></html>"""

#: What the page opens with, and what was sent last: a test puts its text in and reads the result.
bodies = {"ar": "", "en": ""}


class BodyForm(forms.Form):
    def __init__(self, language, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"] = BodyField(language=language, label="المتن", required=False)
        self.fields["body"].widget.name_records(
            quotes={"7q2m8rxd": "ليلى مراد"},
            related={"r1": "وزير المياه يستقيل", "r2": "قطار الحدود يعود"},
            pictures={"p1": "سفن في الميناء عند الفجر"},
        )


def edit(request: HttpRequest, language: str) -> HttpResponse:
    form = BodyForm(language, request.POST or None, initial={"body": bodies[language]})
    if form.is_valid():
        bodies[language] = form.cleaned_data["body"]
    return HttpResponse(
        format_html(
            PAGE,
            language=language,
            direction=direction_of(language),
            media=form.media,
            token=get_token(request),
            form=form.as_div(),
        )
    )


urlpatterns = [path(f"{settings.ADMIN_PATH}<str:language>/", edit)]
