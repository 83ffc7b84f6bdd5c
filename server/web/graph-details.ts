/** What is said beside the picture of the chosen thing: taken from the tables, which have it all, with its links. */

const MOST = 60;

/** Shows a thing and its ties in this view; with null, how to choose one. */
export function showDetails(key: string | null): void {
  const panel = document.getElementById("details");
  const row = key && document.querySelector(`tr[data-key="${CSS.escape(key)}"]`);
  if (!panel || (!row && !key)) return;
  if (!key || !row) return;
  const [head, ...cells] = row.children;
  const title = document.createElement("h2");
  title.append(...copies(head));
  const facts = document.createElement("p");
  const words = cells.slice(0, 3).map((cell) => cell.textContent).filter(Boolean);
  facts.append(words.join(" · "));
  const links = document.createElement("p");
  for (const link of row.querySelectorAll(".open, .close, .around")) links.append(copyOf(link), " ");
  panel.replaceChildren(title, facts, links, listOfTies(key));
}

function listOfTies(key: string): HTMLElement {
  const list = document.createElement("ul");
  const rows = [...document.querySelectorAll<HTMLElement>("#ties-shown tbody tr")].filter(
    (row) => row.dataset["from"] === key || row.dataset["to"] === key,
  );
  for (const row of rows.slice(0, MOST)) {
    const [from, words, to, years, source] = row.children;
    const item = document.createElement("li");
    if (row.dataset["from"] === key) item.append(words?.textContent ?? "", " ", ...copies(to));
    else item.append(...copies(from), " ", words?.textContent ?? "", " it");
    if (years?.textContent) item.append(`, ${years.textContent}`);
    const told = document.createElement("span");
    told.className = "quiet";
    told.append(" – ", ...copies(source));
    item.append(told);
    list.append(item);
  }
  if (rows.length > MOST) {
    const rest = document.createElement("li");
    rest.append(`and ${rows.length - MOST} more, in the table of ties`);
    list.append(rest);
  }
  return list;
}

function copies(cell: Element | undefined): Node[] {
  return cell ? [...cell.childNodes].map(copyOf) : [];
}

function copyOf(node: Node): Node {
  return node.cloneNode(true);
}
