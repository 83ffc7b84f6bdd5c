"""`draw`: a picture of relationships, around one authority or of all."""

from __future__ import annotations

from pathlib import Path

import click

from graph_builder.commands.options import failing_on, store_option, writing_to

ENDINGS = (".svg", ".png", ".html")


@click.command()
@store_option
@click.option("--authority", metavar="NAME", help="Only what is around this authority.")
@click.option(
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write; the name's end, .svg, .png or .html, says what.",
)
def draw(store: Path, authority: str | None, output: Path) -> None:
    """Draws authorities, boards, inspections and people, and what ties them.

    The same documents give the same picture.
    """
    from graph_builder.networks import drawing
    from graph_builder.networks.making import asking, things_network
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation

    if output.suffix not in ENDINGS:
        raise click.UsageError(
            f"{output} does not say what to draw. Let its name end in {', '.join(ENDINGS)}."
        )
    with failing_on(StoreError, drawing.NothingToDrawError):
        generation = current_generation(store)
        things = things_network(asking(generation.open(), generation.record().base_iri))
        network = drawing.picture_of(things, authority)
        title = f"Inspections of {authority}" if authority else "Inspections and who took part in them"
        match output.suffix:
            case ".svg":
                picture = drawing.draw_svg(network, title).encode()
            case ".png":
                picture = drawing.draw_png(network)
            case _:
                picture = drawing.draw_html(network, title).encode()
    with writing_to(output):
        output.write_bytes(picture)
