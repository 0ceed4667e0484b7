// The templates: those of the tool, and a project's own under the same names in their place.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the tool itself: the nearest one upwards from this file that holds a package.json. */
export function findToolFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/**
 * All template files by their path below templates/, with `/`: those made when the tool was built, its own, and the project's.
 * Links that lead out of the folder are passed over.
 */
export function readTemplates(root: string): ReadonlyMap<string, string> {
  const templates = new Map<string, string>();
  const tool = findToolFolder();
  const folders = new Set([join(tool, 'lib/templates'), join(tool, 'templates'), join(root, 'templates')]);
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    const real = realpathSync(folder);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      if (!realpathSync(path).startsWith(real + sep) || !/\.(?:hbs|css|json)$/.test(path)) continue;
      templates.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  }
  return templates;
}
