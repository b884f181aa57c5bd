"""Before which words French elides: those that sound as if they began with a vowel.

Sources: Office québécois de la langue française, « Élision interdite » (vitrinelinguistique
21745: huit, onze, oui, figures, foreign words in y), « Élision avec un nom propre » (23685: not
before an initial), « Élision facultative » (21786: not before the name of a letter) and « Mots
commençant par un h muet » (23078).

The mute h is what is listed, not the aspirated one: an h that isn't here is English or a name
(hub, Hadoop, Helm), and French aspirates those. A beginning stands for its family, and is long
enough to leave out an aspirated neighbour: heur-e but heurt, héroï-ne but héros.
"""

_MUTE = """
hab(?:il|it) halein hallucin halog haltèr hameçon harmoni hebdo héberg hébr hect(?:ar|o) hégémon
hélic héli[oux] hémi hémo hépat hepta herb hérédit hérit hermét hermin héroï hésit hétéro heur(?!t)
hexa hibern hilar hindou hipp hirond hispan hist(?:oire|ori(?:e|q)|ogramme) hiver holist hologr
homm homéo homicid homog homolog homonym honn[êe]t honneur honor hôpita horaire horizon horlog
hormon horr hortic hospi hostil hostie hôte huil huiss hu[iî]tre huma(?:in|ni) humbl humeur humid
humil humo humus hybrid hydr hygi hymn hyper hypn hypo hysté
"""
_MUTE_NAMES = """
Haïti Halifax Héberg Hélène Hérit Henri\\b Henriette\\b Hippo Homère Honoré Hôpita Hôtel Hubert\\b
Hydro
"""
"""A capital marks a name, and most names in h are aspirated: these few aren't."""

_NEVER = "[Oo]u\\b [Ee]t\\b [Oo]ui [Oo]ua [Oo]uï- [Oo]nz [Uu]hlan [Uu]lul"
"""Conjunctions, after which nothing elides, and words that French itself keeps apart."""

_ENGLISH = "[Oo]ne\\b One[A-Z] [Uu]sers?\\b [Uu]ses?\\b [Uu]sed\\b User[A-Z]"
"""Words that begin with the sound of w or y: OneDrive, user story."""

_VOWELS = "aàâäæeéèêëiîïoôöœuùûü"


def _any(words: str) -> str:
    return "|".join(words.split())


VOWEL_SOUND = (
    f"(?!{_any(_NEVER)}|{_any(_ENGLISH)})"
    f"(?:[{_VOWELS}{_VOWELS.upper()}](?=[^\\W\\d_])"
    f"|{_any(_MUTE)}|{_any(_MUTE_NAMES)}|yeux\\b|Yv[eo])"
)
"""The beginning of a word to elide before: a whole word, so neither a letter nor a figure."""
