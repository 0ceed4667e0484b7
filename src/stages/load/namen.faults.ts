// What can be wrong with the name of a file: it stands in the way of those who have another system.
import { type Namensfehler, toDateiname } from '../../base/dateiname.ts';
import { showInvisible } from '../../base/unsichtbar.ts';
import { defineFault } from '../../diagnostics/diagnostic.ts';

const gruende: Readonly<Record<Namensfehler, string>> = {
  reserviert: 'so heißt unter Windows ein Gerät, und keine Datei kann so heißen',
  ende: 'ein Punkt oder Leerzeichen am Ende geht unter Windows verloren',
  zeichen: 'Windows erlaubt in Namen keines der Zeichen < > : " | ? * \\ und kein Steuerzeichen',
  unsichtbar: 'er enthält ein Zeichen, das niemand sieht und niemand nachschreiben kann',
};

export const nameImpossible = defineFault<{ name: string; grund: Namensfehler }>({
  code: 'KZ117',
  name: 'dateiname-unmoeglich',
  severity: 'error',
  message: ({ name, grund }) => `Der Name „${showInvisible(name)}“ geht nicht auf jedem Rechner: ${gruende[grund]}.`,
  help: ({ name }) =>
    `Benennen Sie Datei oder Ordner um, etwa in „${toDateiname(name)}“, auch dort, wo darauf verwiesen wird.`,
  explanation:
    'Ein Konzept wird auf Windows, macOS und Linux bearbeitet, und seine Bilder und Anlagen werden überall heruntergeladen. Ein Name, ' +
    'den eines dieser Systeme nicht kennt, hält dort alle auf: Die Datei lässt sich nicht holen, nicht entpacken oder nicht öffnen. ' +
    "Umlaute, Leerzeichen und Zeichen wie & ' # % sind überall erlaubt.",
  bad: { 'content/anlagen/lpt1.txt': 'Liste\n' },
  good: { 'content/anlagen/Pläne & Maße #1 (100 %).txt': 'Liste\n' },
});

export const nameTwice = defineFault<{ path: string; andere: string }>({
  code: 'KZ118',
  name: 'dateiname-zweimal',
  severity: 'error',
  message: ({ path, andere }) =>
    path === andere
      ? `${path} gibt es zweimal: Ein Umlaut ist einmal als ein Zeichen und einmal als zwei geschrieben.`
      : `${path} und ${andere} unterscheiden sich nur in der Schreibweise.`,
  help: () => 'Geben Sie einem von beiden einen anderen Namen, oder löschen Sie, was zu viel ist.',
  explanation:
    'Windows und macOS unterscheiden in Namen nicht zwischen Groß- und Kleinschreibung, und niemand sieht, ob ein Umlaut aus einem ' +
    'oder zwei Zeichen besteht. Dort bliebe von beiden Dateien nur eine, ohne ein Wort.',
  bad: { 'content/anlagen/Plan.txt': 'Plan\n', 'content/anlagen/plan.txt': 'Plan\n' },
  good: { 'content/anlagen/Plan.txt': 'Plan\n', 'content/anlagen/Plan 2.txt': 'Plan\n' },
});
