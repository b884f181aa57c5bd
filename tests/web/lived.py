"""Somebody of whom everything is kept that pages show: a résumé, a plan, a certification, a job."""

from datetime import UTC, date, datetime

from tests.web.fit.conftest import ada_
from tests.web.followed import follow
from voyageur.services import applications, wallet
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.store.whose import whose
from voyageur.web.drafts import save_profile
from voyageur.web.render import context

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def live() -> None:
    """Keep it."""
    save_profile("ada.txt", ada_())
    follow()
    with opened():
        journal = Journal(whose())
        wallet.add(context(), journal, wallet.Entered(name="AZ-104", issued=date(2026, 2, 1)), NOW)
        job = applications.add(journal, "Bell", "Analyst", NOW, on=NOW.date(), stage="applied")
        applications.due(journal, job, date(2026, 12, 4), NOW, words="Ask", time_of_day=None)
