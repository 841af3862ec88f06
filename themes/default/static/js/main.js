/** What scripts add to a finished page: one module per behaviour. */
import { followAddress } from "./address.js";
import { followChapters } from "./chapter_list.js";
import { switchColorScheme } from "./color_scheme.js";
import { listKeys } from "./keys.js";
import { followMap } from "./map.js";
import { preparePlayer } from "./player.js";
import { prepareReading } from "./reading.js";
import { prepareSharing } from "./share.js";

switchColorScheme();
listKeys();
prepareReading();
const player = preparePlayer();
prepareSharing(player.play);
followAddress(player.cue);
followChapters();
followMap();
