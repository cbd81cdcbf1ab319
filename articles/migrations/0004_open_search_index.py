from django.db import migrations

from articles.search import schema


def create(apps, schema_editor):
    schema.create(schema_editor)


def drop(apps, schema_editor):
    schema.drop(schema_editor)


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_forbid_overlapping_publications")]

    operations = [migrations.RunPython(create, drop)]
