"""A document as it was read, as one HTML page: every name marked, and what was dropped and why."""

from collections.abc import Iterator
from html import escape

from voyageur.domain.explained import Dropped, Explained
from voyageur.domain.message import N_
from voyageur.domain.profile import Mention, Section
from voyageur.locale.translate import Translator
from voyageur.publishing.html import page

SECTIONS: dict[Section, str] = {
    "summary": N_("Summary"),
    "experience": N_("Experience"),
    "projects": N_("Projects"),
    "education": N_("Education"),
    "skills": N_("Skills"),
    "certifications": N_("Certifications"),
    "other": N_("Other"),
    "requirement": N_("Requirements"),
    "nice-to-have": N_("Nice to have"),
    "duty": N_("Duties"),
    "benefit": N_("Benefits"),
    "company": N_("The employer"),
}
_STYLE = """
main { max-width: 60rem; }
.read section { border-left: 3px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
.read h2 { font-size: .8rem; letter-spacing: .04em; color: var(--quiet); border: 0; margin: 0;
  padding: 0; font-weight: 600; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #cfe8ff; color: #0b2540; border-radius: 3px; padding: 0 .15em; }
mark small { font-size: .72em; opacity: .85; margin-left: .3em; }
mark.certification { background: #d9f2d9; color: #0f3d1c; }
mark.pay { background: #ffe9b8; color: #452b00; }
mark.dropped { background: none; color: inherit; text-decoration: line-through dotted; }
@media (prefers-color-scheme: dark) {
  mark { background: #123a5e; color: #d6ebff; } mark.certification { background: #14452a;
  color: #d9f2d9; } mark.pay { background: #553a05; color: #ffe9b8; } }
""".strip()


def to_html(explained: Explained, t: Translator) -> str:
    """The whole page; names and reasons in the translator's language."""
    title = t("How {name} was read", name=explained.name)
    parts = [f"<h1>{escape(title)}</h1>", *_summary(explained, t), '<div class="read">']
    marks = sorted(_marks(explained, t))
    starts = [start for start, _ in explained.sections]
    for number, (start, section) in enumerate(explained.sections):
        end = starts[number + 1] if number + 1 < len(starts) else len(explained.text)
        if explained.text[start:end].strip():
            label = t(SECTIONS[section])
            marked = _marked(explained.text, start, end, marks)
            parts.append(
                f'<section><h2>{escape(label)}</h2><div class="text">{marked}</div></section>'
            )
    parts += ["</div>", *_table(explained, t)]
    return page(title, t.lang, "\n".join(parts), _STYLE)


def _summary(explained: Explained, t: Translator) -> Iterator[str]:
    found = len({mention.skill for mention in explained.mentions})
    told = t(
        "{n} names found in {places} places; {dropped} places dropped, crossed out below.",
        n=found,
        places=len(explained.mentions),
        dropped=len(explained.dropped),
    )
    yield f'<p class="quiet">{escape(told)}</p>'
    for note in explained.notes:
        yield f'<p class="warning">{escape(t.say(note))}</p>'


def _marks(explained: Explained, t: Translator) -> Iterator[tuple[int, tuple[int, str, str, str]]]:
    """Start, end, class, title and label of everything marked; marks never overlap."""
    taken: list[tuple[int, int]] = []
    for mention in explained.mentions:
        taken.append((mention.start, mention.end))
        yield mention.start, (mention.end, *_named(mention, t))
    for dropped in explained.dropped:
        if (dropped.start, dropped.end) not in taken:
            taken.append((dropped.start, dropped.end))
            title = f"{t.name(dropped.ref)}: {t.say(dropped.why)}"
            yield dropped.start, (dropped.end, "dropped", title, "")
    if explained.pay and not any(
        start < explained.pay[1] and end > explained.pay[0] for start, end in taken
    ):
        yield explained.pay[0], (explained.pay[1], "pay", t("Pay"), t("pay"))


def _named(mention: Mention, t: Translator) -> tuple[str, str, str]:
    name = t.name(mention.skill)
    kind = mention.skill.partition(":")[0]
    title = t("{name} · confidence {share} %", name=name, share=round(100 * mention.confidence))
    label = "" if name.casefold() == mention.surface.casefold() else name
    return kind, title, label


def _marked(
    text: str, start: int, end: int, marks: list[tuple[int, tuple[int, str, str, str]]]
) -> str:
    made = []
    at = start
    for first, (last, kind, title, label) in marks:
        if start <= first and last <= end and first >= at:
            small = f"<small>{escape(label)}</small>" if label else ""
            made.append(escape(text[at:first]))
            made.append(
                f'<mark class="{kind}" title="{escape(title)}">{escape(text[first:last])}'
                f"{small}</mark>"
            )
            at = last
    made.append(escape(text[at:end]))
    return "".join(made).strip("\n")


def _table(explained: Explained, t: Translator) -> Iterator[str]:
    if not explained.dropped:
        return
    yield f"<h2>{escape(t('What was dropped, and why'))}</h2>"
    yield '<div class="wide"><table><thead><tr>'
    for heading in (t("Line"), t("Words"), t("Not taken for"), t("Why")):
        yield f'<th scope="col">{escape(heading)}</th>'
    yield "</tr></thead><tbody>"
    for one in explained.dropped:
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in _row(one, explained, t))
        yield "</tr>"
    yield "</tbody></table></div>"


def _row(one: Dropped, explained: Explained, t: Translator) -> tuple[str, str, str, str]:
    text = explained.text
    line = text.count("\n", 0, one.start) + 1
    first = max(text.rfind("\n", 0, one.start) + 1, one.start - 40)
    stop = text.find("\n", one.end, one.end + 40)
    words = text[first : stop if stop >= 0 else one.end + 40].strip()
    return str(line), words, t.name(one.ref), t.say(one.why)
