// The list of chosen files, with sizes and a button to leave one out again; files may be dropped on the field.
function size(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${value.toLocaleString("pl", { maximumFractionDigits: 1 })}\u00a0${unit}`;
}

function part(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function watch(input: HTMLInputElement): void {
  const list = part("ul", "pw-files", "");
  list.setAttribute("aria-live", "polite");
  list.setAttribute("aria-label", "Wybrane pliki");
  let chosen: File[] = [];

  const keep = (files: File[]): void => {
    chosen = files;
    const transfer = new DataTransfer();
    chosen.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    list.replaceChildren(...chosen.map((file) => {
      const line = document.createElement("li");
      const remove = part("button", "pw-files__remove", "×") as HTMLButtonElement;
      remove.type = "button";
      remove.setAttribute("aria-label", `Usuń plik ${file.name}`);
      remove.addEventListener("click", () => { keep(chosen.filter((one) => one !== file)); input.focus(); });
      line.append(part("span", "pw-files__name", file.name), part("span", "pw-files__size", size(file.size)), remove);
      return line;
    }));
    if (chosen.length > 1) {
      list.append(part("li", "pw-files__total", `Razem ${size(chosen.reduce((sum, file) => sum + file.size, 0))}`));
    }
    if (chosen.length) input.after(list); else list.remove();
  };

  input.addEventListener("change", () => {
    // Choosing again adds to the list; browsers alone would replace it.
    const fresh = [...(input.files ?? [])].filter((file) => !chosen.some((one) => one.name === file.name && one.size === file.size));
    keep(input.multiple ? [...chosen, ...fresh] : [...(input.files ?? [])]);
  });
  input.addEventListener("dragover", () => input.classList.add("is-over"));
  for (const end of ["dragleave", "drop"]) input.addEventListener(end, () => input.classList.remove("is-over"));
}

export function fileLists(): void {
  document.querySelectorAll<HTMLInputElement>("[data-powiat-files]").forEach(watch);
}
