// The sound of a hazard, made here: two tones, again every half a minute until somebody acknowledges.
// Browsers let a page sound only after its reader has touched it; until then the page says so in words.
const KEPT = "powiat-dzwiek-zagrozen";
const AGAIN = 30_000;

export interface Sound { ring: (count: number) => void }

export function hazardSound(button: HTMLButtonElement | null, note: HTMLElement | null): Sound {
  if (!button || !("AudioContext" in window)) return { ring: () => undefined };
  let context: AudioContext | null = null;
  let calls = 0;
  let last = 0;
  const isOn = (): boolean => button.getAttribute("aria-pressed") === "true";

  const show = (on: boolean): void => {
    button.setAttribute("aria-pressed", String(on));
    button.textContent = `Dźwięk zagrożeń: ${on ? "włączony" : "wyłączony"}`;
  };
  const say = (): void => {
    if (!note) return;
    const isHeld = isOn() && context?.state !== "running";
    note.textContent = isHeld ? "Przeglądarka wstrzymuje dźwięk. Kliknij w dowolne miejsce strony albo naciśnij klawisz, aby go dopuścić." : "";
  };
  const wake = async (): Promise<void> => {
    if (!isOn()) return;
    context ??= new AudioContext();
    if (context.state !== "running") await Promise.race([context.resume(), new Promise((done) => setTimeout(done, 400))]).catch(() => undefined);
    say();
  };
  const play = (): void => {
    if (!isOn() || context?.state !== "running") return;
    [880, 660, 880].forEach((pitch, at) => tone(context as AudioContext, pitch, at * 0.22));
    last = Date.now();
    button.dataset.rang = String(Number(button.dataset.rang ?? 0) + 1);
  };

  button.hidden = false;
  show(localStorage.getItem(KEPT) === "1");
  void wake();
  button.addEventListener("click", () => {
    const on = !isOn();
    show(on);
    localStorage.setItem(KEPT, on ? "1" : "0");
    void wake().then(() => {
      if (on) play();
      say();
    });
  });
  for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, () => void wake());
  window.setInterval(() => {
    if (calls > 0 && Date.now() - last >= AGAIN) play();
  }, 5_000);

  return {
    ring(count: number): void {
      const isMore = count > calls;
      calls = count;
      if (isMore) play();
    },
  };
}

function tone(context: AudioContext, pitch: number, after: number): void {
  const start = context.currentTime + after;
  const source = context.createOscillator();
  const loud = context.createGain();
  source.frequency.value = pitch;
  loud.gain.setValueAtTime(0.0001, start);
  loud.gain.exponentialRampToValueAtTime(0.25, start + 0.02);
  loud.gain.exponentialRampToValueAtTime(0.0001, start + 0.2);
  source.connect(loud).connect(context.destination);
  source.start(start);
  source.stop(start + 0.22);
}
