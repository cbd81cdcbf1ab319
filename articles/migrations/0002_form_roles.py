from django.contrib.auth.management import create_permissions
from django.contrib.contenttypes.management import create_contenttypes
from django.db import migrations

#: Rows a story consists of: whoever writes stories writes these.
STORY_ROWS = ("article", "articletag", "byline", "quote", "relatedstory", "edition", "correction")
#: Records that stories refer to.
REFERENCES = ("author", "speaker", "speakerrole", "tag", "picture")
#: What is read by everyone who works here.
READABLE = ("section", "publication", "revision", "workflowevent", "wiretext", *STORY_ROWS, *REFERENCES)


def _permissions(verbs, models):
    return [f"{verb}_{model}" for model in models for verb in verbs]


REPORTER = [
    *_permissions(["view"], READABLE),
    *_permissions(["add", "change", "delete"], [row for row in STORY_ROWS if row not in ("edition", "correction")]),
    # What readers see of a person or a picture at once is changed by those who review.
    *_permissions(["add"], ["speaker", "speakerrole", "picture", "tag"]),
    "edit_source_language",
    "submit_edition",
]
TRANSLATOR = [
    *_permissions(["view"], READABLE),
    *_permissions(["change"], ["article", "quote", "relatedstory"]),
    "edit_any_article",
    "submit_edition",
]
EDITOR = [
    *REPORTER,
    *_permissions(["add", "change"], ["author", "speaker", "speakerrole", "picture", "tag"]),
    *_permissions(["add", "change", "delete"], ["correction"]),
    "change_edition",
    "edit_any_article",
    "review_edition",
]
CHIEF = [
    *EDITOR,
    *_permissions(["add", "change", "delete"], [*REFERENCES, "section", "sectionaccess"]),
    "view_sectionaccess",
    "work_in_all_sections",
    "publish_edition",
    "override_approval",
    "withdraw_edition",
]
ROLES = {"reporter": REPORTER, "translator": TRANSLATOR, "editor": EDITOR, "chief": CHIEF}


def form_roles(apps, schema_editor):
    # Permissions are otherwise made after the last migration, too late to be given to anyone here.
    config = apps.get_app_config("articles")
    config.models_module = True
    create_contenttypes(config, apps=apps, verbosity=0)
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = None
    permissions = apps.get_model("auth", "Permission").objects.filter(content_type__app_label="articles")
    for role, codenames in ROLES.items():
        group, _created = apps.get_model("auth", "Group").objects.get_or_create(name=role)
        group.permissions.add(*permissions.filter(codename__in=codenames))


def dissolve_roles(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_begin_newsroom"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(form_roles, dissolve_roles)]
