// What the files of a council paper are called, whoever makes them.

/** 'Ratsvorlage „Beschluss des Konzepts“' */
export const titelOfVorlage = ({
  id,
  titel = id,
  vorlage,
}: {
  readonly id: string;
  readonly titel: string | undefined;
  readonly vorlage: string;
}): string => `${vorlage} „${titel}“`;
