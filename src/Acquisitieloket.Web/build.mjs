// Bundles Assets/ into wwwroot/assets. Called by Assets.targets; `node build.mjs` does the same by hand.
import { build } from 'esbuild';
import { cp, rm } from 'node:fs/promises';

const out = 'wwwroot/assets';
await rm(out, { recursive: true, force: true });
await build({
  entryPoints: ['Assets/public.css', 'Assets/staff.css', 'Assets/site.js', 'Assets/map.css', 'Assets/map.js'],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  loader: { '.woff2': 'file', '.png': 'dataurl' },
  assetNames: 'fonts/[name]-[hash]',
  logLevel: 'warning',
});
await cp('Assets/favicon.svg', 'wwwroot/favicon.svg');
