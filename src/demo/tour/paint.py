"""Paint: the materials of the office, drawn by rules; no picture is loaded.

A pattern (tiles, boards, plaster) is laid in metres of the piece's own frame, so it runs on from one piece to the next.
"""

import math

import bpy

PINE, PINE_DARK, BARLEY, INK = "#0d564f", "#072623", "#f0b43c", "#15211f"
_made: dict[str, bpy.types.Material] = {}


def rgb(code: str) -> tuple[float, float, float, float]:
    """#rrggbb as Blender wants it: linear light."""

    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    code = code.lstrip("#")
    return (linear(code[:2]), linear(code[2:4]), linear(code[4:]), 1.0)


class Shader:
    """A material under construction: a principled surface and what feeds it."""

    def __init__(
        self, name: str, colour: str = "#ffffff", rough: float = 0.6, metal: float = 0.0, gloss: float = 0.5
    ):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.surface = self.tree.nodes["Principled BSDF"]
        self.put("Base Color", rgb(colour))
        self.put("Roughness", rough)
        self.put("Metallic", metal)
        self.put("Specular IOR Level" if "Specular IOR Level" in self.surface.inputs else "Specular", gloss)

    def put(self, name: str, value) -> None:
        """Set an input of the surface."""
        self.surface.inputs[name].default_value = value

    def node(self, kind: str, **inputs):
        """A new node with these inputs."""
        made = self.tree.nodes.new(kind)
        for name, value in inputs.items():
            key = name.replace("_", " ")
            if key in made.inputs:
                made.inputs[key].default_value = value
        return made

    def link(self, a, b) -> None:
        """From an output to an input."""
        self.tree.links.new(a, b)

    def place(self, scale=(1, 1, 1), turn=(0, 0, 0)):
        """Coordinates in metres."""
        coordinates = self.node("ShaderNodeTexCoord")
        mapping = self.node("ShaderNodeMapping", Scale=scale, Rotation=turn)
        self.link(coordinates.outputs["Object"], mapping.inputs["Vector"])
        return mapping.outputs["Vector"]

    def ramp(self, source, stops) -> object:
        """A value as a colour."""
        ramp = self.node("ShaderNodeValToRGB")
        while len(ramp.color_ramp.elements) < len(stops):
            ramp.color_ramp.elements.new(0.5)
        for element, (at, colour) in zip(ramp.color_ramp.elements, stops, strict=True):
            element.position, element.color = at, rgb(colour)
        self.link(source, ramp.inputs["Fac"])
        return ramp.outputs["Color"]

    def noise(self, where, scale: float, detail: float = 4.0):
        """Noise over the place."""
        noise = self.node("ShaderNodeTexNoise", Scale=scale, Detail=detail)
        self.link(where, noise.inputs["Vector"])
        return noise.outputs["Fac"]


def _bricks(
    shader: Shader, where, width: float, height: float, joint: float, a: str, b: str, mortar: str, offset=0.0
):
    bricks = shader.node(
        "ShaderNodeTexBrick",
        Scale=1.0,
        Color1=rgb(a),
        Color2=rgb(b),
        Mortar=rgb(mortar),
        Mortar_Size=joint,
        Brick_Width=width,
        Row_Height=height,
        Mortar_Smooth=0.1,
    )
    bricks.offset, bricks.squash = offset, 1.0
    shader.link(where, bricks.inputs["Vector"])
    return bricks


def _wood(name: str, light: str, dark: str, upright=False, rough=0.38, boards=None):
    s = Shader(name, rough=rough)
    where = s.place((14, 14, 1.2) if upright else (1.2, 14, 14))
    grain = s.noise(where, 2.2, 4)
    colour = s.ramp(grain, [(0.3, dark), (0.5, light), (0.72, dark)])
    if boards:
        flat = s.place()
        bricks = _bricks(s, flat, *boards, 0.004, "#ffffff", "#c9c0b4", "#4a3a2a", 0.37)
        mix = s.node("ShaderNodeMixRGB")
        mix.blend_type = "MULTIPLY"
        mix.inputs["Fac"].default_value = 0.85
        s.link(colour, mix.inputs["Color1"])
        s.link(bricks.outputs["Color"], mix.inputs["Color2"])
        colour = mix.outputs["Color"]
    s.link(colour, s.surface.inputs["Base Color"])
    return s.material


