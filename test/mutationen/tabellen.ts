// Mutations of whole tables: a new Datensatz with an Indikator and a chapter that uses it, each with one fault.
import { finde, type Korpus, type Mutation } from './korpus.ts';

const kopf = 'jahr,art,treffen';
const zeilen = ['2020,offen,60', '2021,offen,61', '2022,offen,62'];

/** Every fault of rows and columns, each told once. */
export function* tabellenMutationen(korpus: Korpus): Generator<Mutation> {
  const quelle = finde(korpus, 'quelle')?.id ?? '';
  const anders = (
    code: string,
    [ort, line]: readonly [string, number],
    { csv = [kopf, ...zeilen], spalten = '', text = '' }: { csv?: string[]; spalten?: string; text?: string },
  ): Mutation => ({
    name: code,
    aenderung: new Map([
      [
        'content/daten/treffen.md',
        `---\ntitel: Treffen\nquelle: ${quelle}\nzeitspalte: jahr\nspalten:\n  - { name: jahr, art: datum }\n  - { name: art, art: text }\n  - { name: treffen, art: zahl }\n${spalten}---\n`,
      ],
      ['content/daten/treffen.csv', `${csv.join('\n')}\n`],
      ['content/indikatoren/I-NEUES-01.md', '---\ntitel: Treffen\nreihe: { daten: treffen, spalte: treffen }\n---\n'],
      [
        'content/kapitel/97-mutation.md',
        `---\ntitel: Probe\nteil: anhang\n---\n\nSiehe [[I-NEUES-01]].\n${text === '' ? '' : `\n${text}\n`}`,
      ],
    ]),
    code,
    file: `content/${ort}`,
    line,
  });
  const csv = (code: string, line: number, rows: string[], head = kopf): Mutation =>
    anders(code, ['daten/treffen.csv', line], { csv: [head, ...rows] });
  const [erste = '', zweite = '', dritte = ''] = zeilen;
  yield csv(
    'KZ801',
    1,
    zeilen.map((row) => row.replaceAll(',', '\t')),
    kopf.replaceAll(',', '\t'),
  );
  yield csv('KZ806', 1, [], `${kopf}${',x'.repeat(250)}`);
  yield csv(
    'KZ807',
    10_002,
    Array.from({ length: 10_001 }, () => erste),
  );
  yield csv(
    'KZ804',
    1,
    zeilen.map((row) => `${row},1`),
    `${kopf},treffen`,
  );
  yield csv(
    'KZ805',
    1,
    zeilen.map((row) => `${row},1`),
    `${kopf},`,
  );
  yield csv('KZ830', 5, [...zeilen, '2020,offen,59']);
  yield csv('KZ831', 4, [zweite, dritte, erste]);
  yield csv('KZ832', 5, [...zeilen, ',offen,63']);
  yield csv('KZ833', 5, [...zeilen, 'Summe,,183']);
  yield anders('KZ834', ['daten/treffen.md', 9], { spalten: '  - { name: treffen, art: zahl }\n' });
  yield anders('KZ835', ['kapitel/97-mutation.md', 8], {
    csv: [kopf, ...zeilen, '2022,geschlossen,64'],
    text: 'Es waren :wert{indikator=I-NEUES-01 jahr=2022} Treffen.',
  });
  yield anders('KZ836', ['kapitel/97-mutation.md', 8], {
    text: '::tabelle{daten=treffen spalten="jahr, treffen, jahr"}',
  });
}
