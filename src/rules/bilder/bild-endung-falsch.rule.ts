import { bildtypen, bildtypOf, type Bildtyp } from '../../domain/bildtypen.ts';
import { defineRule } from '../rule.ts';
import { jpegOf, reportBilder, showBild } from './bilder.ts';

export const bildEndungFalsch = defineRule<{ typ: Bildtyp; name: string }>({
  code: 'KZ311',
  name: 'bild-endung-falsch',
  severity: 'error',
  message: ({ typ, name }) => `${name} ist in Wahrheit ein Bild der Art ${bildtypen[typ].name}.`,
  help: ({ typ, name }) =>
    `Nennen Sie die Datei ${name.replace(/(?:\.[^.]*)?$/, `.${bildtypen[typ].endungen[0]}`)}, auch im Text, oder speichern Sie sie im Bildprogramm in der Art, die ihr Name sagt.`,
  explanation:
    'An der Endung erkennt ein Server, was er schickt, und ein Browser, was er damit tun soll. Stimmt sie nicht, bleibt das ' +
    'Bild auf manchem Rechner leer.',
  bad: showBild('rathaus.png', jpegOf(3)),
  good: showBild('rathaus.jpg', jpegOf(3)),
  check: (model, report) =>
    reportBilder(model, report, ({ typ, fehler }, datei) =>
      typ === undefined || fehler !== undefined || typ === bildtypOf(datei)
        ? undefined
        : { typ, name: datei.split('/').at(-1) ?? datei },
    ),
});
