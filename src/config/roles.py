"""Roles: which permissions each role carries. The county's secretary can read this page.

A post (stanowisko) carries roles; a person has the permissions of the posts he holds or stands in for.
The values are those of the apps' Permission enums; a house test keeps the two in step.
"""

ROLES: dict[str, frozenset[str]] = {
    # Kancelaria: registers, hands round, sends.
    "registry": frozenset(
        {
            "eod.letter.register",
            "eod.letter.assign",
            "eod.letter.read",
            "eod.case.read",
            "eod.dispatch",
            "eforms.form.read",
            "parties.read",
            "parties.write",
            "parties.merge",
            "parties.pesel.read",
            "signing.signature.check",
        }
    ),
    # Referent, inspektor: keeps cases of his unit.
    "clerk": frozenset(
        {
            "eod.letter.read",
            "eod.case.read",
            "eod.case.open",
            "eod.case.write",
            "parties.read",
            "parties.write",
            "parties.pesel.read",
            "signing.signature.check",
        }
    ),
    # Naczelnik: assigns in his unit, approves, signs by authority of the starosta.
    "head": frozenset(
        {
            "eod.letter.read",
            "eod.letter.assign",
            "eod.case.read",
            "eod.case.open",
            "eod.case.write",
            "eod.document.approve",
            "eod.document.sign",
            "eod.document.publish",
            "org.substitute",
            "parties.read",
            "parties.write",
            "parties.merge",
            "parties.pesel.read",
            "signing.signature.check",
        }
    ),
    # Starosta, wicestarosta, sekretarz: see everything, assign everything, have the last word.
    "board": frozenset(
        {
            "eod.letter.read",
            "eod.letter.read_all",
            "eod.letter.assign",
            "eod.case.read",
            "eod.case.read_all",
            "eod.document.approve",
            "eod.document.sign",
            "eod.document.publish",
            "org.manage",
            "org.substitute",
            "parties.read",
            "signing.signature.check",
            "signing.seal.read",
        }
    ),
    # Redaktor BIP: makes the copy without personal data, publishes, corrects, withdraws.
    "bip_editor": frozenset({"bip.article.write", "bip.article.publish"}),
    # Autor BIP: writes, an editor checks and publishes.
    "bip_author": frozenset({"bip.article.write"}),
    # Redaktor portalu: writes; another checks, yet another approves.
    "portal_editor": frozenset(
        {
            "portal.page.edit",
            "tour.scene.edit",
            "announcements.warning.issue",
            "announcements.emergency.switch",
        }
    ),
    # Sprawdza teksty portalu, zanim ktoś je zatwierdzi.
    "portal_checker": frozenset({"portal.page.edit", "portal.page.check"}),
    # Zatwierdza i publikuje strony portalu.
    "portal_publisher": frozenset(
        {"portal.page.edit", "portal.page.check", "portal.page.publish", "tour.scene.edit"}
    ),
    # Administrator: watches the system, sees no content of cases.
    "operator": frozenset(
        {
            "system.operate",
            "bip.log.check",
            "org.manage",
            "eod.manage",
            "eforms.form.read",
            "eforms.form.publish",
            "signing.seal.read",
        }
    ),
    # Dyżurny PCZK: sees every report, acknowledges hazards, routes, moderates, hands the shift over; warns the public.
    "duty_officer": frozenset(
        {
            "announcements.warning.issue",
            "announcements.emergency.switch",
            "interventions.report.read",
            "interventions.report.read_all",
            "interventions.contact.read",
            "interventions.report.work",
            "interventions.hazard",
            "interventions.moderate",
        }
    ),
    # Kierownik PCZK: as the duty officer, called when nobody acknowledges; changes categories and rules.
    "duty_head": frozenset(
        {
            "interventions.report.read",
            "interventions.report.read_all",
            "interventions.contact.read",
            "interventions.report.work",
            "interventions.hazard",
            "interventions.moderate",
            "interventions.rules",
        }
    ),
    # Brygada (PZD): the reports of its own unit, in the field.
    "road_crew": frozenset({"interventions.report.read", "interventions.field"}),
    # Moderator: what the public may read and see.
    "report_moderator": frozenset(
        {"interventions.report.read", "interventions.report.read_all", "interventions.moderate"}
    ),
}
