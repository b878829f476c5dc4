// The frame around the picture: its keys, its buttons, the card of a point, its states in words.
import { icon, isCalm, made, type Angles, type Point, type View } from "./kinds";
import { NEAREST, WIDEST, addressFor, drawFlat, drawRound, widestTexture, type Picture } from "./picture";
import { Spots } from "./spots";

const STEP = 15;
const KEYS: [string, string][] = [
  ["← → ↑ ↓", "rozglądanie się"], ["+ −", "bliżej, dalej"], ["Home", "widok początkowy"], ["Tab", "następny punkt na zdjęciu"],
  ["Enter", "przejście lub otwarcie punktu"], ["F", "pełny ekran"], ["Esc", "zamknięcie"],
];
const MOVES: Record<string, [number, number, number]> = {
  ArrowLeft: [-STEP, 0, 0], ArrowRight: [STEP, 0, 0], ArrowUp: [0, STEP, 0], ArrowDown: [0, -STEP, 0], "+": [0, 0, -12], "=": [0, 0, -12], "-": [0, 0, 12],
};

export class Box {
  readonly root = made("div", { class: "pw-pano__box" });
  private readonly stage = made("div", { class: "pw-pano__stage", tabindex: "0", role: "application", "aria-describedby": "pano-keys" });
  private readonly ahead = made("p", { class: "pw-pano__ahead", role: "status" });
  private readonly state = made("div", { class: "pw-pano__state", role: "status" });
  private readonly card = made("div", { class: "pw-pano__card", role: "group", tabindex: "-1", hidden: "" });
  private readonly bar = made("div", { class: "pw-pano__bar", role: "group", "aria-label": "Sterowanie zdjęciem" });
  private readonly spots = new Spots((point, button) => this.choose(point, button));
  private readonly screen = made("button", { type: "button" }, icon("full"));
  private readonly widest = widestTexture();
  private picture: Picture | null = null;
  private view: View | null = null;
  private drawn = "";
  private asked = 0;
  private opener: HTMLElement | null = null;
  private telling = 0;

  constructor(private readonly told: { go(address: string): void; closed(): void; turned(yaw: number): void }) {
    const keys = made("dl", { class: "pw-pano__keys", id: "pano-keys" }, ...KEYS.map(([key, words]) => made("div", {}, made("dt", {}, made("kbd", {}, key)), made("dd", {}, words))));
    const frame = made("div", { class: "pw-pano__frame" }, this.stage, this.spots.list, this.ahead, this.card, this.state);
    this.root.append(frame, this.bar, this.spots.rest, keys);
    this.fillBar();
    this.root.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("fullscreenchange", this.screened);
    requestAnimationFrame(this.frame);
  }

  show(view: View, start: Angles): void {
    this.view = view;
    this.closeCard();
    this.stage.setAttribute("aria-label", `Zdjęcie 360°: ${view.title}`);
    this.spots.show(view.points, () => this.picture);
    this.picture?.end();
    this.stage.replaceChildren();
    this.say("loading");
    const mine = ++this.asked;
    const told = (state: "ready" | "failed") => mine === this.asked && this.say(state);
    this.root.classList.toggle("is-flat", !this.widest);
    this.picture = this.widest ? drawRound(this.stage, addressFor(view, this.widest), start, told) : drawFlat(this.stage, view.medium, view.alt, told);
    this.drawn = "";
  }

  focus(): void {
    this.stage.focus({ preventScroll: true });
  }

  end(): void {
    this.asked++;
    document.removeEventListener("fullscreenchange", this.screened);
    if (document.fullscreenElement) void document.exitFullscreen();
    this.picture?.end();
    this.picture = null;
    this.root.remove();
  }

