// The Anlagen of a paper as it counts them: outputs of the build by their names, and files of content/anlagen/.
import type { Entity, Model } from '../../model/model.ts';
import { listAnlagepfade, nameAusgabe } from '../../model/queries/ausgaben.ts';
import { type Stueck, stueck } from '../tabelle/zelle.ts';

/** One Anlage. */
export interface Anlage {
  /** 'Anlage 1' */
  readonly nummer: string;
  /** The file's name without its folder. */
  readonly datei: string;
  /** The path of the output that is meant; null for a file of content/anlagen/. */
  readonly ausgabe: string | null;
  /** What an output is called; a file of content/anlagen/ has only its name. */
  readonly titel: string | null;
  readonly seiten: number | null;
}

/** The Anlagen of a paper; `ausgaben` are the files that the output holds already. */
export const listAnlagen = (
  model: Model,
  { data }: Entity<'vorlage'>,
  ausgaben: readonly { readonly pfad: string; readonly seiten?: number }[],
): Anlage[] => {
  const pfade = listAnlagepfade(model);
  return (data.anlagen ?? []).map((datei, index) => {
    const ausgabe = pfade.get(datei) ?? null;
    return {
      nummer: `Anlage ${index + 1}`,
      datei,
      ausgabe,
      titel: (ausgabe === null ? undefined : nameAusgabe(model, ausgabe)) ?? null,
      seiten: ausgaben.find(({ pfad }) => pfad === ausgabe)?.seiten ?? null,
    };
  });
};

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
