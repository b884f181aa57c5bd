"""A brand kit is read whole or refused whole, each mistake named with its line and the way out."""

import re
from dataclasses import asdict, fields
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random

import pikepdf
import pytest
import typst
from fontTools.ttLib import TTCollection, TTFont

from tests.conftest import Save
from tests.publishing.studio.brand.faces import face
from voyageur.domain.errors import InputError, UsageError
from voyageur.publishing.paper.compiler import to_tagged
from voyageur.publishing.studio.brand.file import brand_of, read_brand
from voyageur.publishing.studio.brand.typeface import FOLDER, families, folders
from voyageur.publishing.studio.theme import Brand, Palette
from voyageur.publishing.studio.themes.load import themes

SPECIMEN = Path(__file__).parents[3] / "fixtures" / "brand" / "brand.toml"
SHIPPED = "Bricolage Grotesque, Fraunces, Inter, Space Grotesk"


def test_without_a_file_the_brand_is_the_first_theme_in_light() -> None:
    assert brand_of() == Brand(theme=next(iter(themes().values())), mode="light")
    assert brand_of("aurora", "dark") == Brand(theme=themes()["aurora"], mode="dark")


def test_an_empty_file_is_the_same_brand(save: Save) -> None:
    assert read_brand(save("brand.toml", "")) == brand_of()


def test_what_a_kit_says_is_used_and_the_rest_is_the_themes() -> None:
    brand = read_brand(SPECIMEN)
    own = themes()["harbour"]
    assert (brand.name, brand.handle, brand.mode) == ("Studio Lachance", "@lachance.tech", "light")
    assert brand.palette.accent == "#7a1f3d"
    assert brand.theme.dark.accent == "#ff9db5"
    assert (brand.theme.dark.paper, brand.theme.art) == (own.dark.paper, own.art)
    assert (brand.theme.typefaces.heading, brand.theme.typefaces.files) == ("Space Grotesk", ())
    assert brand.logo is not None
    assert (brand.logo.ending, brand.logo.ratio) == ("svg", 1.0)


def test_the_specimen_names_every_colour() -> None:
    said = SPECIMEN.read_text(encoding="utf-8").partition("[colours]")[2].partition("[dark]")[0]
    assert set(re.findall(r"(?m)^(\w+) =", said)) == {one.name for one in fields(Palette)}


def test_the_call_goes_before_the_file() -> None:
    brand = read_brand(SPECIMEN, theme="survey", mode="dark")
    assert (brand.theme.id, brand.mode) == ("survey", "dark")
    assert brand.palette.accent == "#ff9db5"


@pytest.mark.parametrize("ident", themes())
def test_a_theme_written_out_as_a_kit_is_that_theme(save: Save, ident: str) -> None:
    theme = themes()[ident]
    lines = [f'theme = "{ident}"']
    for table, palette in (("colours", theme.light), ("dark", theme.dark)):
        lines += [f"[{table}]", *(f'{key} = "{one}"' for key, one in asdict(palette).items())]
    lines += ["[fonts]", f'heading = "{theme.typefaces.heading}"']
    assert read_brand(save("brand.toml", "\n".join(lines))) == brand_of(ident)


def test_three_digits_are_short_for_six(save: Save) -> None:
    brand = read_brand(save("brand.toml", '[colours]\nink = "#123"\nquiet = "#454545"'))
    assert (brand.palette.ink, brand.palette.quiet) == ("#112233", "#454545")


def test_a_theme_that_there_is_not_is_refused_with_those_there_are(save: Save) -> None:
    with pytest.raises(UsageError) as caught:
        brand_of("portage")
    assert (str(caught.value), caught.value.where) == ("there is no theme “portage”", "--theme")
    assert str(caught.value.remedy) == "Use one of lake, aurora, harbour, survey."
    with pytest.raises(UsageError):
        read_brand(save("brand.toml", ""), theme="portage")
    assert mistakes(save, 'name = "A"\ntheme = "portage"\n[colours]\nink = "#fff"') == [
        (2, "theme", "there is no theme “portage”", "Use one of lake, aurora, harbour, survey.")
    ]


