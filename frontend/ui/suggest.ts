// Titles offered while one types in a search field: data-powiat-suggest="/address/". Enter without a choice searches.
interface Suggestion { kind: string; title: string; mark: string; url: string }

const SHORTEST = 3;
const PAUSE = 180;

class Suggestions {
  private readonly list = document.createElement("ul");
  private found: Suggestion[] = [];
  private at = -1;
  private waiting = 0;
  private asked: AbortController | null = null;

  constructor(private readonly input: HTMLInputElement, private readonly address: string) {
    this.list.className = "pw-combo__list";
    this.list.id = `${input.id}-podpowiedzi`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Podpowiedzi");
    const marks = { role: "combobox", "aria-controls": this.list.id, "aria-expanded": "false", "aria-autocomplete": "list", autocomplete: "off" };
    for (const [name, value] of Object.entries(marks)) input.setAttribute(name, value);
    input.after(this.list);
    input.addEventListener("input", () => this.later());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => this.press(event));
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest<HTMLElement>("[data-index]");
      if (option) this.open(Number(option.dataset.index));
    });
  }

  private later(): void {
    clearTimeout(this.waiting);
    this.asked?.abort();
    if (this.input.value.trim().length < SHORTEST) { this.close(); return; }
    this.waiting = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.address}?q=${encodeURIComponent(this.input.value)}`, { signal: this.asked.signal });
      if (!answer.ok) { this.close(); return; }
      this.show(((await answer.json()) as { suggestions: Suggestion[] }).suggestions);
    } catch (error) {
      if (!(error instanceof DOMException)) this.close();
    }
  }

  private show(found: Suggestion[]): void {
    this.found = found;
    this.at = -1;
    this.list.replaceChildren(...found.map((one, index) => {
      const option = document.createElement("li");
      option.className = "pw-combo__option";
      option.id = `${this.list.id}-${index}`;
      option.dataset.index = String(index);
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const rest = document.createElement("span");
      rest.className = "pw-combo__rest";
      rest.textContent = [one.kind, one.mark].filter(Boolean).join(", ");
      option.append(`${one.title} `, rest);
      return option;
    }));
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
  }

  private press(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.mark(Math.min(Math.max(this.at + (event.key === "ArrowDown" ? 1 : -1), -1), this.found.length - 1));
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.open(this.at);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  private mark(at: number): void {
    this.at = at;
    [...this.list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    if (at >= 0) this.input.setAttribute("aria-activedescendant", `${this.list.id}-${at}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private open(index: number): void {
    const url = this.found[index]?.url;
    if (url) location.assign(url);
  }

  private close(): void {
    this.list.hidden = true;
    this.found = [];
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

export function suggestions(): void {
  document.querySelectorAll<HTMLInputElement>("input[data-powiat-suggest]").forEach((input) => {
    new Suggestions(input, input.dataset.powiatSuggest ?? "");
  });
}
