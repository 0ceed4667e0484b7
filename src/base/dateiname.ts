// Names of files that not every system can have: what stands in the way of Windows, macOS and Linux sharing one folder.
import { withoutEnd } from './text.ts';
import { withoutInvisible } from './unsichtbar.ts';

/** Why a name does not work everywhere. */
export type Namensfehler = 'reserviert' | 'ende' | 'zeichen' | 'unsichtbar';

/** Names of devices, whatever ending they have (Microsoft: Naming Files, Paths, and Namespaces). */
const geraet = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])$/i;

/** Signs that Windows allows in no name, controls, and what is no character. */
const verboten = /[<>:"|?*\\\uFFFD]|\p{Cc}|\p{Cs}/gu;

/** What is wrong with the name of a file or a folder; undefined where every system can have it. */
export function judgeDateiname(name: string): Namensfehler | undefined {
  if (geraet.test((name.split('.', 1)[0] ?? '').trimEnd())) return 'reserviert';
  if (name.search(verboten) >= 0) return 'zeichen';
  if (withoutInvisible(name) !== name) return 'unsichtbar';
  return /[. ]$/.test(name) ? 'ende' : undefined;
}

/** A name near to one that does not work everywhere, and that does. */
export function toDateiname(name: string): string {
  const clean = withoutEnd(withoutInvisible(name.replaceAll('\u00A0', ' ')).replaceAll(verboten, '-'), '. ');
  return judgeDateiname(clean) === 'reserviert' ? `datei-${clean}` : clean;
}

/** A name as systems see it that do not tell capitals from small letters, or one way to write an umlaut from another. */
export const foldDateiname = (name: string): string => name.normalize('NFC').toLowerCase();
