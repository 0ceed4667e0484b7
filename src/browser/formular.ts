// Starts the form editor with the configuration that lies beside it. Written into `dist-formular` by `konzept formular`.
import { init } from '@sveltia/cms';

const antwort = await fetch('config.json');
init({ config: (await antwort.json()) as object });
