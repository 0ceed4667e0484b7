// The model that an output is made of.
import type { Ablageort } from '../../emitters/emitter.ts';
import { leaveOutFaulty } from '../../model/bilder.ts';
import type { Model } from '../../model/model.ts';
import { derivePublic } from '../../model/oeffentlich.ts';
import { deriveEntwurf } from '../../render/entwurf.ts';
import { markLuecken } from '../../render/luecken.ts';
import { writeFelder } from '../../render/prosa/feldprosa.ts';
import type { Projekt } from '../../workspace/open.ts';

/** The model that a place may see; with errors, as a draft. */
export function modelFor(
  ort: Ablageort,
  { snapshot: { model, diagnostics }, konfiguration: { kontakte } }: Pick<Projekt, 'snapshot' | 'konfiguration'>,
  verloren: ReadonlySet<string>,
): Model {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const seen = writeFelder(ort === 'intern' ? model : derivePublic(model, kontakte));
  const visible = markLuecken(leaveOutFaulty(seen, errors, verloren));
  return errors.length > 0 ? deriveEntwurf(visible, errors) : visible;
}
