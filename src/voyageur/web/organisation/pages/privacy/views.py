"""The privacy notice: what the law asks to be told, in plain words, and of this server.

The principles of PIPEDA (Schedule 1) and sections 8 and 3.1 to 3.2 of Québec's Act respecting the
protection of personal information in the private sector, as amended by Law 25: who is in charge,
what is collected, why, how, who sees it, how long, which rights there are, and where to complain.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.web.render import page


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """The notice."""
    return page(
        request,
        "privacy/privacy.html",
        title=N_("Privacy"),
        contact=settings.PRIVACY_CONTACT,
        backup_days=settings.BACKUP_DAYS,
        issuer=bool(settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]),
        session_days=settings.SESSION_COOKIE_AGE // 86_400,
    )
