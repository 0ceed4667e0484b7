// The folders of the Handlungsfelder: which Maßnahmen are there already, and which id and number come next.
import type { Model } from '../../model/model.ts';
import { type NeueDatei, writeDatei } from './write.ts';
import { splitUeberschrift } from './zelle/ueberschrift.ts';

/** Where a new Maßnahme goes; `neu` is the file of its Handlungsfeld where that is new too. */
export interface Massnahmeplatz {
  readonly ordner: string;
  readonly id: string;
  readonly neu?: NeueDatei;
}

/**
 * What there is, told by the files whether they are valid or not: what an import has made lacks what its table lacks, and is
 * there all the same.
 */
export class Ordner {
  readonly #ordner = new Map<string, string>();
  readonly #letzte = new Map<string, number>();
  readonly #nummern = new Set<number>();
  /** Ids by kuerzel and title; each is found once, so that two rows of one title are two Maßnahmen. */
  readonly #ids = new Map<string, string[]>();

  constructor({ facts, dateien }: Model) {
    for (const { typ, file, stamm, roh } of facts) {
      if (typ === 'handlungsfeld' && typeof roh['kuerzel'] === 'string')
        this.#ordner.set(roh['kuerzel'], file.replace(/\/handlungsfeld\.md$/, ''));
      if (typ === 'handlungsfeld' && typeof roh['nummer'] === 'number') this.#nummern.add(roh['nummer']);
      if (typ === 'massnahme') this.#remember(stamm, String(roh['titel']));
    }
    for (const file of dateien) {
      const [, kuerzel = '', nr = ''] = /\/M-([A-Z]{2,6})-(\d{2,3})\.md$/.exec(file) ?? [];
      this.#letzte.set(kuerzel, Math.max(this.#letzte.get(kuerzel) ?? 0, Number(nr)));
    }
  }

  #remember(id: string, titel: string): void {
    const key = keyOf(/^M-([A-Z]+)-/.exec(id)?.[1] ?? '', titel);
    this.#ids.set(key, [...(this.#ids.get(key) ?? []), id]);
  }

  /** The id of a Maßnahme of that title that was there before and was not found yet. */
  findVorhandene(kuerzel: string, titel: string): string | undefined {
    return this.#ids.get(keyOf(kuerzel, titel))?.shift();
  }

  /** The next place in a Handlungsfeld; `name` is what the table calls it. */
  next(kuerzel: string, name: string): Massnahmeplatz {
    const nr = (this.#letzte.get(kuerzel) ?? 0) + 1;
    this.#letzte.set(kuerzel, nr);
    const id = `M-${kuerzel}-${String(nr).padStart(2, '0')}`;
    const known = this.#ordner.get(kuerzel);
    if (known !== undefined) return { ordner: known, id };
    const { nummer: wunsch, titel } = splitUeberschrift(name);
    const nummer = this.#takeNummer(Number(wunsch));
    const ordner = `content/handlungsfelder/${nummer}-${kuerzel.toLowerCase()}`;
    this.#ordner.set(kuerzel, ordner);
    return {
      ordner,
      id,
      neu: { file: `${ordner}/handlungsfeld.md`, text: writeDatei({ kuerzel, nummer, titel }, '') },
    };
  }

  /** The number that the table gives where it is free; else the one after the last. */
  #takeNummer(wunsch: number): number {
    const nummer = wunsch >= 1 && !this.#nummern.has(wunsch) ? wunsch : Math.max(0, ...this.#nummern) + 1;
    this.#nummern.add(nummer);
    return nummer;
  }
}

const keyOf = (kuerzel: string, titel: string): string => `${kuerzel} ${titel.replaceAll(/\s+/g, ' ').trim()}`;
