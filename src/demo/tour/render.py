"""Render: one picture of the tour, or all of them.

    blender -b -P src/demo/tour/render.py -- --out var/tour [--width 1024] [--samples 24] [slug ...]
    python src/demo/tour/render.py --out var/tour hol          (where the `bpy` wheel is installed)

Needs Blender 4.2 or newer and no network. The same Blender makes the same picture. A picture that is there already is
left alone, so a stopped run goes on where it was. The pictures are PNG; `pictures.py` makes of them what is committed.
"""

import argparse
import math
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import bpy

from demo.tour import first_floor, ground_floor, light, shapes, stairwell, street
from demo.tour.shell import LEVEL
from demo.tour.shots import EYE, SHOTS, Shot


def build(shot: Shot) -> None:
    """The part of the building that this picture sees; z = 0 is the floor one stands on."""
    floor = first_floor if shot.floor else ground_floor
    with shapes.at(0, 0, -0.45 - shot.floor * LEVEL):
        street.build()
    floor.walls()
    for room in shot.rooms:
        if room == "stairwell":
            with shapes.at(0, 0, -shot.floor * LEVEL):
                stairwell.build()
        else:
            getattr(floor, room)()
    shapes.gather()


def camera(shot: Shot) -> None:
    """A camera that sees all around."""
    data = bpy.data.cameras.new("eye")
    data.type, data.clip_start = "PANO", 0.02
    (data if hasattr(data, "panorama_type") else data.cycles).panorama_type = "EQUIRECTANGULAR"
    eye = bpy.data.objects.new("eye", data)
    eye.location = (shot.x, shot.y, shot.ground + EYE)
    eye.rotation_euler = (math.pi / 2, 0, -math.radians(shot.bearing))
    bpy.context.scene.collection.objects.link(eye)
    bpy.context.scene.camera = eye


def quality(width: int, samples: int, exposure: float) -> None:
    """How the picture is computed."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.resolution_x, scene.render.resolution_y, scene.render.resolution_percentage = (
        width,
        width // 2,
        100,
    )
    scene.render.image_settings.file_format, scene.render.image_settings.compression = "PNG", 60
    cycles = scene.cycles
    cycles.device, cycles.seed, cycles.samples = "CPU", 3, samples
    cycles.use_adaptive_sampling = False
    cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
    cycles.denoising_prefilter = "NONE"
    cycles.denoising_quality = "FAST"
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 2, 1, 1
    cycles.transmission_bounces, cycles.transparent_max_bounces = 2, 8
    cycles.use_light_tree = False
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect, cycles.sample_clamp_direct = 2.0, 0.0
    # After the first bounce light is guessed from how open a place is: a tenth of the work, and nobody sees it.
    cycles.use_fast_gi, cycles.fast_gi_method, cycles.ao_bounces_render = True, "REPLACE", 1
    scene.world.light_settings.distance = 3.0
    scene.view_settings.view_transform = "Khronos PBR Neutral"
    scene.view_settings.exposure = exposure


def main() -> None:
    """Read the command line and render."""
    words = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else sys.argv[1:]
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("slugs", nargs="*", default=list(SHOTS))
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--width", type=int, default=4096)
    ask.add_argument("--samples", type=int, default=1)
    given = ask.parse_args(words)
    for slug in given.slugs or SHOTS:
        target = given.out.resolve() / f"{slug}.png"
        if target.exists():
            continue
        start = time.monotonic()
        bpy.ops.wm.read_factory_settings(use_empty=True)
        shapes.start()
        light.sky(SHOTS[slug])
        build(SHOTS[slug])
        camera(SHOTS[slug])
        quality(given.width, given.samples, SHOTS[slug].exposure)
        half = target.with_suffix(".part.png")
        bpy.context.scene.render.filepath = str(half)
        built = time.monotonic() - start
        bpy.ops.render.render(write_still=True)
        half.replace(target)
        print(f"{slug}: built in {built:.0f} s, {time.monotonic() - start:.0f} s in all", flush=True)


if __name__ == "__main__":
    main()
