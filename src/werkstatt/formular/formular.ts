// The configuration of a form in the browser (Sveltia CMS) from the kinds: what an author can write in a file can be filled in there.
import { allKinds, type AnyKind, labelOfTyp, pluralOfTyp } from '../../domain/registry.ts';
import { listOf, type Model } from '../../model/model.ts';
import { idsIn, nextNummer } from '../kennung.ts';
import { type Formularfeld, formularfelderOf } from './felder.ts';

/** Where the form reads and writes. */
export interface Formularziel {
  readonly dienst: 'gitlab' | 'github' | 'probe';
  /** Owner and name, as the service spells them. */
  readonly repo: string;
  readonly zweig: string;
  /** The service's own server, where it is not the public one. */
  readonly server?: string | undefined;
  /** The id under which the service knows the form. */
  readonly appId?: string | undefined;
}

/** The configuration as data. */
export function planFormular(model: Model, ziel: Formularziel): Formularfeld {
  return {
    load_config_file: false,
    backend: backendOf(ziel),
    media_folder: 'content/bilder',
    public_folder: '/content/bilder',
    app_title: model.konzept?.data.titel ?? 'Konzept',
    editor: { preview: true },
    output: { omit_empty_optional_fields: true, yaml: { indent_size: 2, indent_sequences: true, quote: 'none' } },
    collections: allKinds.flatMap((kind) => collectionsOf(kind, model)),
  };
}

function backendOf({ dienst, repo, zweig, server, appId }: Formularziel): Formularfeld {
  if (dienst === 'probe') return { name: 'test-repo' };
  const common = {
    name: dienst,
    repo,
    branch: zweig,
    commit_messages: {
      create: 'Neu: {{slug}} ({{collection}})',
      update: 'Geändert: {{slug}} ({{collection}})',
      delete: 'Gelöscht: {{slug}} ({{collection}})',
    },
  };
  const app = appId === undefined ? {} : { app_id: appId };
  if (dienst === 'github')
    return { ...common, ...app, ...(server === undefined ? {} : { api_root: `${server}/api/v3` }) };
  const own = server === undefined ? {} : { base_url: server, api_root: `${server}/api/v4` };
  return { ...common, ...own, auth_type: 'pkce', ...app };
}

/** Files of one folder are a collection; those that lie in the folder of a Handlungsfeld are one for each. */
function collectionsOf(kind: AnyKind, model: Model): readonly Formularfeld[] {
  const felder = listOf(model, 'handlungsfeld').flatMap(({ id, data, facts }) =>
    facts.ordner === undefined ? [] : [{ id, titel: data.titel, ordner: facts.ordner }],
  );
  if (!kind.pfad.includes('{id}')) return [filesOf(kind, model, felder)];
  if (!kind.pfad.includes('{ordner}'))
    return [folderOf(kind, model, { name: kind.typ, label: pluralOfTyp(kind.typ, model.worte) })];
  return felder.map((feld) =>
    folderOf(kind, model, {
      name: `${kind.typ}-${feld.id.toLowerCase()}`,
      label: `${pluralOfTyp(kind.typ, model.worte)}: ${feld.titel}`,
      feld,
    }),
  );
}

/** A Handlungsfeld as far as its files are concerned. */
interface Feldordner {
  readonly id: string;
  readonly titel: string;
  readonly ordner: string;
}

/** Kinds of which there is one file, or one in each Handlungsfeld. */
function filesOf(kind: AnyKind, model: Model, felder: readonly Feldordner[]): Formularfeld {
  const orte = kind.pfad.includes('{ordner}')
    ? felder.map(({ id, titel, ordner }) => ({
        name: id.toLowerCase(),
        label: titel,
        pfad: kind.pfad.replace('{ordner}', ordner),
      }))
    : [{ name: kind.typ, label: labelOfTyp(kind.typ, model.worte), pfad: kind.pfad }];
  const there = orte.filter(({ pfad }) => model.dateien.has(`content/${pfad}`));
  return {
    name: kind.typ,
    label: (there.length === 1 ? labelOfTyp : pluralOfTyp)(kind.typ, model.worte),
    files: there.map(({ name, label, pfad }) => ({
      name,
      label,
      file: `content/${pfad}`,
      ...inhaltOf(kind, model, `content/${pfad}`),
    })),
  };
}

function folderOf(
  kind: AnyKind,
  model: Model,
  { name, label, feld }: { readonly name: string; readonly label: string; readonly feld?: Feldordner },
): Formularfeld {
  const folder = `content/${kind.pfad.replace('{ordner}', feld?.ordner ?? '').replace('/{id}.md', '')}`;
  const { muster: form, buchstabe = '', ende } = kind.id;
  const muster = feld && ende !== undefined ? `^${buchstabe}-${feld.id}${ende}$` : form.source;
  const naechste = feld && kind.id.ende ? nextNummer(kind, feld.id, idsIn(model.dateien, kind)) : undefined;
  return {
    name,
    label,
    label_singular: labelOfTyp(kind.typ, model.worte),
    folder,
    extension: 'md',
    create: true,
    identifier_field: kind.titelfeld === 'namen' ? 'namen.0.name' : kind.titelfeld,
    summary: `{{slug}}  {{${kind.titelfeld === 'namen' ? 'namen.0.name' : kind.titelfeld}}}`,
    slug: {
      template: naechste ?? '{{slug}}',
      editable: true,
      hint: `Die Kennung, unter der andere Dateien darauf verweisen; sie bleibt. Zum Beispiel: ${naechste ?? kind.id.beispiel}`,
      pattern: [muster, `eine Kennung wie ${naechste ?? kind.id.beispiel}`],
    },
    ...inhaltOf(kind, model, `${folder}/`),
  };
}

/** Front matter and text of the files at a place. The text is shown as it is written: an editor of formatted text would not know references. */
const inhaltOf = (kind: AnyKind, model: Model, ort: string): Formularfeld => ({
  format: 'yaml-frontmatter',
  fields: [
    ...formularfelderOf(
      kind.schema,
      model,
      listOf(model, kind.typ).flatMap(({ data, facts }) => (facts.file.startsWith(ort) ? [data] : [])),
    ),
    {
      name: 'body',
      label: 'Text',
      widget: 'text',
      required: false,
      hint: 'Absätze durch eine Leerzeile getrennt; [[KI]] verweist auf einen Eintrag.',
    },
  ],
});
