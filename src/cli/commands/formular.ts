// konzept formular: a form in the browser for those who write no YAML, as a small website of its own.
import { join, resolve } from 'node:path';
import { checkAusgabe, followLink, type OutputFile, putInPlace, repairAusgabe } from '../../host/ausgabe.ts';
import { readFormulareditor } from '../../host/templates.ts';
import { type Formularziel, planFormular } from '../../werkstatt/formular/formular.ts';
import { type GlobaleOptionen, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { openFrom } from '../projekt.ts';

export interface FormularOptionen extends GlobaleOptionen {
  readonly dienst: Formularziel['dienst'];
  readonly repo?: string;
  readonly zweig: string;
  readonly server?: string;
  readonly appId?: string;
  readonly out?: string;
}

/** Writes the form; gives the exit status. Throws AufrufFehler where it is not said for which repository. */
export function formular(options: FormularOptionen): number {
  const { dienst, repo = '', zweig, server, appId } = options;
  if (dienst !== 'probe' && !/^[^\s/]+(?:\/[^\s/]+)+$/.test(repo))
    throw new AufrufFehler(
      'Nennen Sie mit --repo, wo das Konzept liegt: Gruppe und Name wie in seiner Adresse, etwa --repo stadt/handlungskonzept.',
    );
  const projekt = openFrom(options);
  const out = followLink(options.out === undefined ? join(projekt.root, 'dist-formular') : resolve(options.out));
  repairAusgabe(out);
  checkAusgabe(out, projekt.root);
  const config = planFormular(projekt.snapshot.model, {
    dienst,
    repo,
    zweig,
    server: server?.replace(/\/$/, ''),
    appId,
  });
  const files: OutputFile[] = [
    { pfad: 'index.html', inhalt: seite, target: 'formular' },
    { pfad: 'config.json', inhalt: `${JSON.stringify(config, null, 2)}\n`, target: 'formular' },
    ...[...readFormulareditor()].map(([pfad, inhalt]) => ({ pfad, inhalt, target: 'formular' })),
  ];
  putInPlace(out, files, () => false);
  say(
    `Das Formular liegt in ${out}. Es gehört auf einen Webserver, etwa die Seiten des Projekts (Pages); mit Doppelklick geht es nicht.\n`,
  );
  return exitStatus.ok;
}

/** Nothing is loaded but from where the page comes from, and from the service that holds the concept. */
const seite = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="no-referrer-when-downgrade" />
    <title>Konzept bearbeiten</title>
    <script type="module" src="formular.js"></script>
  </head>
  <body>
    <noscript>Das Formular braucht JavaScript.</noscript>
  </body>
</html>
`;
