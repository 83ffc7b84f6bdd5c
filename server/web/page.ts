/** What every page runs. A part that finds nothing of its own on the page does nothing. */

import { addCopying } from "./copy";
import { addFilter } from "./filter";
import { showNewest } from "./newest";
import { addShortcut } from "./shortcut";

addCopying();
addFilter();
addShortcut();
showNewest();
