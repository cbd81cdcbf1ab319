import datetime

from articles.search.document import Document, number_of, publication_of

MOMENT = datetime.datetime(2031, 3, 4, 12, tzinfo=datetime.UTC)


def test_document_stream_is_first_forms_then_others_then_places():
    document = Document(7, MOMENT, "ar", "للجنة البحر", "خبر", "عن البحر 3.5")

    assert document.stream == [
        "لجنه", "بحر", "_", "خبر", "_", "عن", "بحر", "3.5", "_",
        "جنه", "_",
        "h_بحر", "h_جنه", "h_لجنه", "l_ar", "s_خبر",
    ]  # fmt: skip
    assert document.terms == {"لجنه", "جنه", "بحر", "خبر", "عن", "3.5"}


def test_document_numbers_follow_time_and_lead_back_to_the_publication():
    later = MOMENT + datetime.timedelta(seconds=1)
    before_1970 = datetime.datetime(1950, 1, 1, tzinfo=datetime.UTC)

    assert number_of(9, before_1970) < number_of(8, MOMENT) < number_of(9, MOMENT) < number_of(1, later)
    assert publication_of(Document(9, MOMENT, "ar", "").number) == 9
    assert publication_of(number_of(9, before_1970)) == 9
