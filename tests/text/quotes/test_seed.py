"""The given seed, exact in every field."""

from pathlib import Path

from articles.text.wire import parse_wire

SEED = Path(__file__).parents[3] / "seeds" / "000_d0696a72eda168c8.txt"


def test_parse_wire_given_seed_has_every_quote_with_its_speaker_role_and_medium():
    story = parse_wire(SEED.read_text(encoding="utf-8"))

    assert [
        (quote.kind, quote.paragraph_index, quote.speaker, quote.role, quote.medium) for quote in story.quotes
    ] == [
        (
            "direct",
            3,
            "مورغان مايكلز",
            "المحلل المقيم في سنغافورة في المعهد الدولي للدراسات الاستراتيجية",
            "",
        ),
        ("partial", 5, "ميخائيل ميشوستين", "رئيس الوزراء الروسي", ""),
        (
            "direct",
            7,
            "ناي فون لات",
            "المتحدث باسم حكومة الوحدة الوطنية المعارضة الرئيسية في ميانمار",
            "رسالة نصية",
        ),
    ]


def test_parse_wire_given_seed_has_the_exact_words_of_its_quotes():
    analyst, fragment, spokesman = parse_wire(SEED.read_text(encoding="utf-8")).quotes

    assert analyst.parts == (
        "روسيا داعم رئيسي لجيش ميانمار",
        "فبالإضافة إلى الدعم الدبلوماسي والرمزي، فإنها تلعب دورًا حيويًا في تعزيز قدرة النظام على القتال والحفاظ عليها.",
    )
    assert fragment.parts == ("غير شرعية",)
    assert spokesman.parts == (
        "لذا، للحفاظ على سلطته، سيذهب إلى الدول التي ستعترف به وتقدم له نوعًا من المساعدة، ويقايض ما يريده بالبلاد",
    )
