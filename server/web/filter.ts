/**
 * The filter field: shows, of the lists on a page, what contains the words that were typed.
 *
 * A page has a search landmark `#filter`, hidden, with an input and an output; and lists marked
 * `data-filtered="authorities"`, by what their items are called. Without scripts nothing is hidden
 * but the field.
 */

interface List {
  /** What its items are called, in the plural. */
  readonly called: string;
  readonly items: readonly { readonly element: HTMLElement; readonly words: string }[];
}

/** Shows the field, where the page has one, and filters from then on. */
export function addFilter(): void {
  const landmark = document.getElementById("filter");
  const field = landmark?.querySelector("input[type=search]");
  const output = landmark?.querySelector("output");
  if (!landmark || !(field instanceof HTMLInputElement) || !output) return;

  const lists = [...document.querySelectorAll<HTMLElement>("[data-filtered]")].map(readList);
  const apply = (): void => {
    const wanted = fold(field.value).split(" ").filter(Boolean);
    const counts = lists.map((list) => narrow(list, wanted));
    output.textContent = wanted.length ? counts.join(", ") : "";
  };
  field.addEventListener("input", apply);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // Not every browser clears a search field by Escape.
    event.preventDefault();
    field.value = "";
    apply();
  });
  landmark.hidden = false;
}

function readList(list: HTMLElement): List {
  const items = [...list.children].filter((child) => child instanceof HTMLElement);
  return {
    called: list.dataset["filtered"] ?? "",
    items: items.map((element) => ({ element, words: fold(element.textContent) })),
  };
}

/** Hides the items that lack a word, and says how many are left: “12 of 47 authorities”. */
function narrow({ called, items }: List, wanted: readonly string[]): string {
  let shown = 0;
  for (const { element, words } of items) {
    element.hidden = !wanted.every((word) => words.includes(word));
    if (!element.hidden) shown += 1;
  }
  return `${shown} of ${items.length} ${called}`;
}

/** Without capitals, accents, typographic apostrophes and runs of white space. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/’/g, "'")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
