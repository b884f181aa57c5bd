"""Our rules for allauth: who may sign up, and where one goes after."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest

from voyageur.domain.errors import InputError
from voyageur.services.clock import now
from voyageur.services.organisation.invitations import invitation_of
from voyageur.web.language import lang_of
from voyageur.web.render import address

INVITED = "invited"
"""In a session: the secret of the invitation that somebody came with."""


def may_sign_up(request: HttpRequest) -> bool:
    """Whether somebody came with an invitation that is one."""
    try:
        invitation_of(request.session.get(INVITED, ""), now())
    except InputError:
        return False
    return True


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are for those who were invited."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """With an invitation only."""
        return may_sign_up(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """On to the invitation, where there is one."""
        if secret := request.session.get(INVITED):
            return address(lang_of(request), "join", secret=secret)
        return address(lang_of(request), "you")

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """The same after signing up."""
        return self.get_login_redirect_url(request)

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """To the start."""
        return address(lang_of(request), "home")


class Issuers(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """So are those that the organisation's issuer knows."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:  # noqa: ARG002
        """With an invitation only."""
        return may_sign_up(request)

    def get_requests_session(self) -> object:
        """What asks the issuer; it goes nowhere that the issuer sends it on to."""
        session = super().get_requests_session()
        session.max_redirects = 0
        return session
