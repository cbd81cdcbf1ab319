import json

from articles.public.structured_data import as_script, graph


def test_script_with_markup_in_a_text_cannot_be_closed():
    headline = "</script><script>alert(1)</script> <!-- \u2028 & «نص»"

    written = as_script({"headline": headline})

    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"headline": headline}


def test_graph_numbers_the_way_from_the_front_page():
    written = graph(
        {"@type": "NewsArticle"}, [("الأخبار", "http://a/ar/"), ("سياسة", "http://a/ar/politics/")]
    )

    assert json.loads(written) == {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "NewsArticle"},
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": 1, "name": "الأخبار", "item": "http://a/ar/"},
                    {"@type": "ListItem", "position": 2, "name": "سياسة", "item": "http://a/ar/politics/"},
                ],
            },
        ],
    }
