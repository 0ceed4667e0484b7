// The Anlagen of a paper as it counts them: outputs of the build by their names, and files of content/anlagen/.
import type { Entity } from '../../model/model.ts';
import type { Model } from '../../model/model.ts';
import { nameAusgabe } from '../ausgaben.ts';
import { type Stueck, stueck } from '../tabelle/zelle.ts';

/** One Anlage. */
export interface Anlage {
  /** 'Anlage 1' */
  readonly nummer: string;
  /** The file's name without its folder. */
  readonly datei: string;
  /** What an output is called; a file of content/anlagen/ has only its name. */
  readonly titel: string | null;
  readonly seiten: number | null;
}

/** The Anlagen of a paper; `ausgaben` are the files that the output holds already. */
export const listAnlagen = (
  model: Model,
  { data }: Entity<'vorlage'>,
  ausgaben: readonly { readonly pfad: string; readonly seiten?: number }[],
): Anlage[] =>
  (data.anlagen ?? []).map((datei, index) => ({
    nummer: `Anlage ${index + 1}`,
    datei,
    titel: nameAusgabe(model, `pdf/${datei}`) ?? nameAusgabe(model, `daten/${datei}`) ?? null,
    seiten: ausgaben.find(({ pfad }) => pfad === `pdf/${datei}`)?.seiten ?? null,
  }));

/** 'Anlage 1: Aktionsplan' */
export const nameAnlage = ({ nummer, datei, titel }: Anlage): string => `${nummer}: ${titel ?? datei}`;

/** 'Anlage 1: Aktionsplan (aktionsplan.pdf, 16 Seiten)' */
export function writeAnlage(anlage: Anlage): Stueck[] {
  const { datei, titel, seiten } = anlage;
  const facts = [
    ...(titel === null ? [] : [datei]),
    ...(seiten === null ? [] : [seiten === 1 ? '1 Seite' : `${seiten} Seiten`]),
  ];
  return [stueck(nameAnlage(anlage) + (facts.length === 0 ? '' : ` (${facts.join(', ')})`))];
}
