from django.db import migrations

FORBID = """
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE articles_publication ADD CONSTRAINT publications_of_an_edition_do_not_overlap
    EXCLUDE USING gist (edition_id WITH =, tstzrange(live_from, live_until, '[)') WITH &&);
"""
ALLOW = "ALTER TABLE articles_publication DROP CONSTRAINT publications_of_an_edition_do_not_overlap;"


def _on_postgresql(statements):
    def run(apps, schema_editor):
        # SQLite has no exclusion constraint: there the publishing action is the only guard.
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(statements)

    return run


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_form_roles")]

    operations = [migrations.RunPython(_on_postgresql(FORBID), _on_postgresql(ALLOW))]
