// Makes the drawing of the sites a map that one can walk, in step with the list beside it. Without this file the
// drawing and the list are there; without tiles the drawing lies under the map.
import { siteMap } from './scripts/site-map.js';

for (const figure of document.querySelectorAll('[data-map]')) siteMap(figure);
