"""The app, whose log has to be told who signs in."""

from django.apps import AppConfig


class Organisation(AppConfig):
    """Listens to what happens with accounts."""

    name = "voyageur.web.organisation"
    label = "organisation_pages"

    def ready(self) -> None:
        """Begin to listen."""
        from voyageur.web.organisation.accounts import heard  # noqa: F401, PLC0415
