// A whole build of which nothing has changed since the last one, neither what it reads nor what it wrote, has nothing to do. What a
// build reads is told once, here: the concept, the templates, the configuration, the options, and the programs that it runs on.
import { join } from 'node:path';
import process from 'node:process';
import { digestOfDaten, sha256 } from '../../base/digest.ts';
import { type Manifesteintrag, manifestPfad, readIntact } from '../../host/ausgabe.ts';
import { openZettel } from '../../host/dauervorrat.ts';
import { readIfThere } from '../../host/files.ts';
import { readPackageVersions } from '../../host/packages.ts';
import type { Projekt } from '../../workspace/open.ts';
import type { Bauauftrag, Bauplan } from './plan.ts';

/** What of a build depends on what. */
interface Bauumstaende {
  readonly projekt: Projekt;
  readonly templates: ReadonlyMap<string, string>;
  readonly auftrag: Bauauftrag;
  readonly plaene: readonly Bauplan[];
  /** The folder that everybody may see. */
  readonly out: string;
  /** The version of the browser; undefined where nothing is printed. */
  readonly browser: string | undefined;
}

/** What is known of the last build to the same place. */
export interface LetzterBau {
  /** All files of the output, where a build would make the very same; undefined where one is due. */
  readonly find: () => readonly Manifesteintrag[] | undefined;
  /** Notes that the output is what is made of this; `benutzt` are the files of the content that went into it. */
  readonly note: (benutzt: ReadonlySet<string>) => void;
}

/** Opens what is known. A build of named targets, of something internal or of content with errors is always made. */
export function openLetztenBau(umstaende: Bauumstaende, stempel: string): LetzterBau | undefined {
  const { projekt, auftrag, plaene, out } = umstaende;
  const isWhole = auftrag.targets.length === 0 && plaene.every(({ ort }) => ort === 'oeffentlich');
  if (!isWhole || projekt.snapshot.diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const zettel = openZettel(projekt.root, stempel, out);
  const eingang = digestEingang(umstaende);
  const tell = (): string => sha256(`${eingang} ${sha256(readIfThere(join(out, manifestPfad)) ?? '')}`);
  return {
    find: () => (zettel.read() === tell() ? readIntact(out) : undefined),
    note: (benutzt) => {
      // Every file that is used was read before; of one that was not, nothing would tell that it has changed.
      if ([...benutzt].every((file) => typeof projekt.gelesen.get(file) === 'string')) zettel.write(tell());
    },
  };
}

const digestEingang = ({ projekt, templates, auftrag, plaene, browser }: Bauumstaende): string =>
  digestOfDaten([
    [...projekt.gelesen],
    projekt.konfiguration,
    [...templates],
    { ...auftrag },
    plaene.map(({ emitters }) => emitters.map(({ target, druckt }) => [target, druckt])),
    [browser, process.version, ...readPackageVersions(), ...projekt.schriften.map(({ paket }) => paket)],
  ]);
