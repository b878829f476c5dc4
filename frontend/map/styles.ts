// How maps look: colours are the page's own tokens, so that dark and contrast follow.
import type { FeatureLike } from "ol/Feature";
import { asArray, type Color } from "ol/color";
import { Circle, Fill, Stroke, Style, Text } from "ol/style";

const FONT = "600 13px Figtree, sans-serif";
const FROM_AFAR = 60;
const dark = matchMedia("(prefers-color-scheme: dark)");
const theme = () => `${document.documentElement.dataset.theme} ${dark.matches}`;
const kept = new Map<string, unknown>();

// A colour costs the browser a reckoning of the whole page's style, a circle a canvas: each is made once a theme.
function once<Kind>(name: string, make: () => Kind): Kind {
  const key = `${theme()} ${name}`;
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as Kind;
}

function token(name: string): string {
  return once(name, () => getComputedStyle(document.documentElement).getPropertyValue(name).trim() || "#333");
}

function faint(name: string, share: number): Color {
  return [...asArray(token(name)).slice(0, 3), share];
}

export function baseStyle(feature: FeatureLike, resolution: number): Style | undefined {
  if (feature.getGeometry()?.getType() !== "Point") return once("area", area);
  const isTown = feature.get("kind") === "miasto";
  if (!isTown && resolution > 90) return undefined;
  return once(`town ${feature.get("name")}`, () => town(feature.get("name"), isTown));
}

function area(): Style {
  return new Style({
    fill: new Fill({ color: token("--pw-green-page") }),
    stroke: new Stroke({ color: token("--pw-line-strong"), width: 1.25 }),
  });
}

function town(name: string, isTown: boolean): Style {
  return new Style({
    image: new Circle({ radius: isTown ? 4 : 2.5, fill: new Fill({ color: token("--pw-text-quiet") }) }),
    text: new Text({
      text: name,
      font: isTown ? "700 15px Figtree, sans-serif" : "500 12px Figtree, sans-serif",
      offsetY: -11,
      fill: new Fill({ color: token("--pw-text") }),
      stroke: new Stroke({ color: token("--pw-page"), width: 3 }),
    }),
  });
}

export function pinStyle(feature: FeatureLike): Style {
  const count = Number(feature.get("count") ?? 1);
  if (count > 1) return once(`many ${count}`, () => many(count));
  const tone = feature.get("tone") || "grey";
  return once(`pin ${tone}`, () => pin(tone));
}

function many(count: number): Style {
  return new Style({
    image: new Circle({
      radius: 12 + Math.min(14, Math.log2(count) * 2),
      fill: new Fill({ color: token("--pw-action") }),
      stroke: new Stroke({ color: token("--pw-page"), width: 2 }),
    }),
    text: new Text({ text: String(count), font: FONT, fill: new Fill({ color: token("--pw-action-text") }) }),
  });
}

function pin(tone: string): Style {
  return new Style({
    image: new Circle({
      radius: 8,
      fill: new Fill({ color: token(`--pw-${tone}-dot`) }),
      stroke: new Stroke({ color: token("--pw-page"), width: 2 }),
    }),
  });
}

export function dotStyle(): Style {
  return new Style({
    image: new Circle({ radius: 9, fill: new Fill({ color: token("--pw-danger") }), stroke: new Stroke({ color: token("--pw-page"), width: 3 }) }),
  });
}

export function heatStyle(feature: FeatureLike): Style {
  const share = Number(feature.get("share"));
  return new Style({
    image: new Circle({
      radius: 8 + 18 * Math.sqrt(share),
      fill: new Fill({ color: faint("--pw-danger", 0.25 + 0.55 * share) }),
    }),
    text: new Text({ text: String(feature.get("many")), font: FONT, fill: new Fill({ color: token("--pw-text") }), stroke: new Stroke({ color: token("--pw-page"), width: 4 }) }),
  });
}

export function workStyle(feature: FeatureLike, resolution: number): Style {
  // Metres on the ground are longer in this projection the further north one goes.
  const metres = Number(feature.get("radius")) / Math.cos((51.6 * Math.PI) / 180);
  return new Style({
    image: new Circle({
      radius: Math.max(9, metres / resolution),
      fill: new Fill({ color: faint("--pw-yellow-dot", 0.22) }),
      stroke: new Stroke({ color: token("--pw-yellow-text"), width: 2, lineDash: [6, 5] }),
    }),
    // Over the whole county the words would lie under the pins.
    text: resolution > FROM_AFAR ? undefined : workName(feature.get("title")),
  });
}

function workName(title: string): Text {
  return new Text({
    text: title,
    font: "600 12px Figtree, sans-serif",
    offsetY: 18,
    fill: new Fill({ color: token("--pw-text") }),
    stroke: new Stroke({ color: token("--pw-page"), width: 3 }),
  });
}

export function chosenStyle(): Style {
  return new Style({
    image: new Circle({ radius: 13, stroke: new Stroke({ color: token("--pw-text"), width: 3 }), fill: new Fill({ color: "transparent" }) }),
  });
}