def _tiles(name: str, size, a: str, b: str, mortar: str, rough: float, turn=(0, 0, 0), offset=0.0):
    s = Shader(name, rough=rough)
    bricks = _bricks(s, s.place((1, 1, 1), turn), size[0], size[1], 0.004, a, b, mortar, offset)
    cloud = s.ramp(s.noise(s.place(), 3.0, 2), [(0.3, "#e4e2dd"), (0.7, "#ffffff")])
    mix = s.node("ShaderNodeMixRGB")
    mix.blend_type = "MULTIPLY"
    mix.inputs["Fac"].default_value = 0.6
    s.link(bricks.outputs["Color"], mix.inputs["Color1"])
    s.link(cloud, mix.inputs["Color2"])
    s.link(mix.outputs["Color"], s.surface.inputs["Base Color"])
    return s.material


def _ceiling():
    """The suspended ceiling: the light thrown up from floor and walls is stood for by a faint glow of its own."""
    made = _tiles("ceiling", (0.6, 0.6), "#f4f3ef", "#efeee9", "#b4b3ae", 0.9)
    surface = made.node_tree.nodes["Principled BSDF"]
    surface.inputs["Emission Color"].default_value = rgb("#fff8ec")
    surface.inputs["Emission Strength"].default_value = 0.2
    made.cycles.emission_sampling = "NONE"
    return made


def _terrazzo():
    s = Shader("terrazzo", rough=0.22)
    cells = s.node("ShaderNodeTexVoronoi", Scale=60.0)
    s.link(s.place(), cells.inputs["Vector"])
    chips = s.ramp(
        cells.outputs["Color"],
        [
            (0.0, "#d9d4c8"),
            (0.42, "#cfc9bb"),
            (0.5, "#8f8a80"),
            (0.58, "#e6e1d6"),
            (0.75, "#b9a98c"),
            (1, "#f1ede4"),
        ],
    )
    slab = _bricks(s, s.place(), 1.2, 1.2, 0.006, "#ffffff", "#f4f1ea", "#a9a396")
    mix = s.node("ShaderNodeMixRGB")
    mix.blend_type = "MULTIPLY"
    mix.inputs["Fac"].default_value = 1
    s.link(chips, mix.inputs["Color1"])
    s.link(slab.outputs["Color"], mix.inputs["Color2"])
    s.link(mix.outputs["Color"], s.surface.inputs["Base Color"])
    return s.material


def _plaster(name: str, colour: str, rough=0.85):
    return Shader(name, colour, rough, gloss=0.25).material


def _speckled(name: str, a: str, b: str, scale: float, rough=0.95):
    s = Shader(name, rough=rough, gloss=0.1)
    grain = s.noise(s.place(), scale, 2)
    s.link(s.ramp(grain, [(0.35, a), (0.65, b)]), s.surface.inputs["Base Color"])
    return s.material


def _blind(name: str, colour: str):
    """Cloth through which some daylight comes."""
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    out, mix = tree.nodes.new("ShaderNodeOutputMaterial"), tree.nodes.new("ShaderNodeMixShader")
    front, through = tree.nodes.new("ShaderNodeBsdfDiffuse"), tree.nodes.new("ShaderNodeBsdfTranslucent")
    for part in (front, through):
        part.inputs["Color"].default_value = rgb(colour)
    tree.links.new(front.outputs[0], mix.inputs[1])
    tree.links.new(through.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], out.inputs["Surface"])
    return material


def _light(name: str, colour: str, strength: float):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    out, glow = tree.nodes.new("ShaderNodeOutputMaterial"), tree.nodes.new("ShaderNodeEmission")
    glow.inputs["Color"].default_value = rgb(colour)
    glow.inputs["Strength"].default_value = strength
    tree.links.new(glow.outputs[0], out.inputs["Surface"])
    material.cycles.emission_sampling = "NONE"  # it is seen; the light itself comes from `shapes.lamp`
    return material


