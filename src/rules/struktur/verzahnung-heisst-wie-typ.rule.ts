import { fileStart } from '../../diagnostics/diagnostic.ts';
import { isTyp, kinds } from '../../domain/registry.ts';
import { defineRule } from '../rule.ts';

export const verzahnungHeisstWieTyp = defineRule<{ name: string; label: string }>({
  code: 'KZ413',
  name: 'verzahnung-heisst-wie-typ',
  severity: 'error',
  message: ({ name, label }) => `„${name}“ ist der Name einer Art (${label}) und kann kein anderes Konzept bezeichnen.`,
  help: ({ name }) => `Benennen Sie die Datei um, z. B. in ${name}-konzept.md.`,
  explanation:
    'In [[pflege:M-AMB-02]] steht vor dem Doppelpunkt entweder eine Art oder ein anderes Konzept aus verzahnung/. Hieße ein ' +
    'Konzept wie eine Art, wären Verweise darauf mehrdeutig.',
  bad: { 'content/verzahnung/budget.md': '---\ntitel: Haushaltskonzept\n---\n' },
  good: { 'content/verzahnung/haushalt.md': '---\ntitel: Haushaltskonzept\n---\n' },
  check: (model, report) => {
    for (const { typ, stamm, file } of model.facts) {
      if (typ === 'verzahnung' && isTyp(stamm))
        report({ file, range: fileStart }, { name: stamm, label: kinds[stamm].label });
    }
  },
});
