/** The picture by keys: arrows go from thing to thing, Enter opens, plus and minus zoom, Escape leaves. */

import type { Picture } from "./graph-picture";

const WAYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOM = 1.4;

export function addKeys(canvas: HTMLElement, picture: Picture): void {
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (way) {
      const next = picture.next(...way);
      if (next) picture.choose(next);
    } else if (event.key === "Enter" && picture.chosen) picture.open(picture.chosen);
    else if (event.key === "+" || event.key === "=") picture.zoom(ZOOM);
    else if (event.key === "-") picture.zoom(1 / ZOOM);
    else if (event.key === "Escape" && picture.chosen) picture.choose(null);
    else return;
    event.preventDefault();
  });
}
