/** What scripts add to a finished page: one module per behaviour. */
import { followAddress } from "./address.js";
import { followChapters } from "./chapter_list.js";
import { switchColorScheme } from "./color_scheme.js";
import { copyLinks } from "./copy_link.js";
import { followMap } from "./map.js";
import { prepareMedia } from "./media.js";
import { switchReading } from "./reading_switch.js";
import { prepareSearch } from "./search_start.js";
import { focusSearchOnSlash } from "./search_key.js";

switchColorScheme();
focusSearchOnSlash();
switchReading();
copyLinks();
followAddress(prepareMedia());
followChapters();
followMap();
prepareSearch();
