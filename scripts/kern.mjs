// The style sheets of the website, small: that of the design system KERN, as much of it as the website uses (compiled from its sources
// with sass, cut to the selectors and custom properties that occur with PurgeCSS), and our own.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}templates/site/`;
const boundary = '/* our own style sheets, which use tokens too */';

/** The style sheets for lib/templates/site by their names, as text. */
export async function buildStile() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const own = await Promise.all(names.map(async (name) => [name, await readFile(folder + name, 'utf8')]));
  const kern = await buildKern(own.map(([, text]) => text).join('\n'));
  return Object.fromEntries([['kern.css', kern], ...own].map(([name, text]) => [name, minify(name, text)]));
}

/** KERN, cut to what our pages and our own style sheets use. */
async function buildKern(own) {
  const { css } = compile(`${root}scripts/kern.scss`, { loadPaths: [`${root}node_modules`], quietDeps: true });
  const [purged] = await new PurgeCSS().purge({
    content: [`${folder}*.hbs`, `${root}src/{emitters/site,render}/**/*.ts`],
    css: [{ raw: `${withoutSwitches(css)}${boundary}${own}` }],
    variables: true,
    // Their names are put together: `status-{{art}}`.
    safelist: [/^status-/],
  });
  const [kern = ''] = purged.css.split(boundary);
  return withoutSteps(minify('kern.css', kern), own);
}

/** A token that is defined once, and that only KERN itself uses, is its value. */
function withoutSteps(css, own) {
  const tree = postcss.parse(css);
  const found = new Map();
  tree.walkDecls(/^--/, (token) => found.set(token.prop, [...(found.get(token.prop) ?? []), token]));
  const single = [...found].filter(
    ([name, tokens]) => tokens.length === 1 && tokens[0].parent.selector === ':root' && !own.includes(name),
  );
  const values = new Map(single.map(([name, [token]]) => [name, token.value]));
  const resolve = (value) =>
    value.replaceAll(/var\((--[\w-]+)\)/g, (whole, name) => resolve(values.get(name) ?? '') || whole);
  tree.walkDecls((decl) => {
    decl.value = resolve(decl.value);
  });
  for (const [, [token]] of single) if (token.parent.parent.type === 'root') token.remove();
  return tree.toString();
}

/** Small, and without what a token would be if it were not there: all that are used are defined. */
function minify(filename, css) {
  const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const withoutFallback = ({ name, fallback }) =>
    fallback && defined.has(name.ident) ? { type: 'var', value: { name: { ident: name.ident } } } : undefined;
  return transform({
    filename,
    code: Buffer.from(css),
    minify: true,
    visitor: { Variable: withoutFallback },
  }).code.toString();
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
