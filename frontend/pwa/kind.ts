// What a chosen category asks and warns of.
import { line, link, made } from "./made";
import { say } from "./words";

export type Asked = { code: string; type: string; required: boolean; label: string; hint: string; values: [string, string][] };
export type Kind = { code: string; name: string; lane: string; phone: string; description: string; questions: Asked[] };

export function drawKind(box: HTMLElement, kind: Kind | undefined): void {
  if (!kind) return box.replaceChildren();
  const parts: Node[] = [];
  if (kind.description) parts.push(line(kind.description, "pw-quiet"));
  if (kind.lane === "A") parts.push(call("112", say("kind_life")));
  if (kind.lane === "B") parts.push(call(kind.phone || "112", say("kind_hazard")));
  if (kind.lane === "C") parts.push(call("112", say("kind_order")));
  if (kind.lane !== "A") parts.push(...kind.questions.map(question));
  box.replaceChildren(...parts);
}

function call(phone: string, note: string): HTMLElement {
  const box = line(`${note} `);
  box.append(made("br"), link(say("call", { phone }), `tel:${phone.replace(/\s/g, "")}`, "pw-call pw-call--small"));
  return box;
}

function question(asked: Asked): HTMLElement {
  const id = `q_${asked.code}`;
  const isList = asked.type === "singlevaluelist" || asked.type === "multivaluelist";
  const label = asked.required ? asked.label : say("optional", { label: asked.label });
  const box = isList ? made("fieldset", "govuk-fieldset govuk-form-group") : made("div", "govuk-form-group");
  box.dataset.code = asked.code;
  box.dataset.label = asked.label;
  box.dataset.first = isList ? `${id}_0` : id;
  if (asked.required) box.dataset.required = "1";
  box.append(...(isList ? choices(asked, id, label) : [labelled(id, label), typed(asked, id)]));
  return box;
}

function labelled(id: string, words: string, name = "govuk-label"): HTMLLabelElement {
  const one = made("label", name, words);
  one.htmlFor = id;
  return one;
}

function typed(asked: Asked, id: string): HTMLElement {
  const input = asked.type === "text" ? made("textarea", "govuk-textarea") : made("input", "govuk-input");
  input.id = input.name = id;
  if (input instanceof HTMLInputElement && asked.type === "datetime") input.type = "datetime-local";
  if (input instanceof HTMLInputElement && asked.type === "number") input.inputMode = "decimal";
  return input;
}

function choices(asked: Asked, id: string, label: string): HTMLElement[] {
  const kind = asked.type === "singlevaluelist" ? "radio" : "checkbox";
  const stem = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  const list = made("div", `${stem} ${stem}--small`);
  asked.values.forEach(([value, name], at) => {
    const row = made("div", `${stem}__item`);
    const input = made("input", `${stem}__input`);
    Object.assign(input, { type: kind, name: id, id: `${id}_${at}`, value });
    row.append(input, labelled(input.id, name, `govuk-label ${stem}__label`));
    list.append(row);
  });
  return [made("legend", "govuk-fieldset__legend", label), list];
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
