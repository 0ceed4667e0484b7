// What the files of a council paper are called, whoever makes them.

/** 'Ratsvorlage „Beschluss des Konzepts“' */
export const titelOfVorlage = ({
  id,
  titel = id,
}: {
  readonly id: string;
  readonly titel: string | undefined;
}): string => `Ratsvorlage „${titel}“`;
