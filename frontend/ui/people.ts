// A person found by a few letters of the name or the post. The select stays in the form and carries the value.
interface Choice { value: string; name: string; rest: string; folded: string }

const SHOWN = 30;
let serial = 0;

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
}

function choicesOf(select: HTMLSelectElement): Choice[] {
  return [...select.options].filter((option) => option.value).map((option) => {
    const [name, ...rest] = option.text.split(", ");
    return { value: option.value, name, rest: rest.join(", "), folded: fold(option.text) };
  });
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = ""): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

class Picker {
  private readonly box = make("div", "pw-combo");
  private readonly input = make("input", "pw-combo__input");
  private readonly list = make("ul", "pw-combo__list");
  private readonly chosen = make("div", "pw-combo__chosen");
  private readonly choices: Choice[];
  private found: Choice[] = [];
  private at = -1;

  constructor(private readonly select: HTMLSelectElement) {
    this.choices = choicesOf(select);
    const id = `people-${++serial}`;
    this.list.id = id;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Osoby");
    this.input.type = "text";
    this.input.id = select.id;
    this.input.autocomplete = "off";
    this.input.placeholder = "Wpisz imię, nazwisko lub stanowisko";
    for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": id, "aria-expanded": "false", "aria-autocomplete": "list" })) this.input.setAttribute(name, value);
    const described = select.getAttribute("aria-describedby");
    if (described) this.input.setAttribute("aria-describedby", described);
    if (select.getAttribute("aria-invalid")) this.input.setAttribute("aria-invalid", "true");
    select.id = `${select.id}-lista`;
    select.hidden = true;
    select.required = false;
    if (select.multiple) this.box.append(this.chosen);
    this.box.append(this.input, this.list);
    select.after(this.box);
    this.listen();
    this.show();
  }

  private listen(): void {
    this.input.addEventListener("input", () => this.search());
    this.input.addEventListener("focus", () => { this.input.select(); });
    this.input.addEventListener("click", () => this.search(true));
    this.input.addEventListener("blur", () => { this.close(); this.show(); });
    this.input.addEventListener("keydown", (event) => this.press(event));
    // mousedown, because a click would come after the field lost its focus and the list was gone.
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest<HTMLElement>("[data-index]");
      if (option) this.take(this.found[Number(option.dataset.index)]);
    });
  }

  private press(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) this.search(true);
      else this.mark(Math.min(Math.max(this.at + (event.key === "ArrowDown" ? 1 : -1), 0), this.found.length - 1));
    } else if (event.key === "Enter" && !this.list.hidden && this.found[this.at]) {
      event.preventDefault();
      this.take(this.found[this.at]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.close();
      this.show();
    }
  }

  private search(all = false): void {
    const words = all ? [] : fold(this.input.value).split(/\s+/).filter(Boolean);
    this.found = this.choices.filter((choice) => words.every((word) => choice.folded.includes(word))).slice(0, SHOWN);
    this.list.replaceChildren(...this.found.map((choice, index) => {
      const option = make("li", "pw-combo__option");
      const name = make("span", "", choice.name);
      if (choice.rest) name.append(make("small", "", choice.rest));
      option.append(name);
      option.id = `${this.list.id}-${index}`;
      option.dataset.index = String(index);
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }));
    if (!this.found.length) this.list.append(make("li", "pw-combo__none", "Nie ma takiej osoby"));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark(this.found.length ? 0 : -1);
  }

  private mark(index: number): void {
    this.at = index;
    [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    const current = this.list.children[index];
    if (current?.id) {
      this.input.setAttribute("aria-activedescendant", current.id);
      current.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  private take(choice: Choice): void {
    const option = [...this.select.options].find((one) => one.value === choice.value);
    if (option) option.selected = true;
    this.close();
    this.show();
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  private close(): void {
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  private show(): void {
    const taken = [...this.select.selectedOptions].filter((option) => option.value);
    if (!this.select.multiple) {
      this.input.value = taken[0]?.text.split(", ")[0] ?? "";
      return;
    }
    this.input.value = "";
    this.chosen.replaceChildren(...taken.map((option) => {
      const chip = make("button", "pw-combo__chip", `${option.text.split(", ")[0]} ×`);
      chip.type = "button";
      chip.setAttribute("aria-label", `Usuń: ${option.text}`);
      chip.addEventListener("click", () => { option.selected = false; this.show(); this.input.focus(); });
      return chip;
    }));
  }
}

export function people(root: ParentNode): void {
  root.querySelectorAll<HTMLSelectElement>("select[data-powiat-people]").forEach((select) => {
    if (select.dataset.powiatPeople === "ready") return;
    select.dataset.powiatPeople = "ready";
    new Picker(select);
  });
}
