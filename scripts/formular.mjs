// Bundles the form editor (Sveltia CMS) into lib/formular: one program and its fonts, with nothing that is loaded from elsewhere. Maps, images
// of phones, colours of program code and languages other than German and English stay out: no field of ours asks for them.
import { build } from 'esbuild';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const ohne =
  /^(?:@shikijs\/|leaflet|terra-draw|svgo|exifr)|\/(?:heic|webp_enc|shiki-engine)[^/]*\.js$|\/locales\/(?!de\.|en-US\.)[^/]*\.json$/;

const leer = {
  name: 'leer',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^.]|\.js(?:on)?$/ }, ({ path }) =>
      ohne.test(path) ? { path, namespace: 'leer' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'leer' }, () => ({ contents: 'export default {};', loader: 'js' }));
  },
};

/** Writes the editor into `lib/formular` of `root`; gives what it was made of, for its licences. */
export async function buildFormular(root) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/browser/formular.ts'],
    outdir: 'lib/formular',
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: ['chrome120', 'firefox121', 'safari17'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    plugins: [leer],
    logLevel: 'warning',
  });
  const assets = join(root, 'node_modules/@sveltia/cms/npm/assets');
  await mkdir(join(root, 'lib/formular/assets'), { recursive: true });
  for (const name of await readdir(assets))
    if (/\.(?:woff2|txt)$/.test(name)) await copyFile(join(assets, name), join(root, 'lib/formular/assets', name));
  return Object.keys(metafile.inputs);
}
