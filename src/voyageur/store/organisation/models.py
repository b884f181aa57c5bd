"""All models of an organisation, where Django looks for them."""

from voyageur.store.organisation.accounts import User
from voyageur.store.organisation.cohorts import Coaching, Cohort, Consent, Invitation, Standing
from voyageur.store.organisation.links import ProgramKey, Share

__all__ = ["Coaching", "Cohort", "Consent", "Invitation", "ProgramKey", "Share", "Standing", "User"]
