"""The guide that Voyageur grew from, word for word, its damaged characters repaired."""

from voyageur.catalogue.artefact import SHIPPED_DATA, own_data


def original_guide() -> str:
    """The text of the guide of 2025 (Markdown, English)."""
    folder = own_data() or SHIPPED_DATA
    return (folder / "guides" / "guide-2025.md").read_text(encoding="utf-8")
