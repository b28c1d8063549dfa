// Where places in degrees stand in the drawing: fitted around all of them, and nearer or aside as the reader wants.
import { round } from './outline-geometry.js';

export const WIDTH = 760, HEIGHT = 460;
const MARGIN = 30, MOST = 64, LEAST = 0.25;

export function fit(places, centre) {
    const from = places.length > 0 ? places : [[centre[0] - 0.003, centre[1] - 0.0015], [centre[0] + 0.003, centre[1] + 0.0015]];
    const [west, east] = [Math.min(...from.map((p) => p[0])), Math.max(...from.map((p) => p[0]))];
    const [south, north] = [Math.min(...from.map((p) => p[1])), Math.max(...from.map((p) => p[1]))];
    const phi = ((south + north) / 2) * Math.PI / 180;
    const lon = 111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi), lat = 111132.92 - 559.82 * Math.cos(2 * phi);
    const whole = Math.min((WIDTH - 2 * MARGIN) / Math.max(20, (east - west) * lon), (HEIGHT - 2 * MARGIN) / Math.max(20, (north - south) * lat));
    let zoom = 1, [x0, y0] = [(west + east) / 2, (south + north) / 2];

    const view = {
        lon, lat,
        get scale() { return whole * zoom; },
        at: (p) => [WIDTH / 2 + (p[0] - x0) * lon * view.scale, HEIGHT / 2 - (p[1] - y0) * lat * view.scale],
        exact: (x, y) => [x0 + (x - WIDTH / 2) / (lon * view.scale), y0 - (y - HEIGHT / 2) / (lat * view.scale)],
        back: (x, y) => view.exact(x, y).map(round),
        // The place under the pointer stays where it is.
        nearer(times, x = WIDTH / 2, y = HEIGHT / 2) {
            const kept = view.exact(x, y);
            zoom = Math.max(LEAST, Math.min(MOST, zoom * times));
            const now = view.exact(x, y);
            [x0, y0] = [x0 + kept[0] - now[0], y0 + kept[1] - now[1]];
        },
        aside(x, y) {
            [x0, y0] = view.exact(WIDTH / 2 + x, HEIGHT / 2 + y);
        },
    };
    return view;
}
