// The ways in which costs are summed up, and the words for how they are paid.

/** What costs can be grouped by; the words are those above the groups. */
export const kostennach = {
  handlungsfeld: 'Handlungsfeld',
  akteur: 'Federführung',
  budget: 'Budget',
  art: 'Kostenart',
  finanzierung: 'Finanzierung',
} as const;

export type Kostennach = keyof typeof kostennach;

/** True for a word by which costs are grouped. */
export const isKostennach = (wort: string): wort is Kostennach => Object.hasOwn(kostennach, wort);

/** Whether the money for an amount is there. */
export const finanzierung = {
  beschlossen: 'aus beschlossenen Budgets',
  vorbehalt: 'unter Finanzierungsvorbehalt',
  ungeklaert: 'aus Budgets ohne Angabe zur Beschlusslage',
  'ohne-budget': 'keinem Budget zugeordnet',
} as const;

export type Finanzierung = keyof typeof finanzierung;
