/** Saves the server's SVG of a view as a PNG, so that both show the same. */

const SIDE = 2400;
/** Pixels: wide enough for a printed page. */

export function savePng(address: string): void {
  const image = new Image(SIDE, SIDE);
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = SIDE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, SIDE, SIDE);
    canvas.toBlob((file) => {
      if (!file) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = "graph.png";
      link.click();
      URL.revokeObjectURL(link.href);
    }, "image/png");
  });
  image.src = address;
}
