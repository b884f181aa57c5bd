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
    "The nearest is for {near}: ask for that, or import the missing one.": N_(
        "The nearest is for {near}: ask for that."
    ),
    "Name a province or territory, for example --in Ontario.": N_("Choose one of the list."),
    "Did you mean {near}? Give a province or its code, a city, or Canada.": N_(
        "Choose one of the list."
    ),
    "Take a file that voyageur data export wrote, whole and unchanged.": N_(
        "Take a file that was downloaded here, whole and unchanged."
    ),
    "Nothing was brought in. Keep what is here with voyageur data export, then "
    "voyageur data forget --person {person}, and bring the file in again.": N_(
        "Nothing was brought in. Download what is here, have it deleted, and bring the file in "
        "again."
    ),
    "voyageur data restore brings back the backup of {day} (entries: {n}); an export "
    "comes back with voyageur data import journal FILE.": N_(
        "The backup of {day} can be brought back (entries: {n}); the damaged file is kept, too."
    ),
    "There is no backup. Move the file away, then bring an export back with "
    "voyageur data import journal FILE, or start anew.": N_(
        "There is no backup. Move the file away, then bring a download back, or start anew."
    ),
    "An export comes back with voyageur data import journal FILE.": N_(
        "Move the database away, then bring a download back."
    ),
    "Say which addresses are yours with --author, repeatable. "
    "The most frequent here are: {addresses}.": N_(
        "Say which addresses are yours. The most frequent here are: {addresses}."
    ),
}