  private fillBar(): void {
    const push = (name: string, words: string, deed: () => void) => {
      const button = made("button", { type: "button", "aria-label": words, title: words }, icon(name));
      button.addEventListener("click", deed);
      this.bar.append(button);
    };
    if (this.widest) {
      push("left", "W lewo", () => this.move("ArrowLeft"));
      push("right", "W prawo", () => this.move("ArrowRight"));
      push("up", "W górę", () => this.move("ArrowUp"));
      push("down", "W dół", () => this.move("ArrowDown"));
      push("plus", "Bliżej", () => this.move("+"));
      push("minus", "Dalej", () => this.move("-"));
    }
    this.screen.addEventListener("click", () => this.toggleScreen());
    if (document.fullscreenEnabled) this.bar.append(this.screen);
    push("close", "Zamknij zdjęcie", () => this.told.closed());
    this.screened();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !document.fullscreenElement) this.card.hidden ? this.told.closed() : this.closeCard(true);
    else if (event.key === "Home" && this.view) this.picture?.turn({ yaw: this.view.start[0], pitch: this.view.start[1] });
    else if (event.key.toLowerCase() === "f" && document.fullscreenEnabled) this.toggleScreen();
    else if (event.key in MOVES && this.widest) this.move(event.key);
    else return;
    event.preventDefault();
  }

  private move(key: string): void {
    const now = this.picture?.look();
    const [right, up, wider] = MOVES[key]!;
    if (!now) return;
    this.picture?.turn({
      yaw: now.yaw + right,
      pitch: Math.max(-85, Math.min(85, now.pitch + up)),
      hfov: Math.max(NEAREST, Math.min(WIDEST, now.hfov + wider)),
    });
  }

  private toggleScreen(): void {
    void (document.fullscreenElement ? document.exitFullscreen() : this.root.requestFullscreen().catch(() => undefined));
  }

  private readonly screened = (): void => {
    const words = document.fullscreenElement === this.root ? "Zamknij pełny ekran" : "Pełny ekran";
    this.screen.setAttribute("aria-label", words);
    this.screen.setAttribute("title", words);
    this.picture?.resize();
    this.drawn = "";
  };

  private choose(point: Point, button: HTMLButtonElement): void {
    if (point.go) return this.told.go(point.go);
    this.opener = button;
    const close = made("button", { type: "button", class: "pw-pano__shut", "aria-label": "Zamknij kartę" }, icon("close"));
    close.addEventListener("click", () => this.closeCard(true));
    const facts = made("dl", {}, ...(point.facts ?? []).map(([key, value]) => made("div", {}, made("dt", {}, key), made("dd", {}, value))));
    this.card.replaceChildren(made("p", { class: "pw-pano__title", id: "pano-card" }, point.name), close);
    this.card.setAttribute("aria-labelledby", "pano-card");
    if (point.text) this.card.append(made("p", {}, point.text));
    if (facts.childElementCount) this.card.append(facts);
    if (point.url) this.card.append(made("a", { class: "govuk-link", href: point.url }, "Przejdź do tej sprawy"));
    this.card.hidden = false;
    this.card.focus({ preventScroll: true });
  }

  private closeCard(back = false): void {
    if (this.card.hidden) return;
    this.card.hidden = true;
    if (back) this.opener?.focus({ preventScroll: true });
  }

  private say(state: "loading" | "ready" | "failed"): void {
    this.root.dataset.state = state;
    this.state.replaceChildren();
    if (state === "loading") this.state.append(made("p", {}, "Wczytuję zdjęcie…"));
    if (state === "ready" && !this.widest) this.state.append(made("p", {}, "Ta przeglądarka nie pokazuje zdjęć 360° (nie ma w niej WebGL). Oto to samo zdjęcie rozłożone na płasko; przyciski działają tak samo."));
    if (state === "failed") {
      const again = made("button", { type: "button", class: "govuk-button" }, "Spróbuj ponownie");
      again.addEventListener("click", () => this.view && this.show(this.view, this.view.start));
      this.state.append(made("p", {}, "Nie udało się wczytać zdjęcia. Sprawdź połączenie z internetem. Opis miejsca i przejścia są na stronie poniżej."), again);
    }
  }

  /** Buttons follow the picture; nothing is counted while nothing moves. */
  private readonly frame = (): void => {
    if (!this.root.isConnected && this.asked > 0 && !this.picture) return;
    requestAnimationFrame(this.frame);
    if (!this.picture || this.root.dataset.state !== "ready") return;
    const { yaw, pitch, hfov } = this.picture.look();
    const now = [yaw, pitch, hfov, this.stage.clientWidth, this.stage.clientHeight].join();
    if (now === this.drawn) return;
    this.drawn = now;
    this.spots.place(this.picture);
    if (!this.picture.isRound) return;
    this.told.turned(yaw);
    clearTimeout(this.telling);
    this.telling = window.setTimeout(() => this.tellAhead(yaw), isCalm() ? 100 : 500);
  };

  private tellAhead(yaw: number): void {
    const point = this.spots.ahead(yaw);
    const words = point ? `Na wprost: ${point.name}` : "";
    if (this.ahead.textContent !== words) this.ahead.textContent = words;
  }
}
