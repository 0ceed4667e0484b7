// The style sheet of the design system KERN, as much of it as the website's templates use: compiled from its sources (sass),
// cut to the selectors and custom properties that occur (PurgeCSS), made small (Lightning CSS).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The CSS of KERN for the website, as text. */
export async function buildKern() {
  const { css } = compile(`${root}scripts/kern.scss`, { loadPaths: [`${root}node_modules`], quietDeps: true });
  const own = await readFile(`${root}templates/site/site.css`, 'utf8');
  const [purged] = await new PurgeCSS().purge({
    content: [`${root}templates/site/*.hbs`, `${root}src/{emitters/site,render}/**/*.ts`],
    css: [{ raw: `${css}\n/* own */\n${own}` }],
    variables: true,
    // The scheme follows the reader's system; nobody switches it on the page.
    blocklist: [/data-kern-theme/, /kern-(dark|light)$/],
  });
  const [kern = ''] = purged.css.split('/* own */');
  return transform({ filename: 'kern.css', code: Buffer.from(kern), minify: true }).code.toString();
}
