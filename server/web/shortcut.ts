/**
 * The key `/`, which goes to the search field: that of the page’s own content before that of its header.
 *
 * A shortcut of one character gets in the way of people who speak to their computer, so that it can
 * be switched off at the end of the page (WCAG 2.2, success criterion 2.1.4).
 */

const KEY = "/";

/** Where the browser remembers that the key is off. */
const SETTING = "inspection-graph.shortcut";

/** Takes the key, on pages with a field marked `aria-keyshortcuts` and a switch `#shortcut`. */
export function addShortcut(): void {
  const field =
    document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${KEY}"]`) ??
    document.querySelector<HTMLElement>(`[aria-keyshortcuts="${KEY}"]`);
  const control = document.getElementById("shortcut");
  if (!field || !(control instanceof HTMLInputElement)) return;

  control.checked = recall() !== "off";
  control.addEventListener("change", () => remember(control.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const plain = !(event.ctrlKey || event.altKey || event.metaKey);
    if (event.key !== KEY || !plain || !control.checked || isTyping(event.target)) return;
    event.preventDefault();
    field.focus();
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select"));
}

// Reading or writing the browser's storage fails where the reader has forbidden it.

function recall(): string | null {
  try {
    return localStorage.getItem(SETTING);
  } catch {
    return null;
  }
}

function remember(setting: string): void {
  try {
    localStorage.setItem(SETTING, setting);
  } catch {
    // The switch then lasts as long as the page.
  }
}