def test_a_key_that_there_is_not_is_refused_with_those_near_it(save: Save) -> None:
    text = 'nam = "A"\n[colours]\nacent = "#000000"\n[fonts]\nheadings = "Inter"'
    assert mistakes(save, text) == [
        (1, "nam", "there is no such key", "Did you mean name?"),
        (5, "fonts.headings", "there is no such key", "Did you mean heading?"),
    ]
    assert mistakes(save, '\n[colours]\nacent = "#000000"') == [
        (3, "colours.acent", "there is no such key", "Did you mean accent, on_accent?")
    ]
    [(_, _, _, remedy)] = mistakes(save, "zzz = 1")
    assert remedy == "Did you mean name, handle, theme, mode, logo, colours, dark, fonts?"


@pytest.mark.parametrize("value", ["red", "#12345", "#1234567", "#ggg", "123456", "", "#fff\n"])
def test_a_colour_that_is_none_is_refused(save: Save, value: str) -> None:
    text = f'[dark]\nink = """{value}"""'
    assert mistakes(save, text) == [
        (2, "dark.ink", f"“{value}” is no colour", "Write it like #0b5394.")
    ]


def test_beside_a_colour_that_is_none_no_pair_is_named(save: Save) -> None:
    text = '[colours]\npaper = "black"\nink = "#ffffff"'
    assert [key for _, key, _, _ in mistakes(save, text)] == ["colours.paper"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[colours]\nink = 5", "it has to be text in quotes"),
        ("\ncolours = 5", "it has to be a table"),
        ('\nmode = "dim"', "it has to be one of 'light' or 'dark'"),
        ("\nname = [", "no TOML"),
        (f"\nname = {'9' * 5000}", "no TOML"),
        (f"name = {'[' * 5000}", "no TOML"),
    ],
)
def test_values_of_the_wrong_kind_are_refused(save: Save, text: str, expected: str) -> None:
    [(line, _, cause, remedy)] = mistakes(save, text)
    assert cause.startswith(expected)
    assert remedy == ("Mend the TOML." if expected == "no TOML" else None)
    assert line == (2 if "\n" in text else 1)


def test_all_pairs_that_cannot_be_read_are_named_at_once(save: Save) -> None:
    text = '[colours]\npaper = "#fff"\naccent = "#ffcc00"\n[dark]\npaper = "#606060"'
    found = mistakes(save, text)
    assert found[0] == (
        3,
        "colours.accent",
        "accent #ffcc00 on paper #ffffff is 1.5:1, AA asks for 4.5:1; #816700 passes",
        None,
    )
    assert found[2] == (
        3,
        "colours.accent",
        "on_accent #ffffff on accent #ffcc00 is 1.5:1, AA asks for 4.5:1; it passes on #816700",
        None,
    )
    assert {(line, key) for line, key, _, _ in found[3:]} == {(5, "dark.paper")}
    assert any(cause.startswith("quiet #a9bcbe on paper #606060") for _, _, cause, _ in found)


def test_what_barely_fails_does_not_look_as_if_it_passed(save: Save) -> None:
    text = '[colours]\npaper = "#fff"\nwash = "#fff"\nquiet = "#777777"'
    [first, _] = mistakes(save, text)
    assert first[2] == "quiet #777777 on paper #ffffff is 4.4:1, AA asks for 4.5:1; #767676 passes"


def test_a_name_or_handle_without_room_is_refused(save: Save) -> None:
    assert mistakes(save, f'handle = "@{"a" * 40}"') == [
        (1, "handle", "it has 41 characters; there is room for 40", None)
    ]
    assert read_brand(save("brand.toml", f'handle = " @{"a" * 39}\\n"')).handle == "@" + "a" * 39


