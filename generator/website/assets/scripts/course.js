// What the pages work with: one file for all, which a browser asks for once.

import "./lesson.js";
import "./my-work.js";
