// Draws the outline in a textarea[data-outline] over what lies around it. The textarea stays what is sent, and can be
// typed in as well; without this script that is all there is.
import { area, crosses, middle, middleOf, toSide } from './outline-geometry.js';
import { read } from './outline-text.js';
import { fit, HEIGHT, WIDTH } from './outline-view.js';

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 1, FAR = 10, MOST_DIFFERENCE = 0.05, ZOOM = 1.5, PAN = 60;

export function outlineEditor() {
    document.querySelectorAll('textarea[data-outline]').forEach((field) => start(field, JSON.parse(field.dataset.outline)));
}

function start(field, around) {
    let corners = read(field.value) ?? [];
    let chosen = -1;
    let dragging = -1;
    let panning = null;
    const past = [];
    const figure = make('div', 'al-draw');
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    svg.setAttribute('role', 'application');
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('aria-label', 'Tekenvlak voor de omtrek. Enter zet een hoek, pijltjes verplaatsen hem, Tab gaat naar de volgende, Delete haalt hem weg, Ctrl+Z maakt ongedaan, plus en min zoomen.');
    const told = make('p', 'al-draw__told');
    told.setAttribute('role', 'status');
    const undo = button('Ongedaan maken'), remove = button('Hoek weghalen'), clear = button('Leeg maken'), add = button('Hoek toevoegen');
    const nearer = button('Inzoomen'), farther = button('Uitzoomen'), all = button('Alles tonen'), take = button('');
    const bar = make('div', 'al-draw__bar'), looks = make('div', 'al-draw__bar');
    bar.append(add, remove, undo, clear);
    looks.append(nearer, farther, all);
    const areaField = around.areaField ? document.getElementById(around.areaField) : null;
    const help = make('p', 'al-draw__help');
    help.textContent = 'Klik om een hoek te zetten, sleep een hoek om hem te verplaatsen. Het wiel zoomt zodra het tekenvlak gekozen is; met Shift sleept u de kaart. '
        + 'Met het toetsenbord: Enter zet een hoek, Tab gaat naar de volgende, pijltjes verplaatsen hem 1 m (met Shift 10 m), Delete haalt hem weg, + en - zoomen, 0 toont alles. Is er geen hoek gekozen, dan schuiven de pijltjes de kaart.';
    figure.append(looks, svg, bar, told, take, help);
    field.closest('.utrecht-form-field').after(figure);
    let view = frame();

    function frame() {
        return fit([...corners, ...(around.border ?? []), ...around.others.flatMap((o) => o.corners)], around.centre);
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
        const drawn = measured();
        take.hidden = !areaField || drawn === 0 || drawn === typed();
        take.textContent = `Getekend: ${drawn.toLocaleString('nl-NL')} m², overnemen als oppervlakte`;
    }

    // Whole m²; 0 for what is no outline.
    function measured() {
        return corners.length < 3 || crosses(corners) ? 0 : Math.round(area(corners, view));
    }

    function typed() {
        return Number((areaField?.value ?? '').replace(/[ .\u00a0]/g, ''));
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
        const drawn = measured();
        const registered = typed() > 0 ? typed() : around.areaM2;
        const text = `${corners.length} hoeken, ${drawn.toLocaleString('nl-NL')} m²`;
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

    function pixel(event) {
        const box = svg.getBoundingClientRect();
        return [(event.clientX - box.left) * WIDTH / box.width, (event.clientY - box.top) * HEIGHT / box.height];
    }

    function place(event) {
        return view.back(...pixel(event));
    }

    function look(work) {
        work();
        draw();
    }

    svg.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        svg.focus();
        if (event.shiftKey || event.button === 1) {
            [panning, dragging] = [pixel(event), -1];
            svg.setPointerCapture(event.pointerId);
            return;
        }
        keep();
        const hit = event.target.dataset?.corner;
        if (hit === undefined) insert(place(event));
        else chosen = Number(hit);
        dragging = chosen;
        svg.setPointerCapture(event.pointerId);
        done();
    });
    svg.addEventListener('pointermove', (event) => {
        if (panning) {
            const [x, y] = pixel(event);
            look(() => view.aside(panning[0] - x, panning[1] - y));
            panning = [x, y];
            return;
        }
        if (dragging < 0) return;
        corners[dragging] = place(event);
        done();
    });
    const release = () => { [dragging, panning] = [-1, null]; };
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
        } else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) return stop(event, back);
        // Ctrl with plus is the browser's own.
        else if (event.ctrlKey || event.metaKey || event.altKey) return;
        else if (event.key === 'Enter') return stop(event, addOne);
        else if (event.key === '+' || event.key === '=') return stop(event, () => look(() => view.nearer(ZOOM)));
        else if (event.key === '-') return stop(event, () => look(() => view.nearer(1 / ZOOM)));
        else if (event.key === '0') return stop(event, () => look(() => { view = frame(); }));
        else if (way && chosen < 0) return stop(event, () => look(() => view.aside(Math.sign(way[0]) * PAN, Math.sign(way[1]) * PAN)));
        else if (way) {
            keep();
            move(chosen, ...way);
        } else if ((event.key === 'Delete' || event.key === 'Backspace') && chosen >= 0) return stop(event, takeOut);
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

    // Between the chosen corner and the next one; the first ones around the middle of what is shown.
    function addOne() {
        keep();
        const after = chosen >= 0 ? chosen : corners.length - 1;
        const [x, y] = corners.length > 2 ? middleOf(view.at(corners[after]), view.at(corners[(after + 1) % corners.length]))
            : [[WIDTH / 2 - 40, HEIGHT / 2 - 40], [WIDTH / 2 + 40, HEIGHT / 2 - 40], [WIDTH / 2 + 40, HEIGHT / 2 + 40]][corners.length];
        chosen = after + 1;
        corners.splice(chosen, 0, view.back(x, y));
        done();
    }

    svg.addEventListener('wheel', (event) => {
        // Only once it was chosen: who scrolls past scrolls on.
        if (document.activeElement !== svg && !event.ctrlKey) return;
        event.preventDefault();
        look(() => view.nearer(event.deltaY < 0 ? ZOOM : 1 / ZOOM, ...pixel(event)));
    }, { passive: false });
    nearer.addEventListener('click', () => look(() => view.nearer(ZOOM)));
    farther.addEventListener('click', () => look(() => view.nearer(1 / ZOOM)));
    all.addEventListener('click', () => look(() => { view = frame(); }));
    take.addEventListener('click', () => {
        areaField.value = String(measured());
        areaField.dispatchEvent(new Event('input', { bubbles: true }));
        areaField.dispatchEvent(new Event('change', { bubbles: true }));
        draw();
        areaField.focus();
    });
    areaField?.addEventListener('input', draw);
    add.addEventListener('click', () => {
        addOne();
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
