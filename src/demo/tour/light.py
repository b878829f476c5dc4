"""Light: the sky behind the windows and the sun of a late morning."""

import math

import bpy

from demo.tour.paint import rgb
from demo.tour.shots import Shot


def sky(shot: Shot) -> None:
    """A blue sky with some clouds, and the sun from the south-west."""
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    tree.nodes.clear()
    node, link = tree.nodes.new, tree.links.new
    place, split, ramp = node("ShaderNodeTexCoord"), node("ShaderNodeSeparateXYZ"), node("ShaderNodeValToRGB")
    link(place.outputs["Generated"], split.inputs[0])
    link(split.outputs["Z"], ramp.inputs["Fac"])
    stops = ((0.0, "#e3ecf2"), (0.12, "#c4dcee"), (0.45, "#7fb2e0"), (1.0, "#4d8ccb"))
    while len(ramp.color_ramp.elements) < len(stops):
        ramp.color_ramp.elements.new(0.5)
    for element, (at, colour) in zip(ramp.color_ramp.elements, stops, strict=True):
        element.position, element.color = at, rgb(colour)
    stretch, cloud, veil, mix = (
        node("ShaderNodeMapping"),
        node("ShaderNodeTexNoise"),
        node("ShaderNodeValToRGB"),
        node("ShaderNodeMixRGB"),
    )
    stretch.inputs["Scale"].default_value = (1.0, 1.0, 2.6)
    cloud.inputs["Scale"].default_value, cloud.inputs["Detail"].default_value = 3.2, 9
    link(place.outputs["Generated"], stretch.inputs["Vector"])
    link(stretch.outputs["Vector"], cloud.inputs["Vector"])
    link(cloud.outputs["Fac"], veil.inputs["Fac"])
    veil.color_ramp.elements[0].position, veil.color_ramp.elements[1].position = 0.48, 0.68
    mix.inputs["Color2"].default_value = rgb("#fbfcfd")
    link(veil.outputs["Color"], mix.inputs["Fac"])
    link(ramp.outputs["Color"], mix.inputs["Color1"])
    seen, fill, way, which, out = (
        node("ShaderNodeBackground"),
        node("ShaderNodeBackground"),
        node("ShaderNodeLightPath"),
        node("ShaderNodeMixShader"),
        node("ShaderNodeOutputWorld"),
    )
    seen.inputs["Strength"].default_value, fill.inputs["Strength"].default_value = 1.9, shot.fill
    fill.inputs["Color"].default_value = rgb("#f1f3f2")
    link(mix.outputs["Color"], seen.inputs["Color"])
    link(way.outputs["Is Diffuse Ray"], which.inputs["Fac"])
    link(seen.outputs[0], which.inputs[1])
    link(fill.outputs[0], which.inputs[2])
    link(which.outputs[0], out.inputs["Surface"])
    world.cycles.sampling_method = "NONE"
    if not shot.sun:
        return
    sun = bpy.data.lights.new("sun", "SUN")
    sun.energy, sun.angle, sun.color = 5.5, math.radians(1.5), rgb("#ffedd0")[:3]
    made = bpy.data.objects.new("sun", sun)
    made.rotation_euler = (math.radians(52), 0, math.radians(-35))
    bpy.context.scene.collection.objects.link(made)
