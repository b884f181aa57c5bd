"""The typesetter's last look at words before they're laid out: spaces, quotes, dashes, elision.

Sources. French: Office québécois de la langue française (OQLF), Vitrine linguistique, by page
number below, and « L'espace insécable » of the federal Translation Bureau. English: Writing Tips
Plus and The Canadian Style of the same Bureau. A rule without a source is the house's own.

What is code or an address (a command, a URL, a path, an exam code, a phone number) is taken out
before the rules and put back after. A text may be a piece of a sentence: the white space around
it is its neighbours' business and stays as it is.

What isn't certain is left alone. So « de le voir » isn't contracted, and neither is « de le
cadre », because a word in -er, -ir or -re may be an infinitive whose object « le » is; words all
in capitals don't elide; « 90,000 offres » keeps its comma, which may be a decimal one; a straight
quote after a figure is a prime unless a quotation is open.
"""

from voyageur.domain.names import Lang
from voyageur.locale.typography.code import put_back, take_out
from voyageur.locale.typography.spaces import DOTS


def typeset(text: str, lang: Lang) -> str:
    """The text as a Canadian copy editor would have it set; once more changes nothing."""
    body = text.strip()
    if not body:
        return text
    start = text.index(body)
    bare, held = take_out(body)
    if "..." in bare:
        bare = DOTS.sub("…", bare)
    done = _of_language(bare, lang, whole=start == 0)
    if held:
        done = put_back(done, iter(held))
    return done if len(body) == len(text) else text[:start] + done + text[start + len(body) :]


def _of_language(text: str, lang: Lang, *, whole: bool) -> str:
    """By the rules of the language, which alone are loaded: their patterns take a while."""
    if lang == "fr":
        from voyageur.locale.typography.french import french  # noqa: PLC0415

        return french(text, whole=whole)
    from voyageur.locale.typography.english import english  # noqa: PLC0415

    return english(text)
