// Names of offices in foreign tables: which Akteure could be meant where none is.
import { expect, test } from 'vitest';
import { listAehnliche } from '../../src/importers/aktionsplan/abgleich.ts';

const bekannte = [
  { id: 'jugend', namen: ['Bereich Kinder und Jugend'] },
  { id: 'schule', namen: ['Bereich Schule', 'FB Schule'] },
  { id: 'vhs', namen: ['Volkshochschule Oberhausen'] },
  { id: 'awo', namen: ['Arbeiterwohlfahrt Oberhausen'] },
  { id: 'caritas', namen: ['Caritasverband Oberhausen'] },
  { id: 'drk', namen: ['Rotes Kreuz Oberhausen'] },
];

test.each([
  ['Jugendamt', ['jugend']],
  ['Amt für Schulen und Jugend', ['schule', 'jugend']],
  ['Feuerwehr', []],
  // What many are called says nothing.
  ['Feuerwehr Oberhausen', []],
  ['', []],
])('%s is like %j', (name, ids) => expect(listAehnliche(name, bekannte).map(({ id }) => id)).toEqual(ids));
