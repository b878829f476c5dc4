// The walk in pictures: fetched on demand, moves the page's words, address and history along with the picture.
import { Box } from "./box";
import { counted, type Angles, type View } from "./kinds";

let walk: Walk | null = null;

export function open(tour: HTMLElement): void {
  walk ??= new Walk(tour);
  walk.open();
}

class Walk {
  private box: Box | null = null;
  private path = location.pathname;
  private readonly said: HTMLElement | null;

  constructor(private readonly tour: HTMLElement) {
    this.said = tour.querySelector("[data-tour-said]");
    addEventListener("popstate", () => {
      if (location.pathname !== this.path) void this.go(location.pathname, { isBack: true });
    });
    tour.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-tour-go]");
      if (!link || !this.box || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.go(link.pathname, { isFromWords: true });
    });
  }

  open(): void {
    const view = this.viewOf(document);
    if (this.box || !view) return;
    this.box = new Box({ go: (address) => void this.go(address), closed: () => this.close(), turned: (yaw) => this.point(yaw) });
    this.tour.querySelector(".pw-pano")?.append(this.box.root);
    this.tour.classList.add("is-open");
    this.box.show(view, view.start);
    this.box.focus();
    this.box.root.scrollIntoView({ block: "nearest" });
    history.replaceState({ tour: true }, "");
  }

  private close(): void {
    this.box?.end();
    this.box = null;
    this.tour.classList.remove("is-open");
    this.tour.querySelector<HTMLElement>("[data-tour-open]")?.focus();
  }

  private async go(path: string, how: { isBack?: boolean; isFromWords?: boolean } = {}): Promise<void> {
    const from = this.path;
    const page = await fetched(path);
    const view = page && this.viewOf(page);
    // A place without a picture, or no network: an ordinary page knows what to say.
    if (!page || !view) return void (how.isBack ? location.reload() : location.assign(path));
    this.path = path;
    if (!how.isBack) history.pushState({ tour: true }, "", path);
    this.replace(page);
    if (!this.box) return;
    this.box.show(view, facing(view, from));
    if (how.isFromWords) this.tour.querySelector<HTMLElement>("h1")?.focus();
    else this.box.focus();
    this.say(view);
  }

  private replace(page: Document): void {
    document.title = page.title;
    const trail = page.querySelector(".govuk-breadcrumbs");
    if (trail) document.querySelector(".govuk-breadcrumbs")?.replaceWith(trail);
    for (const part of page.querySelectorAll<HTMLElement>("[data-tour-part]"))
      this.tour.querySelector(`[data-tour-part="${part.dataset.tourPart}"]`)?.replaceWith(part);
    const button = this.tour.querySelector<HTMLElement>("[data-tour-open]");
    if (button) button.hidden = false;
  }

  private viewOf(page: Document): View | null {
    const told = page.getElementById("spacer-widok")?.textContent;
    return told ? (JSON.parse(told) as View) : null;
  }

  private say(view: View): void {
    const ways = view.points.filter((one) => one.go).length;
    const rest = view.points.length - ways;
    const words = [counted(ways, "przejście", "przejścia", "przejść")];
    if (rest) words.push(counted(rest, "punkt", "punkty", "punktów"));
    if (this.said) this.said.textContent = `Jesteś w nowym miejscu: ${view.title}, ${view.floor.toLowerCase()}. ${words.join(", ")}.`;
  }

  /** The arrow on the plan shows where one looks. */
  private point(yaw: number): void {
    const arrow = this.tour.querySelector<SVGElement>("[data-tour-arrow]");
    const north = Number(arrow?.dataset.north);
    if (arrow && arrow.dataset.north) arrow.setAttribute("transform", `translate(${arrow.dataset.x} ${arrow.dataset.y}) rotate(${(yaw - north).toFixed(1)})`);
  }
}

/** One comes in with one's back to where one came from. */
function facing(view: View, from: string): Angles {
  const back = view.points.find((one) => one.go === from && one.at)?.at;
  return back ? [((back[0] + 360) % 360) - 180, 0] : view.start;
}

async function fetched(path: string): Promise<Document | null> {
  try {
    const answer = await fetch(path);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}
