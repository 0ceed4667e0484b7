// Mutations of whole files, of every kind: broken YAML, wrong encoding, in the wrong place, under another name.
import { basename, dirname } from 'node:path';
import { allKinds, type AnyKind } from '../../src/domain/registry.ts';
import { type FileFacts, findRange } from '../../src/model/facts.ts';
import { keyOf } from '../../src/model/model.ts';
import { type Eingriff, ergaenze, setzeWert } from './eingriffe.ts';
import { dateienOf, type Korpus, type Mutation, textOf, ziehe } from './korpus.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

type Fehler = readonly [was: string, inhalt: string | Uint8Array, code: string, line: number];

const eingriff = (was: string, { text, line }: Eingriff, code: string, weiter = 0): Fehler => [
  was,
  text,
  code,
  line + weiter,
];

/** What can befall the text of a file. */
function fehlerAmText(korpus: Korpus, kind: AnyKind, facts: FileFacts): Fehler[] {
  const text = textOf(korpus, facts.file);
  const [front = '', body = ''] = text.split(/\n---[ \t]*\n/, 2);
  const erstes = Object.keys(facts.roh)[0] ?? '';
  const titel = (wert: string): Eingriff => setzeWert(korpus, facts, [kind.titelfeld], wert);
  return [
    eingriff('Tabulator', ergaenze(korpus, facts, 'liste:\n\t- eins'), 'KZ204', 1),
    eingriff('Feld doppelt', ergaenze(korpus, facts, `${erstes}: Zweimal`), 'KZ204'),
    eingriff('Anker', ergaenze(korpus, facts, 'marke: &a Wort'), 'KZ204'),
    ...(Object.hasOwn(facts.roh, kind.titelfeld)
      ? [
          eingriff('offenes Anführungszeichen', titel('"Ein Titel'), 'KZ204'),
          eingriff('offener Apostroph', titel("'Ein Titel"), 'KZ204'),
          eingriff('Doppelpunkt im Wert', titel('Erstens: ein Titel'), 'KZ204'),
          eingriff('Klammer offen', titel('[Ein Titel'), 'KZ204'),
          eingriff('Zeichen am Anfang', titel('@Titel'), 'KZ204'),
        ]
      : []),
    ...(typeof facts.roh[kind.titelfeld] === 'string'
      ? [eingriff('Raute im Wert', titel('Ein Titel #3'), 'KZ205')]
      : []),
    eingriff('Konflikt', ergaenze(korpus, facts, `<<<<<<< HEAD\n=======\nneu: 1\n>>>>>>> zweig`), 'KZ114'),
    ['Konflikt um alles', `<<<<<<< HEAD\n${text}\n=======\n>>>>>>> zweig`, 'KZ114', 1],
    ['ohne Kopf', `${body.trim()}\nNur Text.\n`, 'KZ201', 1],
    ['Kopf nicht geschlossen', `${front}\n`, 'KZ202', 1],
    ['Kopf in JavaScript', `---js\n{ titel: 1 }\n---\n${body}`, 'KZ203', 1],
    ['Windows-1252', latin1(text.replace('---\n', '---\n# Büro\n')), 'KZ101', 2],
    ['UTF-16', utf16(text), 'KZ101', 1],
    ['Nullbytes', latin1('PK\x03\x04\0\0'), 'KZ102', 1],
    ['leer', '', 'KZ103', 1],
    ['nur Leerzeilen', '\n \n', 'KZ103', 1],
    ['sehr groß', new Uint8Array(1_000_001).fill(65), 'KZ104', 1],
  ];
}

/** What can befall a file as such. */
function* fehlerAmOrt(korpus: Korpus, kind: AnyKind, { file, stamm }: FileFacts): Generator<Mutation> {
  const text = textOf(korpus, file);
  const name = (was: string): string => `${kind.typ}: ${was}`;
  const verschoben = `content/ablage/${basename(file)}`;
  const weg: [string, undefined] = [file, undefined];
  if (kind.ordner !== undefined && kind.typ !== 'handlungsfeld')
    yield {
      name: name('am falschen Ort'),
      aenderung: new Map([weg, [verschoben, text]] as [string, string | undefined][]),
      code: 'KZ105',
      file: verschoben,
      line: 1,
    };
  if (!kind.pfad.includes('{id}')) return;
  const kopie = (id: string): string => `${dirname(file)}/${id}.md`;
  const fremd = kopie('Büro für alle');
  // A copy of a paper would have its number too.
  const eigen = kind.typ === 'vorlage' ? text.replace(/^nummer: .*\n/m, '') : text;
  yield { name: name('Id mit Umlaut'), aenderung: new Map([[fremd, eigen]]), code: 'KZ110', file: fremd, line: 1 };
  const andere = stamm === stamm.toUpperCase() ? stamm.toLowerCase() : stamm.toUpperCase();
  const [erste, zweite] = [file, kopie(andere)].sort();
  if (andere !== stamm && erste !== undefined && zweite !== undefined && kind.id.muster.test(andere))
    yield {
      name: name('Id doppelt'),
      aenderung: new Map([[kopie(andere), text]]),
      code: 'KZ112',
      file: zweite,
      line: 1,
    };
}

