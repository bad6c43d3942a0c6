import { allBut, type Exporter, type ExportSection } from '../blocks/exports/exporter';
import { mandatesHeldBy, mandatesOf } from '../blocks/mandates/mandate';
import type { Item } from '../kernel/table/rule';

const shown = allBut('ref');

/** Parties by their names: who has which account is told to nobody. */
const show: ExportSection['show'] = ({ card, document, timeline }: Item): Item =>
  shown({ ...(card as Item), ...(document ? { document } : {}), timeline });

export const exporter: Exporter = {
  sections: [
    {
      name: 'mandatesGiven',
      title: {
        en: 'Mandates by which others act for me',
        ar: 'التفويضات التي يتصرف بها غيري عني',
        fa: 'نمایندگی‌هایی که دیگران با آن‌ها از سوی من اقدام می‌کنند',
      },
      places: ({ person }) => [{ index: 'owner', partition: mandatesOf(person) }],
      show,
    },
    {
      name: 'mandatesHeld',
      title: {
        en: 'Mandates by which I act for others',
        ar: 'التفويضات التي أتصرف بها عن غيري',
        fa: 'نمایندگی‌هایی که با آن‌ها از سوی دیگران اقدام می‌کنم',
      },
      places: ({ person }) => [{ index: 'queue', partition: mandatesHeldBy(person) }],
      show,
    },
  ],
};
