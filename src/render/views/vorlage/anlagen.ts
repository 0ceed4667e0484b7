// The Anlagen of a paper as it counts them: outputs of the build by their names, and files of content/anlagen/.
import { formatLang, type Tag } from '../../../base/datum.ts';
import { dateinameOf, pfadOf } from '../../../domain/dateiart.ts';
import type { Entity, Model } from '../../../model/model.ts';
import { findAusgabe, listAnlagepfade, nameAusgabe } from '../../../model/queries/ausgaben.ts';
import { tagOfVorlage } from '../../../model/stichtag.ts';
import { type Stueck, stueck } from '../../tabelle/zelle.ts';

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
  /** The day that an output tells of, where it is another than the Stichtag of the build or than that of the paper; else null. */
  readonly stand: Tag | null;
}

/**
 * The Anlagen of a paper, as of its day where the build makes an edition for it; `ausgaben` are the files that the output holds
 * already.
 */
export function listAnlagen(
  model: Model,
  vorlage: Entity<'vorlage'>,
  ausgaben: readonly { readonly pfad: string; readonly seiten?: number }[],
): Anlage[] {
  const pfade = listAnlagepfade(model);
  const tag = tagOfVorlage(model, vorlage);
  return (vorlage.data.anlagen ?? []).map((datei, index) => {
    const heutige = pfade.get(datei) ?? null;
    const found = heutige === null || tag === model.stichtag ? undefined : findAusgabe(model, heutige);
    const fassung = found && model.ausgaben.find(({ fassungVon }) => fassungVon === found.art.pfad);
    const ausgabe = fassung ? pfadOf(fassung, vorlage.id) : heutige;
    return {
      nummer: `Anlage ${index + 1}`,
      datei: ausgabe === null ? datei : dateinameOf(ausgabe),
      ausgabe,
      titel: (heutige === null ? undefined : nameAusgabe(model, heutige)) ?? null,
      seiten: ausgaben.find(({ pfad }) => pfad === ausgabe)?.seiten ?? null,
      // A report has a day of its own, and says it.
      stand: fassung ? tag : found && found.art.je !== 'bericht' ? model.stichtag : null,
    };
  });
}

/** 'Anlage 1: Aktionsplan' */
export const nameAnlage = ({ nummer, datei, titel }: Anlage): string => `${nummer}: ${titel ?? datei}`;

/** 'Anlage 1: Aktionsplan (Sachstände zum 15. Januar 2026, aktionsplan.pdf, 16 Seiten)' */
export function writeAnlage(anlage: Anlage): Stueck[] {
  const { datei, titel, seiten, stand } = anlage;
  const facts = [
    ...(stand === null ? [] : [`Sachstände zum ${formatLang(stand)}`]),
    ...(titel === null ? [] : [datei]),
    ...(seiten === null ? [] : [seiten === 1 ? '1 Seite' : `${seiten} Seiten`]),
  ];
  return [stueck(nameAnlage(anlage) + (facts.length === 0 ? '' : ` (${facts.join(', ')})`))];
}
