// Draws the outline in a textarea[data-outline] over what lies around it. The textarea stays what is sent, and can be
// typed in as well; without this script that is all there is.
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 760, HEIGHT = 460, MARGIN = 30, STEP = 1, FAR = 10, MOST_DIFFERENCE = 0.05;

export function outlineEditor() {
    document.querySelectorAll('textarea[data-outline]').forEach((field) => start(field, JSON.parse(field.dataset.outline)));
}

function start(field, around) {
    let corners = read(field.value) ?? [];
    let chosen = -1;
    let dragging = -1;
    const past = [];
    const figure = make('div', 'al-draw');
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    svg.setAttribute('role', 'application');
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('aria-label', 'Tekenvlak voor de omtrek. Pijltjes verplaatsen een hoek, Tab gaat naar de volgende, Delete haalt hem weg, Ctrl+Z maakt ongedaan.');
    const told = make('p', 'al-draw__told');
    told.setAttribute('role', 'status');
    const undo = button('Ongedaan maken'), remove = button('Hoek weghalen'), clear = button('Leeg maken'), add = button('Hoek toevoegen');
    const bar = make('div', 'al-draw__bar');
    bar.append(add, remove, undo, clear);
    const help = make('p', 'al-draw__help');
    help.textContent = 'Klik om een hoek te zetten, sleep een hoek om hem te verplaatsen. Met het toetsenbord: Tab naar een hoek, pijltjes verplaatsen hem 1 m (met Shift 10 m), Delete haalt hem weg.';
    figure.append(svg, bar, told, help);
    field.closest('.utrecht-form-field').after(figure);
    let view = frame();

    function frame() {
        const all = [...corners, ...(around.border ?? []), ...around.others.flatMap((o) => o.corners)];
        const from = all.length > 0 ? all : [[around.centre[0] - 0.003, around.centre[1] - 0.0015], [around.centre[0] + 0.003, around.centre[1] + 0.0015]];
        const [west, east] = [Math.min(...from.map((p) => p[0])), Math.max(...from.map((p) => p[0]))];
        const [south, north] = [Math.min(...from.map((p) => p[1])), Math.max(...from.map((p) => p[1]))];
        const phi = ((south + north) / 2) * Math.PI / 180;
        const lon = 111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi), lat = 111132.92 - 559.82 * Math.cos(2 * phi);
        const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(1, (east - west) * lon), (HEIGHT - 2 * MARGIN) / Math.max(1, (north - south) * lat));
        const left = (WIDTH - (east - west) * lon * scale) / 2, top = (HEIGHT - (north - south) * lat * scale) / 2;
        return {
            lon, lat, scale,
            at: (p) => [left + (p[0] - west) * lon * scale, top + (north - p[1]) * lat * scale],
            back: (x, y) => [round(west + (x - left) / (lon * scale)), round(north - (y - top) / (lat * scale))],
        };
    }

    function shape(list, kind) {
        const polygon = document.createElementNS(SVG, 'polygon');
        polygon.setAttribute('class', kind);
        polygon.setAttribute('points', list.map((p) => view.at(p).map((n) => n.toFixed(1)).join(',')).join(' '));
        svg.append(polygon);
    }

    function draw() {
        svg.replaceChildren();
        if (around.border?.length > 2) shape(around.border, 'ground');
        for (const other of around.others) {
            shape(other.corners, 'other');
            const [x, y] = view.at(middle(other.corners));
            const across = other.corners.map((p) => view.at(p)[0]);
            // Only where it fits.
            if (Math.max(...across) - Math.min(...across) > other.name.length * 7) label(x, y, other.name, 'name');
        }
        if (corners.length > 1) shape(corners, 'own');
        corners.forEach((p, i) => {
            const dot = document.createElementNS(SVG, 'circle');
            const [x, y] = view.at(p);
            dot.setAttribute('class', i === chosen ? 'corner corner--chosen' : 'corner');
            dot.setAttribute('cx', x); dot.setAttribute('cy', y); dot.setAttribute('r', 8);
            dot.dataset.corner = i;
            svg.append(dot);
        });
        scaleBar();
        undo.disabled = past.length === 0;
        remove.disabled = chosen < 0;
        clear.disabled = corners.length === 0;
        told.textContent = tell();
    }

    function label(x, y, text, kind) {
        const element = document.createElementNS(SVG, 'text');
        element.setAttribute('class', kind);
        element.setAttribute('x', x); element.setAttribute('y', y);
        element.textContent = text;
        svg.append(element);
    }

    function scaleBar() {
        const metres = [1000, 500, 200, 100, 50, 20, 10, 5].find((m) => m * view.scale <= 180) ?? 1;
        const line = document.createElementNS(SVG, 'line');
        line.setAttribute('class', 'bar');
        for (const [name, value] of [['x1', 12], ['x2', 12 + metres * view.scale], ['y1', HEIGHT - 12], ['y2', HEIGHT - 12]]) line.setAttribute(name, value);
        svg.append(line);
        label(16 + metres * view.scale, HEIGHT - 8, `${metres} m`, 'scale');
    }

    function tell() {
        if (corners.length < 3) return corners.length === 0 ? 'Nog geen omtrek.' : `${corners.length} ${corners.length === 1 ? 'hoek' : 'hoeken'}: een omtrek heeft er ten minste drie.`;
        if (crosses(corners)) return 'De omtrek kruist zichzelf. Verplaats een hoek.';
        const drawn = area(corners, view);
        const typed = around.areaField ? Number((document.getElementById(around.areaField)?.value ?? '').replace(/[ .\u00a0]/g, '')) : NaN;
        const registered = typed > 0 ? typed : around.areaM2;
        const text = `${corners.length} hoeken, ${Math.round(drawn).toLocaleString('nl-NL')} m²`;
        if (!registered) return `${text}.`;
        const difference = (drawn - registered) / registered;
        return `${text}; geregistreerd ${registered.toLocaleString('nl-NL')} m²${Math.abs(difference) > MOST_DIFFERENCE ? `: ${(difference * 100).toFixed(0)} % verschil` : ''}.`;
    }

    function keep() {
        past.push(corners.map((p) => [...p]));
        if (past.length > 100) past.shift();
    }

    function done() {
        field.value = corners.map((p) => `${p[0]} ${p[1]}`).join(', ');
        draw();
    }

    function move(i, x, y) {
        const [px, py] = view.at(corners[i]);
        corners[i] = view.back(px + x * view.scale, py + y * view.scale);
    }

    // A corner comes between the two that it lies nearest to, so that the outline stays whole.
    function insert(p) {
        let best = corners.length, least = Infinity;
        if (corners.length > 2)
            corners.forEach((a, i) => {
                const d = toSide(view.at(p), view.at(a), view.at(corners[(i + 1) % corners.length]));
                if (d < least) [least, best] = [d, i + 1];
            });
        corners.splice(best, 0, p);
        chosen = best;
    }

    function place(event) {
        const box = svg.getBoundingClientRect();
        return view.back((event.clientX - box.left) * WIDTH / box.width, (event.clientY - box.top) * HEIGHT / box.height);
    }

    svg.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        svg.focus();
        keep();
        const hit = event.target.dataset?.corner;
        if (hit === undefined) insert(place(event));
        else chosen = Number(hit);
        dragging = chosen;
        svg.setPointerCapture(event.pointerId);
        done();
    });
    svg.addEventListener('pointermove', (event) => {
        if (dragging < 0) return;
        corners[dragging] = place(event);
        done();
    });
    const release = () => { dragging = -1; };
    svg.addEventListener('pointerup', release);
    svg.addEventListener('pointercancel', release);
    svg.addEventListener('keydown', (event) => {
        const far = event.shiftKey ? FAR : STEP;
        const way = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] }[event.key];
        if (event.key === 'Tab' && corners.length > 0) {
            const next = chosen + (event.shiftKey ? -1 : 1);
            // Past the last corner the focus goes on, as everywhere.
            if (next < 0 || next >= corners.length) { chosen = -1; draw(); return; }
            chosen = next;
        } else if (way && chosen >= 0) {
            keep();
            move(chosen, ...way);
        } else if ((event.key === 'Delete' || event.key === 'Backspace') && chosen >= 0) return stop(event, takeOut);
        else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) return stop(event, back);
        else return;
        event.preventDefault();
        done();
    });

    function stop(event, work) {
        event.preventDefault();
        work();
    }

    function takeOut() {
        if (chosen < 0) return;
        keep();
        corners.splice(chosen, 1);
        chosen = Math.min(chosen, corners.length - 1);
        done();
    }

    function back() {
        if (past.length === 0) return;
        corners = past.pop();
        chosen = Math.min(chosen, corners.length - 1);
        done();
    }

    add.addEventListener('click', () => {
        keep();
        const [x, y] = corners.length > 1 ? middleOf(view.at(corners.at(-1)), view.at(corners[0])) : [WIDTH / 2 + corners.length * 40, HEIGHT / 2];
        corners.push(view.back(x, y));
        chosen = corners.length - 1;
        done();
        svg.focus();
    });
    remove.addEventListener('click', takeOut);
    undo.addEventListener('click', back);
    clear.addEventListener('click', () => { keep(); corners = []; chosen = -1; done(); });
    field.addEventListener('change', () => {
        const typed = read(field.value);
        if (!typed) return;
        keep();
        corners = typed;
        chosen = -1;
        view = frame();
        draw();
    });
    draw();
}

