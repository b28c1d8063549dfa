// Outlines as text. Only what the editor writes itself, pairs on lines, and a polygon of GeoJSON; the server reads more.
export function read(text) {
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
