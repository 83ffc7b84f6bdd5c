/**
 * The page `/graph/`: a picture that can be walked through, of the same things as the tables below it.
 *
 * Every view has an address, from which the server makes page, data and tables. What is opened here is a
 * link of the tables followed without leaving the page, so that going back, sharing and working without
 * scripts come by themselves. Without WebGL the server's SVG stands in.
 */

import { showDetails } from "./graph-details";
import { addKeys } from "./graph-keys";
import { type Data, Picture } from "./graph-picture";
import { savePng } from "./graph-png";

const PARTS = ["told", "choices", "tables", "details"];

const figure = document.getElementById("picture");
const canvas = document.getElementById("canvas");
if (figure && canvas) {
  if (hasWebGl()) void start(figure, canvas);
  else standIn(figure);
}

function hasWebGl(): boolean {
  const tried = document.createElement("canvas");
  return Boolean(tried.getContext("webgl2") ?? tried.getContext("webgl"));
}

/** The server's picture, where this browser cannot draw one. */
function standIn(figure: HTMLElement): void {
  const image = new Image();
  image.src = figure.dataset["svg"] ?? "";
  image.alt = "The same as the tables below, as a picture";
  figure.prepend(image);
}

async function start(figure: HTMLElement, canvas: HTMLElement): Promise<void> {
  let newest = 0;
  const data = await fetchData(figure);
  canvas.hidden = false;
  for (const each of document.querySelectorAll<HTMLElement>("#keys, #whole, #png")) each.hidden = false;
  const picture = new Picture(canvas, {
    choose: (key) => showDetails(key),
    open: (key) => void open(key),
  });
  picture.show(data);
  told(figure, data);
  // The script may run before the tables have been read, which have the details.
  const tellDetails = (): void => showDetails(picture.chosen ?? figure.dataset["at"] ?? null);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tellDetails);
  else tellDetails();
  addKeys(canvas, picture);

  document.getElementById("whole")?.addEventListener("click", () => picture.showWhole());
  document.getElementById("png")?.addEventListener("click", () => savePng(figure.dataset["svg"] ?? ""));
  document.addEventListener("click", (event) => followInside(event));
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.closest("#choices")) return;
    event.preventDefault();
    void go(addressOf(form));
  });
  window.addEventListener("popstate", () => void load(location.href));

  /** Chooses a thing, and shows what it is tied to where there is more of it. */
  async function open(key: string): Promise<void> {
    const link = document.querySelector<HTMLAnchorElement>(`tr[data-key="${CSS.escape(key)}"] a.open`);
    if (link) await go(link.href);
    picture.choose(key);
  }

  function followInside(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const plain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plain || link.hasAttribute("download") || link.pathname !== location.pathname) return;
    if (link.search === location.search && link.hash) return;
    event.preventDefault();
    void go(link.href);
  }

  async function go(address: string): Promise<void> {
    history.pushState(null, "", address);
    await load(address);
  }

  /** Puts the view of another address in place of this one. */
  async function load(address: string): Promise<void> {
    const turn = ++newest;
    figure.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("picture");
    if (!next) {
      location.assign(address);
      return;
    }
    const data = await fetchData(next);
    if (turn !== newest) return; // Another view was asked for meanwhile.
    for (const part of PARTS) {
      const fresh = page.getElementById(part);
      if (fresh) document.getElementById(part)?.replaceWith(fresh);
    }
    document.title = page.title;
    for (const name of ["graph", "svg", "at"]) figure.dataset[name] = next.dataset[name] ?? "";
    const caption = next.querySelector("figcaption");
    for (const which of [".legend", ".keep a"]) {
      const old = figure.querySelectorAll(which);
      caption?.querySelectorAll(which).forEach((fresh, place) => old[place]?.replaceWith(fresh));
    }
    picture.show(data);
    showDetails(picture.chosen ?? figure.dataset["at"] ?? null);
    told(figure, data);
  }
}

async function fetchData(figure: HTMLElement): Promise<Data> {
  const answer = await fetch(figure.dataset["graph"] ?? "");
  return (await answer.json()) as Data;
}

/** Says how much is drawn, once it is. */
function told(figure: HTMLElement, data: Data): void {
  figure.dataset["things"] = String(data.things.length);
  figure.dataset["ties"] = String(data.ties.length);
  figure.removeAttribute("aria-busy");
}

/** What a form asks for, without what was left empty. */
function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value && !(name === "steps" && value === "1")) asked.append(name, value);
  }
  return `${form.action}?${asked}`;
}
