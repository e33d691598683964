"""Small courses whose article, or whose every word, is in another script."""

import json

from tests.small_course import ARTICLE, COURSE, FILES

SENTENCES = {
    "he": "תושבים אומרים שהמעבורת כנראה בוטלה, ואיש לא הסביר מדוע.",
    "ar": "يقول السكان إن العبّارة أُلغيت على الأرجح، ولم يشرح أحد السبب.",
    "ja": "住民によると、渡し船はおそらく廃止され、その理由を説明した人は誰もいないという。",
    "zh": "居民说渡轮很可能已被取消，而没有人解释过原因。",
    "ko": "주민들은 나룻배가 아마 폐지되었으며 아무도 이유를 설명하지 않았다고 말한다.",
    "hi": "निवासियों का कहना है कि नौका शायद बंद कर दी गई, और किसी ने कारण नहीं बताया।",
    "el": "Οι κάτοικοι λένε ότι το φέρι μάλλον καταργήθηκε, και κανείς δεν εξήγησε γιατί.",
}
"""The same sentence in several languages, by their codes (BCP 47)."""


FIRST_WORDS = {
    "he": "תושבים אומרים",
    "ar": "يقول السكان",
    "ja": "住民によると",
    "zh": "居民说",
    "ko": "주민들은",
    "hi": "निवासियों",
    "el": "Οι κάτοικοι",
}
"""How each begins."""


def in_language(language: str) -> dict[str, str | None]:
    """The files of the small course with an article in a language, three sentences long."""
    sentence, first = SENTENCES[language], FIRST_WORDS[language]
    others = sentence.replace(first, "1986")
    quote = f"{sentence} {others} {others}"
    article = ARTICLE.replace("language: en", f"language: {language}").replace(
        "Residents say the ferry was probably axed, and nobody has explained why.", quote
    )
    lesson = f"""\
title: Words for an ending
question: What does a verb decide?
summary: One verb, looked at closely.
article: ferry
minutes: 50
audience: {{grades: 9-12, age: 14}}
objectives: [Find a verb that judges.]
content_note: none
excerpts:
  - id: axed
    paragraph: P1
    voice: author
    quote: {json.dumps(quote, ensure_ascii=False)}
    techniques: [conflict]
    marks:
      - words: {json.dumps(first, ensure_ascii=False)}
        technique: collective-attribution
    prompts: [{{lens: framing, ask: Which word carries a judgement?}}]
"""
    return {"articles/ferry.yml": article, "first.yml": lesson}


def all_in_language(language: str) -> dict[str, str | None]:
    """The same course, written in that language as well."""
    course = COURSE.replace("title: A small course", f"language: {language}\ntitle: A small course")
    files = FILES | in_language(language) | {"course.yml": course}
    question = "What does a verb decide?"
    return {
        name: text and text.replace(question, SENTENCES[language]) for name, text in files.items()
    }
