// Points in the picture: real buttons with names, each where its thing is; the one with the focus is turned to.
import { icon, made, type Point } from "./kinds";
import type { Picture } from "./picture";

const AHEAD = 22;

export class Spots {
  readonly list = made("ul", { class: "pw-pano__spots", "aria-label": "Przejścia i punkty na zdjęciu" });
  /** Ways and points that nobody has placed in the picture yet. */
  readonly rest = made("ul", { class: "pw-pano__rest", "aria-label": "Także w tym miejscu" });
  private placed: { point: Point; item: HTMLLIElement }[] = [];

  constructor(private readonly chosen: (point: Point, button: HTMLButtonElement) => void) {}

  show(points: Point[], picture: () => Picture | null): void {
    this.placed = [];
    this.list.replaceChildren();
    this.rest.replaceChildren();
    for (const point of points) {
      const item = made("li", {}, this.button(point, picture));
      if (point.at) this.placed.push({ point, item });
      (point.at ? this.list : this.rest).append(item);
    }
    this.rest.hidden = !this.rest.childElementCount;
  }

  private button(point: Point, picture: () => Picture | null): HTMLButtonElement {
    const words = made("span", { class: "pw-pano__name" }, point.name, made("small", {}, ` ${point.note}`));
    const button = made("button", { type: "button", class: `pw-pano__spot pw-pano__spot--${point.go ? "way" : "point"}` }, icon(point.kind), words);
    button.addEventListener("click", () => this.chosen(point, button));
    button.addEventListener("focus", () => {
      if (point.at && button.matches(":focus-visible")) picture()?.turn({ yaw: point.at[0], pitch: point.at[1] });
    });
    return button;
  }

  place(picture: Picture): void {
    for (const { point, item } of this.placed) {
      const at = picture.at(point.at!);
      item.classList.toggle("is-behind", !at);
      if (at) item.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
    }
  }

  /** What one looks at, if there is anything. */
  ahead(yaw: number): Point | null {
    const away = (point: Point) => Math.abs(((point.at![0] - yaw + 540) % 360) - 180);
    const nearest = this.placed.map(({ point }) => point).sort((one, other) => away(one) - away(other))[0];
    return nearest && away(nearest) <= AHEAD ? nearest : null;
  }
}
