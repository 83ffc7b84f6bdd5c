/**
 * The editor at `/sparql`: Yasgui in the place of the form.
 *
 * The form `#editor` says where questions go, which prefixes need not be declared and where the terms are
 * that can be completed. Links with `data-query` open their question in a new tab of the editor. Yasgui's
 * defaults, which ask servers elsewhere, are all replaced. Without scripts the form and the links work by
 * themselves.
 */

import Yasgui from "@zazuko/yasgui";

/** What can stand where: names with prefix, as the server lists them. */
interface Terms {
  readonly classes: readonly string[];
  readonly properties: readonly string[];
}

type Prefixes = Readonly<Record<string, string>>;

const NAME = "inspection-graph";

const form = document.getElementById("editor");
if (form instanceof HTMLFormElement) {
  const editor = replaceForm(form);
  openExamples(editor);
  form.hidden = true;
  document.getElementById("editor-keys")?.removeAttribute("hidden");
}

function replaceForm(form: HTMLFormElement): Yasgui {
  const prefixes = JSON.parse(form.dataset["prefixes"] ?? "{}") as Prefixes;
  const completers = addCompleters(form.dataset["terms"] ?? "");
  const place = document.createElement("div");
  form.after(place);
  const text = form.querySelector("textarea")?.value ?? "";
  Yasgui.Yasqe.defaults.value = text;
  keepLinksHere(place, form.dataset["base"] ?? "");
  return new Yasgui(place, {
    persistenceId: NAME,
    populateFromUrl: false,
    requestConfig: { endpoint: form.action, method: "POST", headers: {} },
    endpointCatalogueOptions: { getData: () => [], keys: [], renderItem: () => undefined },
    yasqe: {
      value: text,
      autocompleters: ["variables", ...completers],
      prefixCcApi: null,
      collapsePrefixesOnLoad: true,
      createShareableLink: (yasqe: InstanceType<typeof Yasgui.Yasqe>) => `${form.action}?${new URLSearchParams({ query: yasqe.getValue() })}`,
      createShortLink: undefined,
    },
    yasr: { ...Yasgui.Yasr.defaults, prefixes: { ...prefixes } },
  });
}

/** Completes from our own list, fetched when it is first wanted. */
function addCompleters(address: string): string[] {
  let fetched: Promise<Terms> | undefined;
  const terms = (): Promise<Terms> =>
    (fetched ??= fetch(address).then((answer) => answer.json() as Promise<Terms>));
  const kinds = { class: "classes", property: "properties" } as const;
  return Object.entries(kinds).map(([kind, key]) => {
    const name = `${NAME}-${kind}`;
    Yasgui.Yasqe.forkAutocompleter(kind, {
      name,
      get: async (_, token) => {
        const begun = token?.string.trim().toLowerCase() ?? "";
        return (await terms())[key].filter((term) => term.toLowerCase().includes(begun));
      },
      preProcessToken: (_, token) => token,
      postProcessSuggestion: (_yasqe, _token, term) => term,
    });
    return name;
  });
}

/** What the graph describes has its page at this server, whatever the base of its addresses. */
function keepLinksHere(place: HTMLElement, base: string): void {
  const mend = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (base && link?.href.startsWith(`${base}id/`)) link.href = `/doc/${link.href.slice(base.length + 3)}`;
  };
  for (const kind of ["pointerover", "focusin", "click"]) place.addEventListener(kind, mend, true);
}

function openExamples(editor: Yasgui): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-query]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      void fetch(link.dataset["query"] ?? "")
        .then((answer) => answer.text())
        .then((query) => {
          editor.addTab(true, { name: link.dataset["name"] ?? "", yasqe: { value: query } });
          editor.rootEl.scrollIntoView();
        });
    });
  }
}
