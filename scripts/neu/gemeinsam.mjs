// What every layout needs: names in their forms, files that must be new, and lines put into a list.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../quelle.mjs';

export const read = (file) => readFileSync(join(root, file), 'utf8');
export const write = (file, text) => writeFileSync(join(root, file), text);

/** `titel-vorlaeufig` as `titelVorlaeufig`. Throws a sentence where it is no name. */
export function camelOf(name) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw `„${name}“ ist kein Name: kleine Buchstaben a bis z und Ziffern, Wörter mit Bindestrich, etwa titel-vorlaeufig.`;
  return name.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** `titel-vorlaeufig` as `TitelVorlaeufig`. */
export function pascalOf(name) {
  const camel = camelOf(name);
  return camel.slice(0, 1).toUpperCase() + camel.slice(1);
}

/** A source with an import or re-export more, in the order of the files that they come from. */
export function insertLine(text, line) {
  const [, place] = / from '(.+)';/.exec(line);
  const lines = [...text.matchAll(/^(?:import|export) .* from '(\.\/.+)';\n/gm)];
  const behind = lines.find(([, from]) => from > place);
  const last = lines.at(-1);
  const at = behind?.index ?? last.index + last[0].length;
  return text.slice(0, at) + line + text.slice(at);
}

/** Writes files; throws a sentence, before the first, where one is there already. */
export function create(files) {
  for (const file of Object.keys(files)) if (existsSync(join(root, file))) throw `${file} gibt es schon.`;
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    write(file, text);
  }
}
