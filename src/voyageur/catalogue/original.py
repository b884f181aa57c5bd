"""The guide that Voyageur grew from, word for word, its damaged characters repaired."""

from voyageur.catalogue.artefact import CHECKOUT, SHIPPED_DATA


def original_guide() -> str:
    """The text of the guide of 2025 (Markdown, English)."""
    data = CHECKOUT / "data"
    folder = data if data.is_dir() else SHIPPED_DATA
    return (folder / "guides" / "guide-2025.md").read_text(encoding="utf-8")
