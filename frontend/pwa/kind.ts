// What a chosen category asks and warns of.
export type Asked = { code: string; type: string; required: boolean; label: string; hint: string; values: [string, string][] };
export type Kind = { code: string; name: string; lane: string; phone: string; description: string; questions: Asked[] };

export function drawKind(box: HTMLElement, kind: Kind | undefined): void {
  if (!kind) return box.replaceChildren();
  const parts: Node[] = [];
  if (kind.description) parts.push(words("p", "govuk-body pw-quiet", kind.description));
  if (kind.lane === "A") parts.push(call("112", "Zadzwoń 112. Tego formularza nikt nie czyta natychmiast."));
  if (kind.lane === "B") parts.push(call(kind.phone || "112", "To może być groźne. Najpierw zadzwoń, zgłoszenie też przyjmiemy."));
  if (kind.lane === "C") parts.push(call("112", "Jeśli to dzieje się teraz, zadzwoń 112. Tutaj zgłaszasz to, co już się skończyło."));
  if (kind.lane !== "A") parts.push(...kind.questions.map(question));
  box.replaceChildren(...parts);
}

function call(phone: string, note: string): HTMLElement {
  const box = words("p", "govuk-body", `${note} `);
  const link = document.createElement("a");
  link.className = "pw-call pw-call--small";
  link.href = `tel:${phone.replace(/\s/g, "")}`;
  link.textContent = `Zadzwoń ${phone}`;
  box.append(document.createElement("br"), link);
  return box;
}

function question(asked: Asked): HTMLElement {
  const id = `q_${asked.code}`;
  const isList = asked.type === "singlevaluelist" || asked.type === "multivaluelist";
  const label = asked.required ? asked.label : `${asked.label} (nieobowiązkowo)`;
  const box = document.createElement(isList ? "fieldset" : "div");
  box.className = isList ? "govuk-fieldset govuk-form-group" : "govuk-form-group";
  box.dataset.code = asked.code;
  box.dataset.label = asked.label;
  box.dataset.first = isList ? `${id}_0` : id;
  if (asked.required) box.dataset.required = "1";
  if (!isList) {
    const name = words("label", "govuk-label", label) as HTMLLabelElement;
    name.htmlFor = id;
    const input = document.createElement(asked.type === "text" ? "textarea" : "input");
    input.className = asked.type === "text" ? "govuk-textarea" : "govuk-input";
    input.id = input.name = id;
    if (input instanceof HTMLInputElement && asked.type === "datetime") input.type = "datetime-local";
    if (input instanceof HTMLInputElement && asked.type === "number") input.inputMode = "decimal";
    box.append(name, input);
    return box;
  }
  box.append(words("legend", "govuk-fieldset__legend", label));
  const kind = asked.type === "singlevaluelist" ? "radio" : "checkbox";
  const list = words("div", kind === "radio" ? "govuk-radios govuk-radios--small" : "govuk-checkboxes govuk-checkboxes--small", "");
  const stem = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  asked.values.forEach(([value, name], at) => {
    const row = words("div", `${stem}__item`, "");
    const input = document.createElement("input");
    input.type = kind;
    input.className = `${stem}__input`;
    input.name = id;
    input.id = `${id}_${at}`;
    input.value = value;
    const text = words("label", `govuk-label ${stem}__label`, name) as HTMLLabelElement;
    text.htmlFor = input.id;
    row.append(input, text);
    list.append(row);
  });
  box.append(list);
  return box;
}

/** Answers by code, of the whole category or of one question's box. */
export function askedAnswers(root: HTMLElement): Record<string, string | string[]> {
  const told: Record<string, string | string[]> = {};
  const boxes = root.dataset.code ? [root] : [...root.querySelectorAll<HTMLElement>("[data-code]")];
  for (const box of boxes) {
    const inputs = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    const marked = inputs.filter((one) => !(one instanceof HTMLInputElement && /radio|checkbox/.test(one.type)) || one.checked);
    const values = marked.map((one) => one.value.trim()).filter(Boolean);
    const isMany = inputs.some((one) => one.type === "checkbox");
    if (values.length) told[box.dataset.code as string] = isMany ? values : (values[0] as string);
  }
  return told;
}

function words(tag: string, name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}
