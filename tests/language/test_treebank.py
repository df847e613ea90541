"""CoNLL-U and the way of the 2017 trees to current guidelines, on invented sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.language import conllu
from pipeline.language.conllu import ConlluError, Sentence, Word
from pipeline.language.modernising import modernise
from pipeline.language.tokens import blank_pipeline
from pipeline.language.treebank import (
    Lexicon,
    attach_punctuation,
    join_reduplications,
    plain_relation,
    retokenise,
    usable,
)

NLP = blank_pipeline()
EMPTY = Lexicon({}, {})


def tokens(text: str) -> list[tuple[int, int]]:
    return [(t.idx, t.idx + len(t)) for t in NLP.make_doc(text) if not t.is_space]


def tree(text: str, rows: str) -> Sentence:
    """Rows of `form upos head deprel`, separated by semicolons."""
    words, at = [], 0
    for row in rows.split(";"):
        form, upos, head, deprel = row.split()
        at = text.index(form, at)
        words.append(Word(form, "_", upos, "_", "_", int(head), deprel, at, at + len(form)))
        at += len(form)
    return Sentence(text, words)


def shown(sentence: Sentence | None) -> list[str]:
    assert sentence is not None
    return [f"{w.form} {w.upos} {w.head} {w.deprel}" for w in sentence.words]


def test_a_clitic_comes_off_its_host() -> None:
    old = tree("Ibu melihat rumahnya", "Ibu NOUN 2 nsubj;melihat VERB 0 root;rumahnya NOUN 2 obj")
    new = retokenise(old, tokens)
    assert shown(new) == ["Ibu NOUN 2 nsubj", "melihat VERB 0 root", "rumah NOUN 2 obj", "nya PRON 3 nmod:poss"]
    assert new is not None
    assert new.joined == [(3, 4, "rumahnya")]
    assert [(w.start, w.end) for w in new.words][-2:] == [(12, 17), (17, 20)]


def test_a_clitic_on_an_active_verb_is_its_object_and_on_a_passive_one_the_agent() -> None:
    active = retokenise(tree("Ibu melihatnya", "Ibu NOUN 2 nsubj;melihatnya VERB 0 root"), tokens)
    passive = retokenise(tree("Rumah dilihatnya", "Rumah NOUN 2 nsubj;dilihatnya VERB 0 root"), tokens)
    assert shown(active)[-1] == "nya PRON 2 obj"
    assert shown(passive)[-1] == "nya PRON 2 obl:agent"


def test_a_clitic_on_a_preposition_governs_it() -> None:
    new = retokenise(tree("Ibu pergi kepadanya", "Ibu NOUN 2 nsubj;pergi VERB 0 root;kepadanya ADP 2 case"), tokens)
    assert shown(new)[-2:] == ["kepada ADP 4 case", "nya PRON 2 obl"]


def test_a_question_particle_is_an_adverbial() -> None:
    new = retokenise(tree("Apakah ibu pergi", "Apakah ADV 3 advmod;ibu NOUN 3 nsubj;pergi VERB 0 root"), tokens)
    assert shown(new)[:2] == ["Apa ADV 4 advmod", "kah PART 1 advmod"]


def test_a_reduplication_in_three_words_becomes_one() -> None:
    old = tree(
        "Ibu melihat kota-kota lain",
        "Ibu NOUN 2 nsubj;melihat VERB 0 root;kota NOUN 2 obj;- PUNCT 3 punct;kota NOUN 3 compound:plur;lain ADJ 3 amod",
    )
    assert shown(retokenise(old, tokens)) == [
        "Ibu NOUN 2 nsubj", "melihat VERB 0 root", "kota-kota NOUN 2 obj", "lain ADJ 3 amod",
    ]  # fmt: skip


def test_an_ordinal_in_three_words_becomes_an_adjective() -> None:
    new = retokenise(
        tree("abad ke-9 itu", "abad NOUN 0 root;ke NUM 3 det;- PUNCT 3 punct;9 NUM 1 nummod;itu DET 1 det").copy(),
        tokens,
    )
    assert new is not None
    modernise(new, EMPTY)
    assert shown(new) == ["abad NOUN 0 root", "ke-9 ADJ 1 amod", "itu DET 1 det"]
    assert new.words[1].feats == "NumType=Ord"


def test_one_of_them_is_governed_by_the_number() -> None:
    new = tree("salah satu desa", "salah DET 3 det;satu DET 1 fixed;desa NOUN 0 root")
    modernise(new, EMPTY)
    assert shown(new) == ["salah ADJ 2 advmod", "satu NUM 3 nummod", "desa NOUN 0 root"]


def test_names_behind_nouns_and_relative_clauses() -> None:
    new = tree(
        "desa Wonosari yang terletak di lereng",
        "desa NOUN 0 root;Wonosari PROPN 1 flat;yang PRON 4 nsubj:pass;terletak VERB 1 acl;di ADP 6 case;lereng NOUN 4 obl",
    )
    modernise(new, EMPTY)
    assert shown(new)[1] == "Wonosari PROPN 1 nmod"
    assert shown(new)[3] == "terletak VERB 1 acl:relcl"
    assert new.words[3].feats == "Voice=Pass"


def test_prepositions_before_clauses_are_markers() -> None:
    new = tree("datang untuk belajar", "datang VERB 0 root;untuk ADP 3 case;belajar VERB 1 advcl")
    modernise(new, EMPTY)
    assert shown(new)[1] == "untuk SCONJ 3 mark"


def test_function_words_follow_current_trees() -> None:
    current = [tree("ia akan pergi", "ia PRON 3 nsubj;akan AUX 3 aux;pergi VERB 0 root")] * 4
    new = tree("ibu akan pergi", "ibu NOUN 3 nsubj;akan ADV 3 advmod;pergi VERB 0 root")
    modernise(new, Lexicon.of(current))
    assert shown(new)[1] == "akan AUX 3 aux"


def test_punctuation_hangs_where_it_does_now() -> None:
    new = tree(
        "Padi, jagung, dan ubi ditanam.",
        "Padi NOUN 7 nsubj;, PUNCT 1 punct;jagung NOUN 1 conj;, PUNCT 1 punct;dan CCONJ 6 cc;ubi NOUN 1 conj;"
        "ditanam VERB 0 root;. PUNCT 1 punct",
    )
    attach_punctuation(new)
    assert [(w.form, w.head) for w in new.words if w.upos == "PUNCT"] == [(",", 3), (",", 6), (".", 7)]


def test_brackets_hang_on_what_they_enclose() -> None:
    new = tree(
        "Badan itu (BPBD) pindah",
        "Badan NOUN 6 nsubj;itu DET 1 det;( PUNCT 6 punct;BPBD PROPN 1 appos;) PUNCT 1 punct;pindah VERB 0 root",
    )
    attach_punctuation(new)
    assert [(w.form, w.head) for w in new.words if w.upos == "PUNCT"] == [("(", 4), (")", 4)]


def test_a_mark_that_governs_words_stays_and_no_cycle_arises() -> None:
    new = tree("a / b", "a NOUN 2 dep;/ PUNCT 3 punct;b NOUN 0 root")
    modernise(new, EMPTY)
    assert usable(new)


def test_a_cycle_is_not_usable_and_is_not_walked_for_ever() -> None:
    cycle = tree("a b c", "a NOUN 2 dep;b NOUN 1 dep;c NOUN 0 root")
    assert not usable(cycle)
    modernise(cycle, EMPTY)
    assert retokenise(cycle, tokens) is None


def test_subtypes_that_are_kept_and_dropped() -> None:
    assert [plain_relation(r) for r in ("flat:name", "acl:relcl", "obl:tmod", "nsubj:pass")] == [
        "flat", "acl:relcl", "obl", "nsubj:pass",
    ]  # fmt: skip


CONLLU = (
    "# sent_id = 1\n# text = Ibu melihatnya.\n1\tIbu\tibu\tNOUN\t_\t_\t2\tnsubj\t_\t_\n"
    "2-3\tmelihatnya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tmelihat\tlihat\tVERB\t_\t_\t0\troot\t_\t_\n"
    "3\tnya\tdia\tPRON\t_\t_\t2\tobj\t_\t_\n4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
)


def test_conllu_is_read_with_offsets_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (sentence,) = conllu.read(path)
    assert [(w.form, w.start, w.end) for w in sentence.words] == [
        ("Ibu", 0, 3), ("melihat", 4, 11), ("nya", 11, 14), (".", 14, 15),
    ]  # fmt: skip
    conllu.write([sentence], tmp_path / "b.conllu")
    assert (tmp_path / "b.conllu").read_text(encoding="utf-8") == CONLLU


@pytest.mark.parametrize(
    ("content", "line"),
    [("1\tIbu\tibu\n\n", 1), (CONLLU.replace("1\tIbu", "7\tIbu"), 3), (CONLLU.replace("= Ibu mel", "= Ibu mol"), 8)],
)
def test_what_is_not_conllu_is_named_with_its_line(tmp_path: Path, content: str, line: int) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConlluError, match=rf"a\.conllu:{line}:"):
        list(conllu.read(path))


def test_a_repeated_word_written_with_blanks_becomes_one_and_other_hyphens_stay() -> None:
    rows = (
        "Batu NOUN 0 root;- PUNCT 1 punct;batu NOUN 1 compound;jalur NOUN 1 nmod;Solo PROPN 4 flat;- PUNCT 5 punct;"
        "Blora PROPN 5 flat"
    )
    joined = join_reduplications(tree("Batu - batu jalur Solo - Blora", rows))
    assert joined.text == "Batu-batu jalur Solo - Blora"
    assert shown(retokenise(joined, tokens))[:2] == ["Batu-batu NOUN 0 root", "jalur NOUN 1 nmod"]


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("gunung", "gunung", True),
        ("sayur", "sayuran", True),
        ("berlari", "lari", True),
        ("mondar", "mandir", True),
        ("1970", "an", True),
        ("kutub", "selatan", False),
        ("Ambon", "Ternate", False),
        ("3", "1", False),
    ],
)
def test_which_words_repeat_each_other(first: str, second: str, alike: bool) -> None:
    text = f"{first} - {second}"
    rows = f"{first} NOUN 0 root;- PUNCT 1 punct;{second} NOUN 1 compound"
    assert (join_reduplications(tree(text, rows)).text == f"{first}-{second}") is alike


def test_a_noun_is_no_determiner() -> None:
    old = tree("Ketua panitia Sukma tiba", "Ketua NOUN 4 nsubj;panitia NOUN 1 det;Sukma PROPN 1 det;tiba VERB 0 root")
    modernise(old, EMPTY)
    assert shown(old)[1:3] == ["panitia NOUN 1 compound", "Sukma PROPN 1 nmod"]


def test_a_preposition_behind_its_verb_opens_the_phrase_that_follows() -> None:
    rows = "Pabrik NOUN 2 nsubj;tutup VERB 0 root;sejak ADP 2 case;1997 NUM 2 nummod"
    old = tree("Pabrik tutup sejak 1997", rows)
    modernise(old, EMPTY)
    assert shown(old)[2:] == ["sejak ADP 4 case", "1997 NUM 2 obl"]
    rows = "Jembatan NOUN 2 nsubj;dibuka VERB 0 root;secara ADP 2 case;resmi ADJ 2 amod"
    old = tree("Jembatan dibuka secara resmi", rows)
    modernise(old, EMPTY)
    assert shown(old)[2:] == ["secara ADP 4 case", "resmi ADJ 2 advmod"]


def test_words_that_explain_are_prepositions_and_words_that_object_conjunctions() -> None:
    rows = "Rini PROPN 2 nsubj;membeli VERB 0 root;buah NOUN 2 obj;yaitu SCONJ 5 mark;mangga NOUN 3 appos"
    old = tree("Rini membeli buah yaitu mangga", rows)
    modernise(old, EMPTY)
    assert shown(old)[3] == "yaitu ADP 5 case"
    rows = "Ia PRON 2 nsubj;datang VERB 0 root;namun SCONJ 5 mark;Rini PROPN 5 nsubj;pergi VERB 2 advcl"
    old = tree("Ia datang namun Rini pergi", rows)
    modernise(old, EMPTY)
    assert shown(old)[2:] == ["namun CCONJ 5 cc", "Rini PROPN 5 nsubj", "pergi VERB 2 conj"]


def test_the_stop_of_an_abbreviation_hangs_on_it() -> None:
    rows = (
        "Ketua NOUN 5 nsubj;Drs PROPN 1 nmod;. PUNCT 5 punct;Hamid PROPN 2 flat;hadir VERB 0 root;"
        "Kamis PROPN 5 obl;/ PUNCT 8 punct;Jumat PROPN 6 appos;. PUNCT 5 punct"
    )
    old = tree("Ketua Drs. Hamid hadir Kamis / Jumat.", rows)
    attach_punctuation(old)
    assert [w.head for w in old.words if w.deprel == "punct"] == [2, 6, 5]


@pytest.mark.parametrize("last", ["AU", "II", "MHz"])
def test_the_stop_behind_an_acronym_a_number_or_a_unit_ends_a_clause(last: str) -> None:
    new = tree(
        f"Pesawat milik {last} . Ia mendarat .",
        f"Pesawat NOUN 0 root;milik NOUN 1 nmod;{last} PROPN 2 nmod;. PUNCT 3 punct;Ia PRON 6 nsubj;"
        "mendarat VERB 1 dep;. PUNCT 6 punct",
    )
    attach_punctuation(new)
    assert new.words[3].head == 1


def test_a_verb_that_2017_calls_an_adverb_governs_the_verb_behind_it() -> None:
    new = tree(
        "Warga desa mulai membangun jembatan",
        "Warga NOUN 4 nsubj;desa NOUN 1 compound;mulai VERB 4 advmod;membangun VERB 0 root;jembatan NOUN 4 obj",
    )
    modernise(new, EMPTY)
    assert shown(new)[0] == "Warga NOUN 3 nsubj"
    assert shown(new)[2:] == ["mulai VERB 0 root", "membangun VERB 3 xcomp", "jembatan NOUN 4 obj"]


def test_classes_on_which_current_trees_agree_are_taken_with_the_relation_that_goes_with_them() -> None:
    current = [tree("satu sawah", "satu NUM 2 nummod;sawah NOUN 0 root")] * 5
    new = tree("satu kapal", "satu DET 2 det;kapal NOUN 0 root")
    modernise(new, Lexicon.of(current))
    assert shown(new)[0] == "satu NUM 2 nummod"


def test_a_verb_made_a_noun_stays_one() -> None:
    current = [tree("hujan turun", "hujan NOUN 2 nsubj;turun VERB 0 root")] * 5
    new = tree("turun nya harga", "turun NOUN 0 root;nya PRON 1 nmod;harga NOUN 1 nmod")
    modernise(new, Lexicon.of(current))
    assert shown(new)[0] == "turun NOUN 0 root"


def test_what_says_where_inside_is_a_noun() -> None:
    new = tree("di dalam gudang", "di ADP 3 case;dalam ADP 3 case;gudang NOUN 0 root")
    modernise(new, EMPTY)
    assert shown(new)[:2] == ["di ADP 3 case", "dalam NOUN 3 nmod"]
    alone = tree("dalam gudang", "dalam ADP 2 case;gudang NOUN 0 root")
    modernise(alone, EMPTY)
    assert shown(alone)[0] == "dalam ADP 2 case"


def test_because_opens_a_subordinate_clause() -> None:
    new = tree("batal karena hujan turun", "batal VERB 0 root;karena CCONJ 4 cc;hujan NOUN 4 nsubj;turun VERB 1 conj")
    modernise(new, EMPTY)
    assert shown(new)[1] == "karena SCONJ 4 mark"


def test_a_relative_pronoun_is_the_subject_of_a_clause_without_one_and_else_an_oblique() -> None:
    subject = tree("kapal yang tenggelam", "kapal NOUN 0 root;yang PRON 3 det;tenggelam VERB 1 acl")
    modernise(subject, EMPTY)
    assert shown(subject)[1:] == ["yang PRON 3 nsubj", "tenggelam VERB 1 acl:relcl"]
    oblique = tree(
        "desa yang warga nya pindah",
        "desa NOUN 0 root;yang PRON 5 det;warga NOUN 5 nsubj;nya PRON 3 nmod;pindah VERB 1 acl",
    )
    modernise(oblique, EMPTY)
    assert shown(oblique)[1] == "yang PRON 5 obl"


def test_units_of_measure_are_nouns() -> None:
    new = tree("5 km", "5 NUM 2 nummod;km SYM 0 root")
    modernise(new, EMPTY)
    assert shown(new)[1] == "km NOUN 0 root"
