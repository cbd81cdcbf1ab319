from collections import Counter
from itertools import islice

from articles.bench.words import Writer


def test_frequent_words_are_frequent_and_most_are_rare():
    writer = Writer(1)

    counts = Counter(writer.words(50_000))

    assert [word for word, _count in counts.most_common(3)] == writer.vocabulary[:3]
    assert sum(count for _word, count in counts.most_common(100)) > 20_000
    assert sum(1 for count in counts.values() if count == 1) > 3_000


def test_same_seed_writes_the_same_text():
    texts = [[writer.paragraph() for _ in range(5)] for writer in (Writer(7), Writer(7), Writer(8))]

    assert texts[0] == texts[1]
    assert texts[0] != texts[2]


def test_words_of_headlines_are_not_the_smallest():
    assert [word for word in islice(Writer(2).telling(200), 200) if len(word) < 3] == []
