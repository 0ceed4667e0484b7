// The kinds of communes.

/** What kind of commune a concept is for: it decides who decides. */
export const kommunenarten = {
  stadt: {
    akteurart: 'verwaltung',
    gremium: { id: 'rat', name: 'Rat der Stadt', nominativ: 'Der Rat', akkusativ: 'den Rat' },
  },
  gemeinde: {
    akteurart: 'verwaltung',
    gremium: { id: 'gemeinderat', name: 'Gemeinderat', nominativ: 'Der Gemeinderat', akkusativ: 'den Gemeinderat' },
  },
  kreis: {
    akteurart: 'kreis',
    gremium: { id: 'kreistag', name: 'Kreistag', nominativ: 'Der Kreistag', akkusativ: 'den Kreistag' },
  },
} as const;

export type Kommunenart = keyof typeof kommunenarten;
