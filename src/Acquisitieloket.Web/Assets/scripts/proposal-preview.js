// The document beside its form, as the company will read it: shown anew a moment after the last change. A new one comes in a
// frame of its own and takes the place of the old one when it is there, so that nothing flickers, the place where it was read is
// kept, and the back button still goes back.
const rest = 600;
const patience = 20_000;
// The width of A4 with a border, in pixels of the document; smaller than this share of it nobody can read.
const paperWidth = 826;
const least = 0.62;

export function proposalPreview() {
  const panel = document.querySelector('[data-preview]');
  const form = document.querySelector('[data-previewed]');
  if (!panel || !form) return;
  const paper = panel.querySelector('[data-preview-paper]');
  const state = panel.querySelector('[data-preview-state]');
  let shown = null, coming = null, resting = 0, waiting = 0, stale = true, asked = 0;

  const say = text => { if (state.textContent !== text) state.textContent = text; };

  const fit = frame => {
    const scale = Math.max(least, Math.min(1, paper.clientWidth / paperWidth));
    Object.assign(frame.style, {
      width: `${Math.max(paper.clientWidth / scale, paperWidth)}px`, height: `${paper.clientHeight / scale}px`, transform: `scale(${scale})`,
    });
  };

  const failed = text => {
    clearTimeout(waiting);
    coming?.remove();
    coming = null;
    say(`${shown ? 'Het voorbeeld is nog niet bijgewerkt.' : 'Nog geen voorbeeld.'} ${text}`);
  };

  const arrived = () => {
    let page = null;
    try { page = coming.contentDocument; } catch { /* a page that may not be read is not a preview */ }
    if (page?.URL === 'about:blank') return;
    const missing = [...page?.querySelectorAll('[data-missing] li') ?? []].map(line => line.textContent);
    if (missing.length) return failed(missing.join(' '));
    if (!page?.querySelector('.preview')) return failed('Vernieuw de pagina als dit zo blijft.');
    clearTimeout(waiting);
    coming.contentWindow.scrollTo(0, shown?.contentWindow.scrollY ?? 0);
    coming.classList.remove('al-preview__frame--coming');
    shown?.remove();
    [shown, coming] = [coming, null];
    const left = page.querySelectorAll('.preview .left-out li').length;
    const hints = [...page.querySelectorAll('.preview .hint')].map(line => line.textContent);
    say(['Bijgewerkt.', ...left ? [`${left === 1 ? 'Eén locatie is' : `${left} locaties zijn`} weggelaten; bovenaan staat waarom.`] : [], ...hints].join(' '));
  };

  const ask = () => {
    if (!panel.open) { stale = true; return; }
    stale = false;
    coming?.remove();
    clearTimeout(waiting);
    say('Wordt bijgewerkt…');
    coming = document.createElement('iframe');
    // A name is kept by the window that had it, so each has its own.
    coming.name = `al-preview-${++asked}`;
    coming.title = 'Voorbeeld van het locatievoorstel';
    coming.setAttribute('sandbox', 'allow-same-origin');
    coming.className = 'al-preview__frame al-preview__frame--coming';
    fit(coming);
    paper.append(coming);
    const copy = document.createElement('form');
    Object.assign(copy, { method: 'post', action: panel.dataset.preview, target: coming.name, hidden: true });
    for (const [name, value] of new FormData(form)) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      copy.append(field);
    }
    document.body.append(copy);
    copy.submit();
    copy.remove();
    coming.addEventListener('load', arrived);
    waiting = setTimeout(() => failed('De verbinding is traag of weg; bij de volgende wijziging wordt het opnieuw geprobeerd.'), patience);
  };

  const later = () => {
    clearTimeout(resting);
    resting = setTimeout(ask, rest);
  };

  panel.hidden = false;
  const wide = matchMedia('(min-width: 68rem)');
  panel.open = wide.matches;
  wide.addEventListener('change', () => { if (wide.matches) panel.open = true; });
  panel.addEventListener('toggle', () => { if (panel.open && stale) ask(); });
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  new ResizeObserver(() => { for (const frame of [shown, coming]) if (frame) fit(frame); }).observe(paper);
}
