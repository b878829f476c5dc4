// Pieces of a page, made in the one way that the styles know.
export function made<K extends keyof HTMLElementTagNameMap>(tag: K, name = "", words = ""): HTMLElementTagNameMap[K] {
  const one = document.createElement(tag);
  if (name) one.className = name;
  if (words) one.textContent = words;
  return one;
}

export function line(words: string, name = ""): HTMLParagraphElement {
  return made("p", `govuk-body ${name}`.trim(), words);
}

export function link(words: string, address: string, name = "govuk-link"): HTMLAnchorElement {
  const one = made("a", name, words);
  one.href = address;
  return one;
}

/** `spoken` is for those who do not see what the button stands beside. */
export function button(words: string, deed: () => unknown, how: { spoken?: string; large?: boolean } = {}): HTMLButtonElement {
  const one = made("button", `govuk-button govuk-button--secondary${how.large ? "" : " pw-button--small"}`, words);
  one.type = "button";
  if (how.spoken) one.setAttribute("aria-label", how.spoken);
  one.addEventListener("click", () => void deed());
  return one;
}