UPRIGHT = (math.pi / 2, 0, 0)
SIDEWAYS = (math.pi / 2, 0, math.pi / 2)
_RECIPES = {
    "wall": lambda: _plaster("wall", "#efece4"),
    "wall_sand": lambda: _plaster("wall_sand", "#d9cbb0"),
    "wall_pine": lambda: _plaster("wall_pine", "#1b6a61"),
    "wall_mint": lambda: _plaster("wall_mint", "#cfe0da"),
    "facade": lambda: _plaster("facade", "#e9dfc6"),
    "facade_band": lambda: _plaster("facade_band", "#cdb98f"),
    "plinth": lambda: _tiles("plinth", (0.6, 0.3), "#6f6a62", "#7c766d", "#4a4640", 0.7, UPRIGHT, 0.5),
    "ceiling": lambda: _ceiling(),
    "terrazzo": _terrazzo,
    "tiles": lambda: _tiles("tiles", (0.6, 0.6), "#b9b3a6", "#c3bdb0", "#8b8578", 0.28),
    "tiles_dark": lambda: _tiles("tiles_dark", (0.3, 0.3), "#5c6664", "#66716e", "#3b4341", 0.35),
    "tiles_white": lambda: _tiles("tiles_white", (0.3, 0.2), "#f3f5f4", "#eef1f0", "#b6bdbb", 0.15, UPRIGHT),
    "tiles_white_side": lambda: _tiles(
        "tiles_white_side", (0.3, 0.2), "#f3f5f4", "#eef1f0", "#b6bdbb", 0.15, SIDEWAYS
    ),
    "lino": lambda: _speckled("lino", "#a89f8e", "#b8b09f", 220, 0.4),
    "carpet": lambda: _speckled("carpet", "#3e5552", "#4f6865", 260),
    "mat": lambda: _speckled("mat", "#23282a", "#33393b", 400),
    "parquet": lambda: _wood("parquet", "#b98a54", "#9b6d3a", boards=(0.9, 0.12), rough=0.3),
    "oak": lambda: _wood("oak", "#c79a62", "#a97b45"),
    "oak_up": lambda: _wood("oak_up", "#bf9059", "#a2733e", upright=True),
    "walnut": lambda: _wood("walnut", "#6d4a2c", "#4c301a", upright=True),
    "bark": lambda: _speckled("bark", "#4b3a2b", "#6a5540", 30, 0.95),
    "paving": lambda: _tiles("paving", (0.4, 0.2), "#9a958c", "#aaa59b", "#6f6b63", 0.85, offset=0.5),
    "asphalt": lambda: _speckled("asphalt", "#3c3d3f", "#4c4d50", 150, 0.9),
    "granite": lambda: _speckled("granite", "#7d7b78", "#b0aeaa", 180, 0.5),
    "grass": lambda: _speckled("grass", "#4a6133", "#647a45", 40, 0.95),
    "leaf": lambda: _speckled("leaf", "#2f6b2c", "#4c8b3a", 14, 0.5),
    "leaf_dark": lambda: _speckled("leaf_dark", "#1d4a2a", "#2f6a3a", 18, 0.35),
    "leaf_tree": lambda: _speckled("leaf_tree", "#4a7a25", "#7ba23c", 3, 0.7),
    "soil": lambda: _speckled("soil", "#2b2018", "#3d2e22", 90),
    "cork": lambda: _speckled("cork", "#a9794a", "#c0905c", 120, 0.95),
    "fabric_pine": lambda: _speckled("fabric_pine", "#12605a", "#1d766d", 500, 0.95),
    "fabric_grey": lambda: _speckled("fabric_grey", "#4a5254", "#5d6668", 500, 0.95),
    "fabric_barley": lambda: _speckled("fabric_barley", "#d79a2b", "#e8b04a", 500, 0.95),
    "glass_milk": lambda: _plaster("glass_milk", "#dfe9e7"),
    "mirror": lambda: Shader("mirror", "#f4f6f6", 0.02, 1.0).material,
    "door_frame": lambda: Shader("door_frame", "#7a7f80", 0.45).material,
    "blind": lambda: _blind("blind", "#e9e2cf"),
    "steel": lambda: Shader("steel", "#b8bcbd", 0.28, 1.0).material,
    "steel_dark": lambda: Shader("steel_dark", "#555a5c", 0.4, 1.0).material,
    "white": lambda: Shader("white", "#f2f2ef", 0.35).material,
    "ceramic": lambda: Shader("ceramic", "#fbfbfa", 0.08).material,
    "paper": lambda: Shader("paper", "#f8f6f0", 0.9).material,
    "black": lambda: Shader("black", "#17191a", 0.4).material,
    "plastic_grey": lambda: Shader("plastic_grey", "#8d9494", 0.5).material,
    "pine": lambda: Shader("pine", PINE, 0.45).material,
    "pine_dark": lambda: Shader("pine_dark", "#0a332f", 0.5).material,
    "barley": lambda: Shader("barley", BARLEY, 0.5).material,
    "ink": lambda: Shader("ink", INK, 0.6).material,
    "red": lambda: Shader("red", "#b3201c", 0.4).material,
    "blue": lambda: Shader("blue", "#134f9c", 0.45).material,
    "sky_blue": lambda: Shader("sky_blue", "#5c9fc9", 0.6).material,
    "tactile_grey": lambda: _tiles("tactile_grey", (0.05, 0.3), "#8f8d86", "#97958e", "#6d6b65", 0.5),
    "walnut_flat": lambda: _wood("walnut_flat", "#7a5433", "#593a20"),
    "map_field": lambda: Shader("map_field", "#f1ecd2", 0.8).material,
    "map_wood": lambda: Shader("map_wood", "#a9c98c", 0.8).material,
    "map_town": lambda: Shader("map_town", "#d9a98a", 0.8).material,
    "map_road": lambda: Shader("map_road", "#e0b23a", 0.8).material,
    "tactile": lambda: _tiles("tactile", (0.05, 0.05), "#e8b64a", "#e2ad3b", "#b5821f", 0.6),
    "flag_white": lambda: Shader("flag_white", "#f4f4f2", 0.8).material,
    "flag_red": lambda: Shader("flag_red", "#c8102e", 0.8).material,
    "flag_blue": lambda: Shader("flag_blue", "#123f91", 0.8).material,
    "water": lambda: Shader("water", "#b9d5e2", 0.1).material,
    "roof": lambda: _tiles("roof", (0.3, 0.35), "#8f3b24", "#a3492f", "#5a2213", 0.8, offset=0.5),
    "pane": lambda: Shader("pane", "#2c3a42", 0.06, gloss=0.9).material,
    "rose": lambda: _plaster("rose", "#d9b3a0"),
    "cream": lambda: _plaster("cream", "#e8d9b5"),
    "mintwash": lambda: _plaster("mintwash", "#b9cbb5"),
    "green_sign": lambda: _light("green_sign", "#12904a", 1.6),
    "sign_white": lambda: _light("sign_white", "#ffffff", 1.8),
    "lamp": lambda: _light("lamp", "#fff4e2", 9.0),
    "screen_pine": lambda: _light("screen_pine", "#0d564f", 1.6),
    "screen_text": lambda: _light("screen_text", "#ffffff", 2.2),
    "screen_barley": lambda: _light("screen_barley", "#f0b43c", 2.0),
    "screen_blue": lambda: _light("screen_blue", "#9ec4dd", 1.0),
}


def mat(name: str) -> bpy.types.Material:
    """The material of this name, made when first asked for. `binder0`…`binder5` are the colours of binders."""
    if name not in _made:
        colours = ("#1f4e79", "#7d1f1f", "#2b2b2b", "#1b6a61", "#8a6d1a", "#5b5f66")
        if name.startswith("binder"):
            _made[name] = Shader(name, colours[int(name[-1])], 0.5).material
        else:
            _made[name] = _RECIPES[name]()
    return _made[name]


def forget() -> None:
    """Forget the materials of the last picture."""
    _made.clear()
