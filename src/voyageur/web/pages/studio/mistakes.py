"""What can't be made of a wish, by field."""

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.names import LANGS
from voyageur.publishing.studio.format import FORMATS
from voyageur.publishing.studio.themes.load import themes
from voyageur.web.pages.studio.own import own_following, own_plan
from voyageur.web.pages.studio.wish import KINDS, Wish
from voyageur.web.render import context


def mistakes_of(wish: Wish) -> dict[str, Message]:
    """What can't be made of it, by field."""
    offered: tuple[tuple[str, str, tuple[str, ...]], ...] = (
        ("kind", wish.kind, tuple(KINDS)),
        ("format", wish.format, tuple(FORMATS)),
        ("lang", wish.lang, LANGS),
        ("theme", wish.theme, ("", *themes())),
    )
    wrong = {
        name: Message(N_("“{value}” isn't in the list"), {"value": value})
        for name, value, known in offered
        if value not in known
    }
    try:
        context().lookup.region(wish.region)
    except UsageError as error:
        wrong["region"] = error.what
    return wrong | _about(wish)


def _about(wish: Wish) -> dict[str, Message]:
    match wish.kind:
        case "role" | "compare":
            return _roles(wish)
        case "plan" if own_plan() is None:
            return {"kind": Message(N_("no plan was made yet; make one on the page Plan first"))}
        case "progress" if own_following() is None:
            return {
                "kind": Message(N_("no plan is followed yet; follow one on the page Plan first"))
            }
        case _:
            return {}


def _roles(wish: Wish) -> dict[str, Message]:
    try:
        found = wish.roles()
    except UsageError as error:
        return {"role": error.what}
    if not found:
        return {"role": Message(N_("no role is chosen"))}
    if wish.kind == "compare" and len(found) == 1:
        return {"second": Message(N_("choose another role to compare with"))}
    return {}
