// What a lesson page works with.

import "./saved-here.js";
import "./close-reading.js";
import "./prompt-work.js";
import "./reader-comfort.js";
import "./read-aloud.js";
