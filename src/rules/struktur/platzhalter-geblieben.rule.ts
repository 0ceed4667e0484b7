import { alleTypen, kindOf } from '../../domain/registry.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isVorgabe, listOffene } from './platzhalter.ts';

const fassung = 'fassung: { bezeichnung: Erste Fassung, status: zwischenstand, stand: 2026-06-30 }';

export const platzhalterGeblieben = defineRule<{ titel: string }>({
  code: 'KZ447',
  name: 'platzhalter-geblieben',
  severity: 'warning',
  message: ({ titel }) => `„${titel}“ ist noch das Beispiel, das „konzept init“ angelegt hat.`,
  help: () =>
    'Schreiben Sie hier, was gilt, oder löschen Sie die Datei. Solange „status: entwurf“ in konzept.md steht, sagt die Prüfung nichts dazu.',
  explanation:
    'Ein neues Konzept beginnt mit Beispielen, damit man sieht, wie alles zusammenhängt. Ist die Fassung kein Entwurf mehr, würden sie als Planung der ' +
    'Kommune veröffentlicht.',
  bad: { konzept: fassung, 'M-TEIL-05': 'titel: Beispiel einer Maßnahme, noch zu ersetzen' },
  good: { konzept: fassung, 'M-TEIL-05': 'titel: Lotsenstelle einrichten' },
  check: (model, report) => {
    const { status } = model.konzept?.data.fassung ?? {};
    if (status === undefined || status === 'entwurf') return;
    for (const entity of alleTypen.flatMap((typ) => listOf<typeof typ>(model, typ))) {
      if (isVorgabe(entity.titel)) report(placeOf(entity, [kindOf(entity.typ).titelfeld]), { titel: entity.titel });
      for (const path of listOffene(entity.data)) report(placeOf(entity, path), { titel: 'Bitte eintragen' });
    }
  },
});
