"""A logo is drawn as it is meant, and no file given as one can do harm."""

from io import BytesIO
from pathlib import Path
from struct import pack
from zlib import crc32

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from tests.conftest import Save
from voyageur.domain.errors import InputError
from voyageur.publishing.studio.brand.logo import LONGEST, read_logo
from voyageur.publishing.studio.theme import Logo

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"'
SHAPE = '<path id="p" d="M0 0h300v100z" fill="#7a1f3d"/>'


def test_a_drawing_is_passed_on_as_it_is_with_its_shape(save: Save) -> None:
    drawing = f"{HEAD}>{SHAPE}</svg>"
    assert read_logo(save("logo.svg", drawing)) == Logo(
        content=drawing.encode(), ending="svg", ratio=3.0
    )


def test_width_and_height_go_before_the_view_box(save: Save) -> None:
    assert read_logo(save("logo.svg", f'{HEAD} width="2in" height="1in">{SHAPE}</svg>')).ratio == 2


def test_a_drawing_may_have_a_document_type_and_refer_to_its_own_parts(save: Save) -> None:
    kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
    parts = f'<defs>{SHAPE}</defs><use href="#p" style="fill:url(#g)"/><!-- mine -->'
    assert read_logo(save("logo.svg", f"{kind}{HEAD}>{parts}</svg>")).ratio == 3


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<script>alert(1)</script>", "the SVG has a script"),
        ('<path d="M0 0h9" onload="alert(1)"/>', "the SVG has a script"),
        ('<image href="data:image/png;base64,AA=="/>', "the SVG has a picture in it"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', "web page"),
        ('<use href="other.svg#a"/>', "refers to another file"),
        (
            '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="http://x.test/#a"/>',
            "refers to another file",
        ),
        ('<path d="M0 0h9" fill="url( \'http://x.test/a#b\')"/>', "refers to another file"),
        ("<style>@import 'a.css';</style>", "refers to another file"),
        ("<style>path { fill: url(http://x.test) }</style>", "refers to another file"),
        ("<text>Lachance</text>", "has text, whose typeface it lacks"),
    ],
)
def test_a_drawing_with_more_than_shapes_is_refused(save: Save, inside: str, expected: str) -> None:
    assert expected in refusal(save("logo.svg", f"{HEAD}>{inside}</svg>"))


def test_a_drawing_that_declares_entities_is_refused(save: Save) -> None:
    entities = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    path = save("logo.svg", f"{entities}{HEAD}>{SHAPE}</svg>")
    assert refusal(path) == "the SVG declares entities"


def test_a_drawing_that_would_grow_without_end_is_refused(save: Save) -> None:
    groups = "".join(f'<g id="a{n + 1}">{f"""<use href="#a{n}"/>""" * 10}</g>' for n in range(8))
    grown = f'<defs><path id="a0" d="M0 0h9v9z"/>{groups}</defs><use href="#a8"/>'
    assert refusal(save("logo.svg", f"{HEAD}>{grown}</svg>")) == "the file is no image"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no image",
        "<html></html>",
        "<svg",
        f"{HEAD}>",
        '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        b"<?xml version='1.0' encoding='nonsense'?><svg/>",
    ],
)
def test_what_is_no_image_is_refused(save: Save, content: bytes | str) -> None:
    assert refusal(save("logo.svg", content)) == "the file is no image"