// Only what this writes itself, and pairs on lines; GeoJSON and WKT are read by the server.
function read(text) {
    if (/^\s*[[{]/.test(text)) return ring(text);
    const numbers = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
    if (numbers.length % 2 !== 0) return null;
    const list = [];
    for (let i = 0; i < numbers.length; i += 2) list.push(numbers[i] > numbers[i + 1] ? [numbers[i + 1], numbers[i]] : [numbers[i], numbers[i + 1]]);
    return open(list);
}

function ring(text) {
    try {
        const json = JSON.parse(text);
        const found = (json.features?.[0] ?? json).geometry ?? json;
        return open((found.coordinates?.[0] ?? found).map((p) => [Number(p[0]), Number(p[1])]));
    } catch {
        return null;
    }
}

function open(list) {
    const last = list.at(-1);
    return list.length > 1 && last[0] === list[0][0] && last[1] === list[0][1] ? list.slice(0, -1) : list;
}

function area(corners, view) {
    let twice = 0;
    corners.forEach((a, i) => {
        const b = corners[(i + 1) % corners.length];
        twice += (a[0] - corners[0][0]) * (b[1] - corners[0][1]) - (b[0] - corners[0][0]) * (a[1] - corners[0][1]);
    });
    return Math.abs(twice) / 2 * view.lon * view.lat;
}

function crosses(corners) {
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

function toSide(p, a, b) {
    const [x, y] = [b[0] - a[0], b[1] - a[1]];
    const along = Math.max(0, Math.min(1, ((p[0] - a[0]) * x + (p[1] - a[1]) * y) / Math.max(1e-9, x * x + y * y)));
    return Math.hypot(p[0] - a[0] - along * x, p[1] - a[1] - along * y);
}

function middle(corners) {
    return [corners.reduce((sum, p) => sum + p[0], 0) / corners.length, corners.reduce((sum, p) => sum + p[1], 0) / corners.length];
}

function middleOf(a, b) {
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function round(degrees) {
    return Math.round(degrees * 1e7) / 1e7;
}

function make(name, kind) {
    const element = document.createElement(name);
    element.className = kind;
    return element;
}

function button(text) {
    const element = make('button', 'nl-button nl-button--secondary');
    element.type = 'button';
    element.textContent = text;
    return element;
}
