// The computed parts of konzept.json: what everything costs, and what this concept and others say of each other.
import { z } from 'zod';
import { type Kostennach, kostennach } from '../../domain/kosten.ts';
import { budgetjahreOf, summarizeKosten, sumPosten } from '../../model/queries/kosten.ts';
import { listOf, type Model } from '../../model/model.ts';
import { listBezuege } from '../../model/queries/verzahnung.ts';

const betraege = z.record(z.string(), z.number()).describe('Euro je Jahr');

const gruppeSchema = z.strictObject({
  schluessel: z.string().describe('Id oder Wort; „_ohne“, wo nichts angegeben ist'),
  titel: z.string(),
  jahre: betraege,
  summe: z.number(),
  geschaetzt: z.boolean().describe('Ob ein geschätzter Betrag darin ist'),
  offen: z.array(z.string()).describe('Maßnahmen der Gruppe, deren Kosten offen sind'),
});

/** Costs at the Stichtag. */
export const kostenSchema = z.strictObject({
  summen: z.record(z.enum(Object.keys(kostennach) as [Kostennach, ...Kostennach[]]), z.array(gruppeSchema)),
  offen: z.array(z.string()).describe('Maßnahmen mit offenen Kosten: in keiner Summe enthalten'),
  budgets: z.array(
    z.strictObject({
      id: z.string(),
      jahr: z.number(),
      mittel: z.number().optional().describe('Fehlt, wo das Budget keine Beträge nennt'),
      verplant: z.number(),
      rest: z.number().optional().describe('Weniger als 0, wo mehr verplant ist, als es gibt'),
    }),
  ),
});

/** Relations with other concepts. */
export const verzahnungSchema = z.array(
  z.strictObject({
    konzept: z.string().describe('Id der Verzahnung'),
    hier: z.strictObject({ typ: z.string(), id: z.string(), titel: z.string() }),
    dort: z
      .strictObject({ id: z.string(), titel: z.string(), status: z.string().optional() })
      .optional()
      .describe('Fehlt, wo das andere Konzept insgesamt gemeint ist'),
    richtung: z.enum(['hin', 'her', 'gegenseitig']),
  }),
);

/** All sums of costs, as the documents tell them. */
export function describeKosten(model: Model): z.infer<typeof kostenSchema> {
  const summen = (Object.keys(kostennach) as Kostennach[]).map((nach) => {
    const { gruppen, jahre } = summarizeKosten(model, nach);
    return [nach, gruppen.map((gruppe) => describeGruppe(gruppe, jahre))] as const;
  });
  return {
    summen: Object.fromEntries(summen) as Record<Kostennach, z.infer<typeof gruppeSchema>[]>,
    offen: summarizeKosten(model, 'finanzierung').offen.map(({ id }) => id),
    budgets: listOf(model, 'budget').flatMap((budget) =>
      budgetjahreOf(model, budget).map(({ jahr, ansatz, verplant, rest }) => ({
        id: budget.id,
        jahr,
        ...(ansatz === 'unbegrenzt' ? {} : { mittel: ansatz }),
        verplant: verplant?.betrag ?? 0,
        ...(rest === undefined ? {} : { rest }),
      })),
    ),
  };
}

function describeGruppe(
  { schluessel, titel, posten, offen }: ReturnType<typeof summarizeKosten>['gruppen'][number],
  jahre: readonly number[],
): z.infer<typeof gruppeSchema> {
  const summe = sumPosten(posten);
  return {
    schluessel,
    titel,
    jahre: Object.fromEntries(
      jahre.flatMap((jahr) => {
        const one = sumPosten(posten, jahr);
        return one ? [[String(jahr), one.betrag]] : [];
      }),
    ),
    summe: summe?.betrag ?? 0,
    geschaetzt: summe?.geschaetzt ?? false,
    offen: offen.map(({ id }) => id),
  };
}

/** Everything that this concept and others say of each other. */
export const describeVerzahnung = (model: Model): z.infer<typeof verzahnungSchema> =>
  listOf(model, 'verzahnung').flatMap((verzahnung) =>
    listBezuege(model, verzahnung).map(({ hier, dort, richtung }) => ({
      konzept: verzahnung.id,
      hier: { typ: hier.typ, id: hier.id, titel: hier.titel },
      ...(dort === undefined
        ? {}
        : { dort: { id: dort.id, titel: dort.titel, ...(dort.status === undefined ? {} : { status: dort.status }) } }),
      richtung,
    })),
  );
