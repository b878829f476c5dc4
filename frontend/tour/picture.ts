// The picture itself: in the round where WebGL is there, flat where it is not. It knows angles, nothing of places.
import "pannellum";
import { isCalm, type Angles, type View } from "./kinds";

const WIDE = 100;
const NARROW = 75;
export const NEAREST = 40;
export const WIDEST = 110;

export interface Picture {
  readonly isRound: boolean;
  look(): { yaw: number; pitch: number; hfov: number };
  turn(to: Partial<{ yaw: number; pitch: number; hfov: number }>): void;
  /** Where on the screen a direction lies; null behind one's back. */
  at(angles: Angles): { x: number; y: number } | null;
  resize(): void;
  end(): void;
}

/** Whether pictures in the round can be drawn here, and how wide they may be. */
export function widestTexture(): number {
  const gl = document.createElement("canvas").getContext("webgl");
  if (!gl) return 0;
  const widest = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return widest;
}

/** The smaller file for small screens, slow or paid-for networks and old graphics. */
export function addressFor(view: View, widest: number): string {
  const net = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
  const isSmall = matchMedia("(max-width: 700px)").matches || net?.saveData || /2g|3g/.test(net?.effectiveType ?? "");
  return isSmall || (widest > 0 && widest < 4096) ? view.medium : view.large;
}

export function drawRound(stage: HTMLElement, address: string, start: Angles, told: (state: "ready" | "failed") => void): Picture {
  const hfov = stage.clientWidth < 700 ? NARROW : WIDE;
  const viewer = pannellum.viewer(stage, {
    type: "equirectangular", panorama: address, autoLoad: true, yaw: start[0], pitch: start[1], hfov, minHfov: NEAREST, maxHfov: WIDEST,
    showControls: false, showFullscreenCtrl: false, showZoomCtrl: false, disableKeyboardCtrl: true, mouseZoom: "fullscreenonly",
    friction: isCalm() ? 1 : 0.15, ignoreGPanoXMP: true, escapeHTML: true,
    strings: { loadingLabel: "Wczytuję zdjęcie", loadButtonLabel: "", bylineLabel: "", noPanoramaError: "", fileAccessError: "", malformedURLError: "", iOS8WebGLError: "", genericWebGLError: "", textureSizeError: "", unknownError: "" },
  });
  viewer.on("load", () => told("ready"));
  viewer.on("error", () => told("failed"));
  const look = () => ({ yaw: viewer.getYaw(), pitch: viewer.getPitch(), hfov: viewer.getHfov() });
  return {
    isRound: true,
    look,
    turn(to) {
      const now = look();
      viewer.lookAt(to.pitch ?? now.pitch, to.yaw ?? now.yaw, to.hfov ?? now.hfov, isCalm() ? false : 350);
    },
    at(angles) {
      const { yaw, pitch, hfov } = look();
      return projected(angles, yaw, pitch, hfov, stage.clientWidth, stage.clientHeight);
    },
    resize: () => viewer.resize(),
    end: () => viewer.destroy(),
  };
}

/** The gnomonic projection, as the picture is drawn. */
function projected([spotYaw, spotPitch]: Angles, yaw: number, pitch: number, hfov: number, width: number, height: number): { x: number; y: number } | null {
  const rad = Math.PI / 180;
  const turn = (yaw - spotYaw) * rad;
  const [sinSpot, cosSpot, sinView, cosView] = [Math.sin(spotPitch * rad), Math.cos(spotPitch * rad), Math.sin(pitch * rad), Math.cos(pitch * rad)];
  const ahead = sinSpot * sinView + cosSpot * Math.cos(turn) * cosView;
  if (ahead <= 0.01) return null;
  const scale = width / Math.tan((hfov * rad) / 2) / ahead / 2;
  return {
    x: width / 2 - scale * Math.sin(turn) * cosSpot,
    y: height / 2 - scale * (sinSpot * cosView - cosSpot * Math.cos(turn) * sinView),
  };
}

export function drawFlat(stage: HTMLElement, address: string, alt: string, told: (state: "ready" | "failed") => void): Picture {
  const image = new Image();
  image.alt = alt;
  image.className = "pw-pano__flat";
  image.addEventListener("load", () => told("ready"));
  image.addEventListener("error", () => told("failed"));
  image.src = address;
  stage.append(image);
  return {
    isRound: false,
    look: () => ({ yaw: 0, pitch: 0, hfov: 360 }),
    turn: () => undefined,
    at: ([yaw, pitch]) => ({ x: ((yaw + 180) / 360) * image.clientWidth, y: ((90 - pitch) / 180) * image.clientHeight }),
    resize: () => undefined,
    end: () => image.remove(),
  };
}
