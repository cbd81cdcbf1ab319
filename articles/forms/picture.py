from django import forms

from articles.models import Picture


class PictureForm(forms.ModelForm):
    class Meta:
        model = Picture
        fields = "__all__"
