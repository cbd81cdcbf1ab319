import pytest

from articles.text.arabic import index_forms, without_article
from articles.text.normalise import normalise


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("والحكومة", ["حكومة"]),
        ("فبالحكومة", ["حكومة"]),
        ("كالجيش", ["جيش"]),
        ("وللجيش", ["جيش", "لجيش"]),
        ("للجنة", ["لجنة", "جنة"]),
        ("والد", ["والد"]),
        ("والدتها", ["والدتها"]),
        ("بالغة", ["بالغة"]),
        ("لألمانيا", ["لألمانيا"]),
        ("والألماني", ["ألماني"]),
        ("وبالتزامهم", ["وبالتزامهم"]),
        ("بالالتزام", ["التزام"]),
        ("التزامن", ["تزامن"]),
        ("الأمين", ["أمين"]),
        ("الدم", ["الدم"]),
        ("لله", ["لله"]),
        ("بالخرطوم", ["الخرطوم"]),
        ("خرطوم", ["خرطوم"]),
        ("للهند", ["الهند"]),
        ("بيان", ["بيان"]),
        ("", [""]),
    ],
)
def test_index_forms_take_off_only_a_true_article(word, forms):
    assert list(index_forms(normalise(word))) == [normalise(form) for form in forms]


@pytest.mark.parametrize(("word", "rest"), [("الهند", "هند"), ("للهند", "للهند"), ("المانيا", "المانيا")])
def test_without_article_takes_off_a_leading_article_only(word, rest):
    assert without_article(word) == rest
