/**
 * Buttons that copy a text of the page: `<button type="button" data-copies="ID" hidden>`, followed by an element
 * with the role `status` that says what happened. Without scripts the text can still be selected.
 */

/** Shows the buttons and makes them copy. */
export function addCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
    const source = document.getElementById(button.dataset["copies"] ?? "");
    const status = button.parentElement?.querySelector("[role=status]");
    if (!source || !status) continue;
    button.addEventListener("click", () => void copy(source, status));
    button.hidden = false;
  }
}

async function copy(source: HTMLElement, status: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    status.textContent = "Copied";
  } catch {
    // A page that was not fetched over HTTPS may not write to the clipboard.
    getSelection()?.selectAllChildren(source);
    status.textContent = "Selected: copy it with Ctrl+C or ⌘C";
  }
}