def test_a_logo_is_refused_at_its_line(save: Save) -> None:
    save("logo.png", "no image")
    remedy = "Give a PNG, a JPEG or an SVG."
    assert mistakes(save, '\nlogo = "logo.png"') == [(2, "logo", "the file is no image", remedy)]
    remedy = "Check the name and the folder."
    assert mistakes(save, 'logo = "a.png"') == [(1, "logo", "there is no such file", remedy)]


def test_a_typeface_that_does_not_ship_is_refused_with_those_that_do(save: Save) -> None:
    assert mistakes(save, '[fonts]\nbody = "Comic Sans"') == [
        (
            2,
            "fonts.body",
            "there is no typeface “Comic Sans”",
            f"Name a TTF or OTF file beside the kit, or one of {SHIPPED}.",
        )
    ]


def test_families_that_ship_are_those_whose_files_ship() -> None:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
    assert {*fonts.families(), "Inter"} == set(families())


@pytest.mark.parametrize("name", ["face.ttf", "face.woff2", "faces/face.otf"])
def test_a_font_file_that_is_none_is_refused(save: Save, tmp_path: Path, name: str) -> None:
    (tmp_path / "faces").mkdir()
    save(name, "no font")
    [found] = mistakes(save, f'[fonts]\nheading = "{name}"')
    cause = "the file is no font that can be used"
    assert found == (2, "fonts.heading", cause, "Give a TTF or OTF file.")


def test_other_kinds_of_font_files_are_refused(save: Save) -> None:
    collection, written = TTCollection(), BytesIO()
    collection.fonts = [TTFont(BytesIO(face("Portage")))]
    collection.save(written)
    for content in (written.getvalue(), b"\x00\x01\x00\x00" + bytes(8)):
        save("face.ttf", content)
        [(_, _, cause, _)] = mistakes(save, '[fonts]\nheading = "face.ttf"')
        assert cause == "the file is no font that can be used"


@pytest.mark.parametrize("kept", [0, 4, 12, 100, 0.3, 0.9, 0.999])
def test_a_font_file_that_breaks_off_is_refused(save: Save, kept: float) -> None:
    content = face("Portage")
    save("face.ttf", content[: int(kept if kept >= 1 else kept * len(content))])
    [(_, key, cause, _)] = mistakes(save, '[fonts]\nheading = "face.ttf"')
    assert (key, cause) == ("fonts.heading", "the file is no font that can be used")


def test_a_damaged_font_file_is_read_or_refused_but_nothing_else_happens(save: Save) -> None:
    sound = face("Portage")
    kit = save("brand.toml", '[fonts]\nheading = "face.ttf"')
    causes: list[str] = []
    for seed in range(50):  # Typst panics at 45
        dice, content = Random(seed), bytearray(sound)
        for _ in range(dice.choice([1, 20, 200])):
            content[dice.randrange(len(content))] = dice.randrange(256)
        save("face.ttf", bytes(content))
        try:
            read_brand(kit)
        except InputError as error:
            causes += [str(one.cause) for one in error.findings]
    assert 0 < len(causes) < 50
    assert not [cause for cause in causes if cause.endswith(": ")]


def test_a_font_without_letters_of_french_is_refused_with_their_names(save: Save) -> None:
    save("face.ttf", face("Portage", lacking="ÆŒœ"))
    [(_, _, cause, _)] = mistakes(save, '[fonts]\nheading = "face.ttf"')
    assert cause == "the font lacks characters that English and French need: Æ Œ œ"


def test_of_many_letters_that_a_font_lacks_the_first_are_named(save: Save) -> None:
    save("face.ttf", face("Portage", lacking="abcdefghijklmnopqrstuvwxyz"))
    [(_, _, cause, _)] = mistakes(save, '[fonts]\nheading = "face.ttf"')
    assert cause.endswith(": a b c d e f g h i j k l …")


def test_a_variable_font_is_refused_as_one_weight_of_it_would_be_drawn(save: Save) -> None:
    save("face.ttf", face("Portage").replace(b"gasp", b"fvar", 1))
    [(_, _, cause, _)] = mistakes(save, '[fonts]\nheading = "face.ttf"')
    assert cause.startswith("this is a variable font")


