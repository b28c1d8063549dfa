// What the editor measures: areas in m², the rest in the units of the points.
export function area(corners, view) {
    let twice = 0;
    corners.forEach((a, i) => {
        const b = corners[(i + 1) % corners.length];
        twice += (a[0] - corners[0][0]) * (b[1] - corners[0][1]) - (b[0] - corners[0][0]) * (a[1] - corners[0][1]);
    });
    return Math.abs(twice) / 2 * view.lon * view.lat;
}

export function crosses(corners) {
    const n = corners.length;
    for (let i = 0; i < n; i++)
        for (let j = i + 2; j < n; j++)
            if (!(i === 0 && j === n - 1) && meet(corners[i], corners[(i + 1) % n], corners[j], corners[(j + 1) % n])) return true;
    return false;
}

function meet(a, b, c, d) {
    return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

function side(a, b, p) {
    return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}

export function toSide(p, a, b) {
    const [x, y] = [b[0] - a[0], b[1] - a[1]];
    const along = Math.max(0, Math.min(1, ((p[0] - a[0]) * x + (p[1] - a[1]) * y) / Math.max(1e-9, x * x + y * y)));
    return Math.hypot(p[0] - a[0] - along * x, p[1] - a[1] - along * y);
}

export function middle(corners) {
    return [corners.reduce((sum, p) => sum + p[0], 0) / corners.length, corners.reduce((sum, p) => sum + p[1], 0) / corners.length];
}

export function middleOf(a, b) {
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

export function round(degrees) {
    return Math.round(degrees * 1e7) / 1e7;
}
