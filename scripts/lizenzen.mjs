// The licences of the packages that are bundled: each with its name and version as a heading.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the package that a file belongs to; undefined for our own. */
const folderOf = (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

/** The texts for the files of a bundle, named relative to `root`. Throws where a package says nothing of its licence. */
export async function writeLizenzen(root, files) {
  const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== undefined).toSorted();
  const texts = await Promise.all(folders.map((folder) => readOne(join(root, folder))));
  return `Das Programm enthält diese Pakete; jedes steht unter seiner Lizenz.\n\n${texts.join('\n')}`;
}

async function readOne(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const names = await readdir(folder);
  const file =
    names.find((each) => /^licen[cs]e/i.test(each)) ?? names.find((each) => /^(?:notice|copying)/i.test(each));
  if (file === undefined && license === undefined) throw new Error(`${name} says nothing of its licence`);
  const text = file === undefined ? '' : `\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  return `## ${name} ${version}\n\n${license ?? ''}\n${text}`;
}