/** A file that one other refers to in one place gets another name: told at that place. */
function* umbenannt(korpus: Korpus, kind: AnyKind): Generator<Mutation> {
  const { model } = korpus;
  const orte = new Map<string, [FileFacts, number][]>();
  for (const facts of model.facts) {
    const merke = (key: string, line: number): void => {
      orte.set(key, [...(orte.get(key) ?? []), [facts, line]]);
    };
    for (const { target: ziel, id, path } of facts.verweise) {
      const line = findRange(facts, path).start.line;
      for (const key of ziel === 'beliebig' ? allKinds.map(({ typ }) => `${typ}:${id}`) : [`${ziel}:${id}`])
        merke(key, line);
      if (ziel === 'sitzung') merke(`gremium:${id.split('/')[0]}`, -1);
    }
    for (const ziel of model.prosaTargets.get(facts.file) ?? []) if (ziel) merke(keyOf(ziel), -1);
    for (const { attribute } of facts.prosa.direktiven)
      for (const { wert } of Object.values(attribute)) merke(`${kind.typ}:${wert}`, -1);
  }
  const einmal = dateienOf(korpus, kind.typ).filter(({ stamm }) => {
    const [first, ...more] = orte.get(`${kind.typ}:${stamm}`) ?? [];
    return first !== undefined && first[1] > 0 && more.length === 0;
  });
  const neu = (stamm: string): string =>
    /\d$/.test(stamm) ? stamm.replace(/\d\d$/, '87') : `${stamm}-ganz-neu-benannt`;
  for (const { file, stamm } of ziehe(einmal, 2, ({ file: name }) => name)) {
    const ort = orte.get(`${kind.typ}:${stamm}`)?.[0];
    if (!ort || !kind.pfad.includes('{id}')) continue;
    const ziel = `${dirname(file)}/${neu(stamm)}.md`;
    const aenderung = new Map<string, string | undefined>([
      [file, undefined],
      [ziel, textOf(korpus, file)],
    ]);
    const name = `${kind.typ}: ${stamm} umbenannt`;
    // A Datensatz is missed by the table beside it before anyone else misses it.
    if (kind.typ === 'datensatz') yield { name, aenderung, code: 'KZ810', file: ziel, line: 1 };
    else yield { name, aenderung, code: 'KZ301', file: ort[0].file, line: ort[1] };
  }
}

/** Names that not every system can have. */
function* namensfehler(): Generator<Mutation> {
  const neu = (name: string, code: string, ...files: string[]): Mutation => ({
    name,
    aenderung: new Map(files.map((file) => [file, 'Plan\n'])),
    code,
    file: files.at(-1) ?? '',
    line: 1,
  });
  yield neu('Name eines Geräts', 'KZ117', 'content/anlagen/aux.txt');
  yield neu('Ordner mit Punkt am Ende', 'KZ117', 'content/anlagen/2026./plan.txt');
  yield neu('Zeichen, das Windows nicht kennt', 'KZ117', 'content/anlagen/Was nun?.txt');
  yield neu('zwei Namen in einer Schreibweise', 'KZ118', 'content/anlagen/Plan.txt', 'content/anlagen/plan.txt');
}

/** Mutations of the files of every kind. */
export function* dateiMutationen(korpus: Korpus): Generator<Mutation> {
  yield* namensfehler();
  for (const kind of allKinds) {
    // A copy of a Maßnahme with costs would cost its budget twice: a second mistake.
    const ohneKosten = dateienOf(korpus, kind.typ).filter(({ roh }) => !Array.isArray(roh['kosten']));
    const [facts] = ziehe(ohneKosten, 1, ({ file }) => file);
    if (!facts) continue;
    for (const [was, inhalt, code, line] of fehlerAmText(korpus, kind, facts))
      yield { name: `${kind.typ}: ${was}`, aenderung: new Map([[facts.file, inhalt]]), code, file: facts.file, line };
    yield* fehlerAmOrt(korpus, kind, facts);
    yield* umbenannt(korpus, kind);
  }
}
