// What a configuration owes to the readers of a website.
import { defineFault } from '../../diagnostics/diagnostic.ts';

export const websiteUnnamed = defineFault<{ felder: readonly string[] }>({
  code: 'KZ131',
  name: 'website-ohne-impressum',
  severity: 'warning',
  message: ({ felder }) => `Die Website hat eine Adresse, aber kein ${felder.join(' und keinen ')}.`,
  help: ({ felder }) =>
    `Ergänzen Sie unter „website“ ${felder.map((feld) => `„${feld.toLowerCase()}“`).join(' und ')}: eine Internetadresse, eine E-Mail-Adresse oder Worte.`,
  explanation:
    'Wer eine Website veröffentlicht, muss sagen, wer verantwortlich ist (§ 5 DDG, § 18 MStV) und wo man Barrieren melden kann ' +
    '(§ 10b BGG NRW und die Gesetze der anderen Länder).',
  bad: {
    'konzept.config.json':
      '{ "website": { "adresse": "https://plan.stadt.example/", "kontakt": "plan@stadt.example" } }\n',
  },
  good: {
    'konzept.config.json':
      '{ "website": { "adresse": "https://plan.stadt.example/", "kontakt": "plan@stadt.example", "impressum": "https://www.stadt.example/impressum" } }\n',
  },
});
