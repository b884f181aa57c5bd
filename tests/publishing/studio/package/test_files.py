"""The files of a deck: complete, within the platform's limits, and the same each time."""

import json
import zipfile
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.JpegImagePlugin import get_sampling

from tests.publishing.studio.package.platforms import deck, drawn, platforms
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.errors import InputError
from voyageur.domain.platform import LimitKind, Platform
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.package.files import package, refuse_count, remarks

EN = Translator("en")
SQUARE = FORMATS["square"]
REAL = catalogue().platforms


def test_pictures_come_as_png_and_jpeg_with_all_that_goes_with_them() -> None:
    files = package(deck(), SQUARE, drawn(3), REAL, EN)
    assert list(files) == [
        "01.png", "01.jpg", "02.png", "02.jpg", "03.png", "03.jpg", "caption.txt", "alt.json",
        "contact-sheet.png", "deck-en-square.zip",
    ]  # fmt: skip
    picture = Image.open(BytesIO(files["02.png"]))
    assert (picture.format, picture.size, picture.mode) == ("PNG", (1080, 1080), "RGB")
    assert picture.getcolors() == [(1080 * 1080, (20, 90, 120))]


def test_a_jpeg_shows_what_its_png_shows_in_full_colour_and_nothing_else() -> None:
    files = package(deck(), SQUARE, drawn(3), REAL, EN)
    picture = Image.open(BytesIO(files["02.jpg"]))
    assert (picture.format, picture.size, picture.mode) == ("JPEG", (1080, 1080), "RGB")
    assert get_sampling(picture) == 0  # 4:4:4
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    apart = ImageChops.difference(picture, Image.open(BytesIO(files["02.png"])))
    assert max(ImageStat.Stat(apart).mean) < 2


def test_the_sheet_shows_every_slide_from_left_to_right() -> None:
    files = package(deck(7), SQUARE, drawn(7), REAL, EN)
    sheet = Image.open(BytesIO(files["contact-sheet.png"])).convert("RGB")
    wide = (sheet.width - 24) // 5
    seen = [sheet.getpixel((24 + n % 5 * wide + 99, 24 + n // 5 * wide + 99)) for n in range(7)]
    assert seen == [(number * 20, 90, 120) for number in range(7)]


def test_linkedin_gets_one_pdf() -> None:
    files = package(deck(), FORMATS["linkedin"], drawn(3, "linkedin"), REAL, EN)
    assert list(files) == [
        "deck.pdf", "caption.txt", "alt.json", "contact-sheet.png", "deck-en-linkedin.zip",
    ]  # fmt: skip


@pytest.mark.parametrize("ident", FORMATS)
def test_the_archive_holds_every_other_file_and_is_the_same_each_time(ident: FormatId) -> None:
    form = FORMATS[ident]
    pdf = drawn(3, ident)
    files = package(deck(), form, pdf, REAL, EN)
    again = package(deck(), form, pdf, REAL, EN)
    assert files == again
    *others, archive = files
    with zipfile.ZipFile(BytesIO(files[archive])) as packed:
        assert packed.namelist() == others
        assert all(packed.read(name) == files[name] for name in others)


def test_the_archive_names_no_time_and_no_system_and_makes_words_smaller() -> None:
    archive = package(deck(), SQUARE, drawn(3), REAL, EN)["deck-en-square.zip"]
    with zipfile.ZipFile(BytesIO(archive)) as packed:
        assert {(one.date_time, one.create_system) for one in packed.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 3)
        }
        smaller = {one.filename for one in packed.infolist() if one.compress_type}
    assert smaller == {"caption.txt", "alt.json"}


def test_alternative_texts_name_their_picture() -> None:
    found = json.loads(package(deck(), SQUARE, drawn(3), REAL, EN)["alt.json"])
    assert [one["file"] for one in found["slides"]] == ["01.jpg", "02.jpg", "03.jpg"]
    assert (found["schema_version"], found["lang"], found["format"]) == (1, "en", "square")


def test_alternative_texts_name_the_page_of_a_document() -> None:
    rendered = drawn(3, "linkedin")
    found = json.loads(package(deck(), FORMATS["linkedin"], rendered, REAL, EN)["alt.json"])
    assert [(one["file"], one["page"]) for one in found["slides"]] == [
        ("deck.pdf", 1), ("deck.pdf", 2), ("deck.pdf", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("ident", ["instagram", "square"])
@pytest.mark.parametrize(("count", "fits"), [(2, True), (20, True), (21, False)])
def test_the_number_of_slides_is_what_the_app_takes(
    ident: FormatId, count: int, fits: bool
) -> None:
    form = FORMATS[ident]
    if fits:
        refuse_count(deck(count), form, REAL)
    else:
        with pytest.raises(InputError) as refused:
            refuse_count(deck(count), form, REAL)
        assert f"{count} slides" in str(refused.value)
        assert "Instagram" in str(refused.value)
        assert "linkedin-instagram-readings-2026-10: Instagram Help" in str(refused.value.remedy)


def test_a_carousel_of_one_is_refused_and_a_square_image_isnt() -> None:
    with pytest.raises(InputError):
        refuse_count(deck(1), FORMATS["instagram"], REAL)
    refuse_count(deck(1), SQUARE, REAL)


@pytest.mark.parametrize("ident", ["instagram", "square"])
def test_what_only_the_api_refuses_is_a_remark(ident: FormatId) -> None:
    form = FORMATS[ident]
    assert not remarks(deck(10), form, REAL)
    (remark,) = remarks(deck(11), form, REAL)
    assert remark.values == {"n": 11, "most": 10}


def test_a_document_of_more_than_300_pages_is_refused() -> None:
    refuse_count(deck(300), FORMATS["linkedin"], REAL)
    with pytest.raises(InputError) as refused:
        refuse_count(deck(301), FORMATS["linkedin"], REAL)
    assert "linkedin-documents-api: " in str(refused.value.remedy)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("image-bytes-max", 100),
        ("width-px", 1000),
        ("height-px", 1000),
        ("aspect-ratio-min-permille", 1001),
        ("aspect-ratio-max-permille", 999),
        ("caption-characters", 10),
    ],
)
def test_no_files_are_made_that_break_a_limit(kind: LimitKind, value: int) -> None:
    with pytest.raises(InputError) as refused:
        package(deck(), SQUARE, drawn(3), platforms(kind, value), EN)
    assert f"source-{value}: page 1" in str(refused.value.remedy)


@pytest.mark.parametrize(
    ("kind", "value"), [("slides-max", 2), ("slides-min", 4), ("pages-max", 2)]
)
def test_a_number_of_slides_that_breaks_a_limit_is_refused(kind: LimitKind, value: int) -> None:
    with pytest.raises(InputError) as refused:
        refuse_count(deck(), SQUARE, platforms(kind, value, post="carousel"))
    assert f"source-{value}: page 1" in str(refused.value.remedy)


def test_a_picture_of_another_size_than_the_format_s_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        package(deck(2), SQUARE, drawn(1, "square", "story"), REAL, EN)
    assert refused.value.where == "02.png"


@pytest.mark.parametrize("known", [REAL, {}])
def test_more_slides_than_any_platform_takes_are_refused(known: dict[str, Platform]) -> None:
    refuse_count(deck(300), FORMATS["story"], known)
    with pytest.raises(InputError):
        refuse_count(deck(301), FORMATS["story"], known)


def test_what_no_source_states_is_not_checked() -> None:
    assert package(deck(), SQUARE, drawn(3), {}, EN)["caption.txt"]
