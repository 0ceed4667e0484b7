// The floors: what reading a concept costs at the very least with the given libraries. `pruefen` ends after remark-parse,
// `bauen` goes on to one HTML file per entity. No validation, no rules, no templates.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineCounter, parseDocument } from 'yaml';

const [art, ordner, ziel] = process.argv.slice(2);
const parser = unified().use(remarkParse).use(remarkGfm).freeze();
let schreiber;
if (art === 'bauen') {
  const [{ default: remarkRehype }, { default: rehypeStringify }] = await Promise.all([
    import('remark-rehype'),
    import('rehype-stringify'),
  ]);
  schreiber = unified().use(remarkRehype).use(rehypeStringify).freeze();
}
const baeume = [];
for (const name of readdirSync(join(ordner, 'content'), { recursive: true })) {
  if (!name.endsWith('.md')) continue;
  const text = readFileSync(join(ordner, 'content', name), 'utf8');
  const ende = text.indexOf('\n---', 3);
  const daten = parseDocument(text.slice(4, ende), { lineCounter: new LineCounter() }).toJS();
  const baum = parser.parse(text.slice(ende + 4));
  if (!schreiber) baeume.push([daten, baum]);
  else {
    const datei = join(ziel, name.replace(/md$/, 'html'));
    mkdirSync(dirname(datei), { recursive: true });
    writeFileSync(datei, schreiber.stringify(schreiber.runSync(baum)));
  }
}
