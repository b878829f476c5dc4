// What scripts say stands in the page, in the visitor's language: one table, domain/script_words.py.
let table: Record<string, string> | undefined;

/** The words of the key; `{name}` gives way to its value. `otherwise` is for pages of the desk, which have no table. */
export function say(key: string, values: Record<string, string | number> = {}, otherwise = ""): string {
  table ??= JSON.parse(document.querySelector<HTMLElement>("[data-powiat-words]")?.dataset.powiatWords ?? "{}") as Record<string, string>;
  return (table[key] ?? otherwise).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
