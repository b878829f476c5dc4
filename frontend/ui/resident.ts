// What residents' pages gain from scripts. Each works without them; this only makes it pleasanter.
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { isSupported } from "govuk-frontend/dist/govuk/common/index.mjs";
import { copyButtons } from "./copy";
import { embeds } from "./embed";
import { fileLists } from "./files";
import { lookSwitch } from "./look";
import { openedOptions } from "./opens";
import { progressBars } from "./progress";
import { suggestions } from "./suggest";
import { toasts } from "./toasts";
import { tourDoor } from "./tour_door";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
if (isSupported()) {
  document.querySelectorAll('[data-module="govuk-button"]').forEach((button) => new Button(button));
  document.querySelectorAll('[data-module="govuk-error-summary"]').forEach((box) => new ErrorSummary(box));
}
lookSwitch();
copyButtons();
embeds();
fileLists();
openedOptions();
progressBars();
suggestions();
toasts();
tourDoor();
