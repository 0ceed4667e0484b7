// The names of files and folders: each must work on every system on which somebody may open the concept.
import { foldDateiname, judgeDateiname } from '../../base/dateiname.ts';
import { type Diagnostic, diagnose, fileStart } from '../../diagnostics/diagnostic.ts';
import { findDateiort, isBeilage } from '../../domain/orte.ts';
import { nameImpossible, nameTwice } from './namen.faults.ts';

/** What is wrong with the names below content/, told once each. A path that stands twice is written in two ways on the disk. */
export function checkNamen(files: readonly string[]): Diagnostic[] {
  const asFile = new Set<string>();
  const asFolder = new Set<string>();
  const first = new Map<string, string>();
  const tell = (path: string, file: string): Diagnostic[] => {
    const place = { file, range: fileStart };
    const name = path.slice(path.lastIndexOf('/') + 1);
    const grund = judgeDateiname(name);
    if (grund && (grund === 'reserviert' || !isNamedById(path)))
      return [diagnose(nameImpossible, place, { name, grund })];
    const andere = first.get(foldDateiname(path));
    first.set(foldDateiname(path), andere ?? path);
    return andere === undefined || isNamedById(path) ? [] : [diagnose(nameTwice, place, { path, andere })];
  };
  return files.flatMap((file) => {
    const neue = foldersOf(file).filter((folder) => !asFolder.has(folder));
    for (const folder of neue) asFolder.add(folder);
    const twice = asFile.has(file) && isBeilage(file);
    asFile.add(file);
    return twice ? tell(file, file) : [...neue, file].flatMap((path) => tell(path, file)).slice(0, 1);
  });
}

/** The folders of a file below content/, from the outermost. */
const foldersOf = (file: string): readonly string[] => {
  const parts = file.split('/');
  return parts.slice(1, -1).map((_, index) => parts.slice(0, index + 2).join('/'));
};

/** True for a file whose name is an id: what an id may be, and that none stands twice, is asked elsewhere. */
const isNamedById = (path: string): boolean => path.endsWith('.md') && findDateiort(path) !== undefined;
