/**
 * Tables whose years run from left to right, where they are wider than the screen: shows their right end, since
 * what is newest is asked for first. Such a table stands in a region marked `data-newest`.
 */

/** Scrolls each region to its end. */
export function showNewest(): void {
  for (const region of document.querySelectorAll<HTMLElement>("[data-newest]")) {
    region.scrollLeft = region.scrollWidth;
  }
}