def test_a_picture_is_made_small_and_keeps_its_shape_and_transparency(save: Save) -> None:
    image = Image.new("RGBA", (2400, 1200), "#7a1f3d")
    image.paste((0, 0, 0, 0), (0, 0, 1200, 1200))
    logo = read_logo(save("logo.png", png(image)))
    small = Image.open(BytesIO(logo.content))
    assert (logo.ending, logo.ratio, small.size) == ("png", 2.0, (LONGEST, LONGEST // 2))
    assert small.getpixel((10, 10)) == (0, 0, 0, 0)
    assert small.getpixel((590, 10)) == (0x7A, 0x1F, 0x3D, 255)


def test_a_small_picture_is_not_made_larger(save: Save) -> None:
    logo = read_logo(save("logo.png", png(Image.new("L", (30, 20), 80))))
    assert Image.open(BytesIO(logo.content)).size == (30, 20)


def test_a_transparent_colour_of_a_palette_stays_transparent(save: Save) -> None:
    image = Image.new("P", (20, 20), 0)
    image.putpalette([255, 0, 0])
    written = BytesIO()
    image.save(written, format="PNG", transparency=0)
    logo = read_logo(save("logo.png", written.getvalue()))
    assert Image.open(BytesIO(logo.content)).getpixel((5, 5)) == (255, 0, 0, 0)


def test_greys_of_16_bits_stay_as_they_are(save: Save) -> None:
    logo = read_logo(save("logo.png", png(Image.new("I;16", (20, 20), 40_000))))
    assert Image.open(BytesIO(logo.content)).getpixel((5, 5)) == (156, 156, 156)


def test_a_photograph_lies_as_its_camera_says(save: Save) -> None:
    image = Image.new("RGB", (40, 20), "white")
    exif = Image.Exif()
    exif[0x0112] = 6
    written = BytesIO()
    image.save(written, format="JPEG", exif=exif)
    logo = read_logo(save("logo.jpg", written.getvalue()))
    assert logo.ratio == 0.5
    assert not Image.open(BytesIO(logo.content)).getexif()


def test_of_a_file_only_the_picture_is_kept(save: Save) -> None:
    image, plain = Image.new("RGB", (40, 20), "#7a1f3d"), BytesIO()
    image.save(plain, format="PNG")
    said, profile = PngInfo(), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    said.add_text("Author", "Somebody")
    full = BytesIO()
    image.save(full, format="PNG", pnginfo=said, icc_profile=profile, dpi=(300, 300))
    logos = [read_logo(save("logo.png", one.getvalue())) for one in (plain, full)]
    assert logos[0] == logos[1]


def test_a_picture_gives_the_same_bytes_each_time(save: Save) -> None:
    path = save("logo.png", png(Image.radial_gradient("L").resize((900, 700))))
    assert read_logo(path).content == read_logo(path).content


@pytest.mark.parametrize("side", [5001, 10_000, 60_000])
def test_a_picture_of_many_pixels_is_refused_before_it_is_read(save: Save, side: int) -> None:
    path = save("logo.png", _header(side, side) + chunk(b"IDAT", b"") + chunk(b"IEND", b""))
    assert refusal(path) == "the picture has more than 25 megapixels"


@pytest.mark.parametrize("kept", [20, 60, 200])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_that_breaks_off_is_refused(save: Save, kind: str, kept: int) -> None:
    written = BytesIO()
    Image.radial_gradient("L").save(written, format=kind)
    assert refusal(save("logo", written.getvalue()[:kept])) == "the picture is damaged"


def test_a_picture_with_a_changed_byte_is_refused(save: Save) -> None:
    content = bytearray(png(Image.radial_gradient("L")))
    content[len(content) // 2] ^= 0xFF
    assert refusal(save("logo.png", bytes(content))) == "the picture is damaged"


@pytest.mark.parametrize("size", [(810, 100), (100, 810)])
def test_a_logo_that_is_very_long_is_refused(save: Save, size: tuple[int, int]) -> None:
    expected = "the logo is more than 8 times as long in one direction as in the other"
    assert refusal(save("logo.png", png(Image.new("L", size)))) == expected
    width, height = size
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"/>'
    assert refusal(save("logo.svg", drawing)) == expected


def test_a_file_of_more_than_5_mb_is_refused(save: Save) -> None:
    path = save("logo.svg", f"{HEAD}>{SHAPE}</svg>{' ' * 5_000_000}")
    assert refusal(path) == "the file has more than 5 MB"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file") as caught:
        read_logo(tmp_path / "logo.png")
    assert caught.value.where == str(tmp_path / "logo.png")


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_logo(path)
    assert caught.value.where == str(path)
    return str(caught.value)


def png(image: Image.Image) -> bytes:
    written = BytesIO()
    image.save(written, format="PNG")
    return written.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", crc32(kind + content))


def _header(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
