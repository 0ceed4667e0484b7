// The style sheet of the design system KERN, as much of it as the website uses: compiled from its sources (sass), cut to the
// selectors and custom properties that occur (PurgeCSS), made small (Lightning CSS).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';

const root = fileURLToPath(new URL('..', import.meta.url));
const boundary = '/* our own style sheet, which uses tokens too */';

/** The CSS of KERN for the website, as text. */
export async function buildKern() {
  const { css } = compile(`${root}scripts/kern.scss`, { loadPaths: [`${root}node_modules`], quietDeps: true });
  const own = await readFile(`${root}templates/site/site.css`, 'utf8');
  const [purged] = await new PurgeCSS().purge({
    content: [`${root}templates/site/*.hbs`, `${root}src/{emitters/site,render}/**/*.ts`],
    css: [{ raw: `${withoutSwitches(css)}${boundary}${own}` }],
    variables: true,
  });
  const [kern = ''] = purged.css.split(boundary);
  return transform({ filename: 'kern.css', code: Buffer.from(kern), minify: true }).code.toString();
}

/** The scheme follows the reader's system: nobody switches it on the page, so that what holds for `body` holds for it alone. */
function withoutSwitches(css) {
  const tree = postcss.parse(css);
  tree.walkRules((rule) => {
    if (rule.selectors.some((selector) => selector.startsWith(':is(body'))) rule.selector = 'body';
    else if (/data-kern-theme|\.kern-(?:dark|light|level)/.test(rule.selector)) rule.remove();
  });
  return tree.toString();
}
