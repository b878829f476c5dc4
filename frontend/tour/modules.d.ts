declare module "pannellum";

/** What of Pannellum is used here; its own file makes `pannellum` global. */
interface PannellumViewer {
  getYaw(): number;
  getPitch(): number;
  getHfov(): number;
  lookAt(pitch: number, yaw: number, hfov: number, animated: number | false): void;
  resize(): void;
  destroy(): void;
  on(event: "load" | "error", hearer: (told: string) => void): void;
}
declare const pannellum: { viewer(place: HTMLElement, config: Record<string, unknown>): PannellumViewer };
