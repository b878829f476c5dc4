// The clerk's desk: htmx for parts of pages, keys for lists, and small comforts.
import htmx from "htmx.org/dist/htmx.esm.js";
import "./resident";
import { bulkBars } from "./bulk";
import { covers } from "./cover";
import { filters } from "./filters";
import { hotkeys } from "./hotkeys";
import { live } from "./live";
import { menus } from "./menus";
import { people } from "./people";
import { printButtons } from "./print";
import { queue } from "./queue";
import { sidebar } from "./sidebar";
import { suggestions } from "./suggest";
import { tables } from "./tables";
import { viewers } from "./viewer";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;

function parts(root: ParentNode): void {
  tables(root);
  people(root);
  viewers(root);
  filters(root);
  bulkBars(root);
}

menus();
sidebar();
hotkeys();
suggestions();
queue();
live();
printButtons();
covers();
parts(document);
htmx.onLoad((element: Element) => parts(element.parentElement ?? document));
