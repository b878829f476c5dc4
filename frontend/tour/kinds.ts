// What the page tells the viewer (queries/look.py), and the small things that every part needs.
export type Angles = [number, number];
export type Point = {
  kind: "corridor" | "stairs" | "lift" | "matter" | "access" | "info";
  name: string;
  note: string;
  at: Angles | null;
  go?: string;
  text?: string;
  facts?: [string, string][];
  url?: string;
};
export type View = {
  title: string;
  floor: string;
  large: string;
  medium: string;
  alt: string;
  start: Angles;
  north: number | null;
  points: Point[];
};

export function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** An element with its attributes and what is in it; the page's policy allows no markup from strings. */
export function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Record<string, string> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const one = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  one.append(...inside);
  return one;
}

const DRAWN: Record<string, string> = {
  corridor: "M12 19V5M5 12l7-7 7 7",
  stairs: "M4 19h4v-4h4v-4h4V7h4",
  lift: "M6 3h12v18H6zM9.5 9.5 12 7l2.5 2.5M9.5 14.5 12 17l2.5-2.5",
  matter: "M7 3h8l4 4v14H7zM10 12h6M10 16h6",
  access: "M12 4.5v.01M8 9l4 1 4-1M12 10v5l3 6M12 15l-3 6",
  info: "M12 8v.01M12 12v5M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
  left: "M15 5l-7 7 7 7", right: "M9 5l7 7-7 7", up: "M5 15l7-7 7 7", down: "M5 9l7 7 7-7",
  plus: "M12 5v14M5 12h14", minus: "M5 12h14",
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5", close: "M6 6l12 12M18 6L6 18",
};

export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", DRAWN[name] ?? DRAWN.info!);
  svg.append(path);
  return svg;
}

/** „1 przejście, 3 przejścia, 5 przejść”. */
export function counted(many: number, one: string, few: string, more: string): string {
  const isFew = many % 10 >= 2 && many % 10 <= 4 && (many % 100 < 12 || many % 100 > 14);
  return `${many} ${many === 1 ? one : isFew ? few : more}`;
}
