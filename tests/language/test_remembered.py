"""A word that is embedded once has the row that it would have each time."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from pipeline.language.fast import FOLDER
from pipeline.language.remembered import remembering


class Counting:
    """The first layers of the fast model, telling which words they were asked for."""

    def __init__(self, nlp: Language) -> None:
        tok2vec: Any = nlp.get_pipe("tok2vec")
        embed: Any = next(node for node in tok2vec.model.walk() if node.has_ref("embed")).get_ref("embed")
        self.asked: list[str] = []
        self.plain = embed
        self.layer: Model[Any, Any] = Model("counting", self._forward, layers=[embed])

    def _forward(self, model: Model[Any, Any], docs: list[Doc], is_train: bool) -> Any:
        self.asked += [token.text for doc in docs for token in doc if not token.is_space]
        return model.layers[0](docs, is_train)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(FOLDER, exclude=["ner", "ner_untaught", "parser"])


def doc(nlp: Language, text: str) -> Doc:
    return Doc(nlp.vocab, words=text.split())


def test_a_word_is_embedded_once_and_has_the_row_it_had(nlp: Language) -> None:
    counting = Counting(nlp)
    remembered = remembering(counting.layer)
    texts = ["Menteri bertemu Menteri Pertanian", " ".join(f"kata{n}" for n in range(1500)), "bertemu petani", ""]
    for text in texts:
        read = doc(nlp, text)
        (rows,) = remembered.predict([read])
        assert rows.shape == (len(read), 128)
        if text:
            assert np.abs(rows - counting.plain.predict([read])[0]).max() < 1e-4
    assert len(counting.asked) == len(set(counting.asked)) == 3 + 1500 + 1


def test_a_row_does_not_depend_on_the_document_that_brought_the_word(nlp: Language) -> None:
    embed = Counting(nlp).plain
    text = doc(nlp, "Menteri Pertanian bertemu petani di Karawang")
    first, second = remembering(embed), remembering(embed)
    for other in ("bertemu lagi", "Karawang", " ".join(f"kata{n}" for n in range(300))):
        second.predict([doc(nlp, other)])
    np.testing.assert_array_equal(first.predict([text])[0], second.predict([text])[0])


def test_beyond_the_limit_it_begins_anew_and_goes_on_as_before(nlp: Language) -> None:
    counting = Counting(nlp)
    remembered = remembering(counting.layer, most=3)
    texts = [doc(nlp, text) for text in ("Menteri Pertanian", "petani padi", "petani padi", "Menteri Pertanian")]
    rows = [remembered.predict([text])[0] for text in texts]
    np.testing.assert_array_equal(rows[0], rows[3])
    np.testing.assert_array_equal(rows[1], rows[2])
    assert sorted(counting.asked) == ["Menteri", "Menteri", "Pertanian", "Pertanian", "padi", "petani"]


def test_a_document_of_more_forms_than_are_kept_is_read_all_the_same(nlp: Language) -> None:
    counting = Counting(nlp)
    remembered = remembering(counting.layer, most=3)
    text = doc(nlp, "Menteri Pertanian bertemu petani padi")
    assert (remembered.predict([text])[0] == counting.plain.predict([text])[0]).all()


def test_it_does_not_learn(nlp: Language) -> None:
    with pytest.raises(ValueError, match="cannot learn"):
        remembering(Counting(nlp).plain)([doc(nlp, "Menteri")], is_train=True)
