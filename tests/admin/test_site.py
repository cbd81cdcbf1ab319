from django.contrib import admin
from django.test import RequestFactory


def test_desk_lists_its_parts_in_the_order_of_daily_use(chief):
    request = RequestFactory().get("/admin/")
    request.user = chief

    apps = admin.site.get_app_list(request)

    assert [model["object_name"] for model in apps[0]["models"]] == [
        "Article",
        "Picture",
        "Author",
        "Speaker",
        "Tag",
        "Section",
    ]
    assert "taggit" not in {app["app_label"] for app in apps}


def test_row_of_links_says_which_part_is_open(client, chief, section):
    client.force_login(chief)

    page = client.get(f"/admin/articles/section/{section.pk}/change/").content.decode()

    assert '<li><a href="/admin/articles/section/" aria-current="true">أقسام</a></li>' in page
    assert page.count("aria-current=") == 2  # and the last of the breadcrumbs
