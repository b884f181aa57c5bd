"""The command line: parses, calls a service, renders. Everything heavy is imported when needed."""

import sys

import typer
import typer.main

from voyageur.cli import (
    carousel,
    certifications,
    check,
    compare,
    data,
    evidence,
    fit,
    guide,
    jobs,
    market,
    notices,
    options,
    organisation,
    pay,
    plan,
    portfolio,
    print_,
    profile,
    read,
    replan,
    resume,
    roles,
    serve,
    skills,
    sources,
    track,
    wallet,
)
from voyageur.cli.help_words import HELP_OPTIONS, in_language
from voyageur.cli.options import language_of
from voyageur.cli.unexpected import unexpected
from voyageur.domain.errors import VoyageurError

app = typer.Typer(
    name="voyageur",
    help=(
        "How far am I from a tech job in Canada, what do I do first, and when will I be there?\n\n"
        "Start with: voyageur plan RESUME --to data-engineer --hours 10"
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": HELP_OPTIONS},
)


@app.callback()
def main_options(lang: options.Lang_ = None) -> None:
    """Before a command, options that hold for all of them."""
    options.read_lang(lang)


app.command("plan")(plan.plan)
app.add_typer(track.track_app)
app.command("replan")(replan.replan)
app.command("fit")(fit.fit)
app.add_typer(profile.profile_app)
app.add_typer(evidence.evidence_app)
app.command("resume")(resume.resume)
app.add_typer(portfolio.portfolio_app)
app.add_typer(wallet.wallet_app)
app.add_typer(print_.print_app)
app.command("carousel")(carousel.carousel)
app.command("compare")(compare.compare)
app.add_typer(pay.pay_app)
app.command("read")(read.read)
app.command("roles")(roles.roles)
app.command("role")(roles.role)
app.command("certifications")(certifications.certifications)
app.command("skills")(skills.skills)
app.command("notices")(notices.notices)
app.command("sources")(sources.sources)
app.add_typer(guide.guide_app)
app.command("check")(check.check)
app.add_typer(market.market_app)
app.add_typer(jobs.jobs_app)
app.add_typer(data.data_app)
app.command("serve")(serve.serve)
app.add_typer(organisation.organisation_app)


def main() -> None:
    """Run a command; what goes wrong is said in one message on stderr.

    The command is run without typer's own error pages and its hook for exceptions, so that every
    message has one form and one language.
    """
    sys.excepthook = unexpected
    command = typer.main.get_command(app)
    if language_of(sys.argv) == "fr":
        from voyageur.locale.translate import Translator  # noqa: PLC0415

        in_language(command, Translator("fr"))
    try:
        status = command.main(standalone_mode=False)
    except VoyageurError as error:
        from voyageur.cli.complain import complain  # noqa: PLC0415

        complain(error)
        sys.exit(error.exit_status)
    except typer.TyperException as error:
        from voyageur.cli.misuse import complain_of_use  # noqa: PLC0415

        complain_of_use(error)
        sys.exit(error.exit_code)
    sys.exit(status)
