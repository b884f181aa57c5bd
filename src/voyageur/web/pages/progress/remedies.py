"""What to do on a page where a service names a command of the terminal."""

from collections.abc import Mapping

from voyageur.domain.message import N_

HERE: Mapping[str, str] = {
    "A day has 24: {before} are logged already. Another day? Give --on.": N_(
        "A day has 24: {before} are logged already. Was it another day?"
    ),
    "voyageur track undo takes back what was said last.": N_(
        "If that was a mistake, take it back first."
    ),
    "If you know it already, say so: voyageur track done {name}.": N_(
        "If you know it already, say that it is done."
    ),
    "Give a later deadline, or an earlier start with --start.": N_("Give a later day."),
    "Join them into one FROM..TO.": N_("Join them into one."),
    "Write the first day first: FROM..TO.": N_("Write the first day first."),
    "Correct --issued or --expires.": N_("Correct one of the two days."),
    "Did you mean {near}? To keep one that the catalogue lacks, name its --issuer.": N_(
        "Did you mean {near}? To keep one that the catalogue lacks, name its issuer."
    ),
    "voyageur wallet list shows them all.": N_("Choose one of the list."),
    "voyageur wallet verify says more; a certification goes in by name as well.": N_(
        "It can be put in by its name as well."
    ),
    "Add what its issuer publishes with voyageur wallet trust, or enter the name.": N_(
        "Add what its issuer publishes, below, or put it in by its name."
    ),
    "Say what is done with voyageur track done UNIT, or skip it.": N_(
        "Say on the page Progress what is done, or leave it out."
    ),
    "A badge is for a stage of which you did something: see voyageur track.": N_(
        "A badge is for a stage of which you did something."
    ),
    "voyageur data export shows all that is kept.": N_("Nothing was said that is still kept."),
    "To move it on: voyageur jobs track move {number} STAGE.": N_(
        "Move it on where it stands in the list."
    ),
    "Use one of {names}.": N_("Choose one of the list."),
    "Give a later day with --on, or take that back: voyageur jobs track undo.": N_(
        "Give a later day, or take back what was said last."
    ),
    "Write who it is, for example: voyageur jobs track contact 3 “Ana Roy”.": N_(
        "Write who it is, for example Ana Roy."
    ),
    "If it goes on, move it first: voyageur jobs track move {number} interview.": N_(
        "If it goes on, move it to another stage first."
    ),
    "Say what is to be done: voyageur jobs track due {number} DATE WORDS.": N_(
        "Say what is to be done, and when."
    ),
    "voyageur jobs track list shows what is.": N_("The list shows what is to be done."),
}