def test_a_font_file_under_the_name_of_one_that_ships_is_refused(save: Save) -> None:
    save("face.ttf", face("Inter"))
    [(_, _, cause, remedy)] = mistakes(save, '[fonts]\nbody = "face.ttf"')
    assert cause == "Inter ships with Voyageur, in its own weights"
    assert remedy == "Write its name in place of the file."


def test_words_are_drawn_in_the_font_that_a_brand_brings(save: Save, tmp_path: Path) -> None:
    save("anything.TTF", face("Portage Display"))
    brand = read_brand(save("brand.toml", '[fonts]\nheading = "anything.TTF"'))
    assert brand.theme.typefaces.heading == "Portage Display"
    assert drawn_in(brand, tmp_path) == {"PortageDisplay"}


def test_a_font_file_that_has_changed_is_read_anew(save: Save, tmp_path: Path) -> None:
    kit = save("brand.toml", '[fonts]\nheading = "face.ttf"')
    for family in ("Portage", "Rapids"):
        save("face.ttf", face(family))
        assert drawn_in(read_brand(kit), tmp_path) == {family}


def test_only_the_files_named_are_given_to_typst(save: Save, tmp_path: Path) -> None:
    save("face.ttf", face("Portage"))
    save("other.ttf", face("Rapids"))
    brand = read_brand(save("brand.toml", '[fonts]\nheading = "face.ttf"\nbody = "face.ttf"'))
    assert brand.theme.typefaces.files == (tmp_path / "face.ttf",)
    _, own = folders(brand.theme.typefaces)
    assert len(list(own.iterdir())) == 1


def test_several_mistakes_are_named_at_once_in_their_order(save: Save) -> None:
    text = 'logo = "a.svg"\n[colours]\nink = "x"\n[fonts]\nbody = "Arial"\nheading = "a.ttf"'
    assert [line for line, _, _, _ in mistakes(save, text)] == [1, 3, 5, 6]


def test_a_file_that_cannot_be_read_is_refused(save: Save, tmp_path: Path) -> None:
    for path, expected in (
        (tmp_path / "none.toml", "there is no such file"),
        (tmp_path, "there is no such file"),
        (tmp_path / ("a" * 300), "the file can't be opened"),
        (save("latin.toml", 'name = "é"'.encode("latin-1")), "the file isn't UTF-8"),
        (save("large.toml", b"#" * 5_000_001), "the file has more than 5 MB"),
    ):
        with pytest.raises(InputError, match=expected) as caught:
            read_brand(path)
        assert caught.value.where == str(path)


def test_a_byte_order_mark_does_no_harm(save: Save) -> None:
    assert read_brand(save("brand.toml", b'\xef\xbb\xbfname = "A"')).name == "A"


def mistakes(save: Save, text: str) -> list[tuple[int, str, str, str | None]]:
    """Line, key, cause and remedy of each."""
    path = save("brand.toml", text)
    with pytest.raises(InputError) as caught:
        read_brand(path)
    assert {one.file for one in caught.value.findings} == {str(path)}
    assert f"mistakes: {len(caught.value.findings)}" in str(caught.value)
    return [
        (one.line, one.key, str(one.cause), str(one.remedy) if one.remedy else None)
        for one in caught.value.findings
    ]


def drawn_in(brand: Brand, folder: Path) -> set[str]:
    """The names of the fonts in a PDF that is set in a brand's heading typeface."""
    faces = brand.theme.typefaces
    main = f'#set document(title: "A")\n#text(font: "{faces.heading}", fallback: false)[Été]'
    path = folder / "drawn.pdf"
    path.write_bytes(to_tagged({"main.typ": main.encode()}, date(2026, 12, 1), folders(faces)))
    with pikepdf.open(path) as pdf:
        names = [
            str(one.BaseFont)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type0"
        ]
    return {name.removeprefix("/").partition("+")[2].removesuffix("-Identity-H") for name in names}
