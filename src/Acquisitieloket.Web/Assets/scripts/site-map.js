import { control, divIcon, geoJSON, latLngBounds, map as makeMap, marker, svgOverlay, tileLayer } from 'leaflet/dist/leaflet-src.esm.js';
import { keepInStep } from './map-list.js';

// From here on single plots can be told apart.
const plotsFrom = 13;

export async function siteMap(figure) {
  let sites;
  try {
    const answer = await fetch(figure.dataset.map);
    if (!answer.ok) return;
    sites = (await answer.json()).features;
  } catch {
    return; // the drawing stays
  }
  const map = begin(figure);
  const pins = new Map(sites.filter(isSite).map(site => [site.properties.code, pin(site, figure.dataset)]));
  borders(sites).addTo(map);
  const plots = borders(sites, false);
  map.on('zoomend', () => map.getZoom() >= plotsFrom ? plots.addTo(map) : plots.remove());
  for (const one of pins.values()) one.addTo(map);
  if (pins.size) map.fitBounds(latLngBounds([...pins.values()].map(one => one.getLatLng())), { padding: [32, 32], maxZoom: 14 });
  keepInStep(map, pins);
}

function begin(figure) {
  const drawing = figure.querySelector('svg');
  const place = document.createElement('div');
  place.className = 'al-map__place';
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', figure.dataset.label);
  drawing.replaceWith(place);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const touch = matchMedia('(pointer: coarse)').matches;
  const map = makeMap(place, {
    zoomControl: false, scrollWheelZoom: false, dragging: !touch, maxZoom: 18, minZoom: 9,
    // Without fading a popup that closes is gone at once, and does not take the next one with it.
    fadeAnimation: false, zoomAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm,
  });
  map.attributionControl.setPrefix('Leaflet');
  control.zoom({ zoomInTitle: figure.dataset.zoomIn, zoomOutTitle: figure.dataset.zoomOut }).addTo(map);
  const [south, west, north, east] = figure.dataset.bounds.split(',').map(Number);
  map.setView([(south + north) / 2, (west + east) / 2], 10);
  ground(map, drawing, [[south, west], [north, east]]);
  names(map, figure);
  tiles(map, figure);
  return map;
}

function ground(map, drawing, bounds) {
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('preserveAspectRatio', 'none');
  svgOverlay(drawing, bounds).addTo(map);
}

// The names in the drawing would grow with it; these are as large at every zoom. The list says them to who hears the page.
function names(map, figure) {
  for (const { name, latitude, longitude } of JSON.parse(figure.dataset.cities)) {
    const word = document.createElement('span');
    word.textContent = name;
    word.setAttribute('aria-hidden', 'true');
    marker([latitude, longitude], { icon: divIcon({ className: 'al-city', iconSize: null, html: word }), interactive: false, keyboard: false, zIndexOffset: -1000 })
      .addTo(map);
  }
}

function tiles(map, figure) {
  if (!figure.dataset.tiles) return;
  tileLayer(figure.dataset.tiles, { attribution: figure.dataset.attribution, maxZoom: 18 })
    .once('tileload', () => figure.classList.add('al-map--tiles')).addTo(map);
}

function borders(features, ofSites = true) {
  return geoJSON(features.filter(one => one.geometry.type === 'Polygon' && isSite(one) === ofSites), {
    interactive: false,
    style: one => ({ className: className(one.properties) }),
  });
}

function className({ type, status }) {
  if (type === 'bedrijventerrein') return 'al-border';
  return ['gereserveerd', 'verkocht', 'nietAangeboden'].includes(status) ? 'al-border al-border--gone' : 'al-border al-border--plot';
}

function pin({ properties }, words) {
  const one = marker([properties.breedtegraad, properties.lengtegraad], {
    icon: divIcon({ className: 'al-pin', iconSize: [24, 24] }), riseOnHover: true,
  });
  one.on('add', () => one.getElement().setAttribute('aria-label', `${properties.naam}, ${properties.gemeente}`));
  return one.bindPopup(about(properties, words), { autoPanPadding: [24, 24] })
    .on('popupopen', event => event.popup.getElement().querySelector('.leaflet-popup-close-button').setAttribute('aria-label', words.close));
}

// Text is set as text: a name is never read as HTML.
function about({ code, naam, gemeente }, words) {
  const box = document.createElement('div');
  const name = document.createElement('strong');
  name.textContent = naam;
  const where = document.createElement('span');
  where.textContent = gemeente;
  const link = document.createElement('a');
  link.href = `${words.base}/${encodeURIComponent(code)}`;
  link.textContent = words.open;
  box.append(name, where, link);
  return box;
}

function isSite(feature) {
  return feature.properties.type === 'bedrijventerrein';
}
