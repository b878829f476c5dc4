// "/" goes to the search, as in most tools people know; never while somebody is typing.
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));
}

export function hotkeys(): void {
  const fields = document.querySelectorAll<HTMLInputElement>("[data-powiat-hotkey]");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    fields.forEach((field) => {
      if (field.dataset.powiatHotkey !== event.key) return;
      event.preventDefault();
      field.focus();
      field.select();
    });
  });
}
