import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import { isOpen, type Objection } from './objections/objection';

const standingOf = ({ card }: Objection): Pick<Matter, 'awaited' | 'clock'> => {
  const { status, clock, promised } = card;
  if (!isOpen(status)) return {};
  if (status === 'information-asked') return { awaited: { from: 'me', task: 'answer' } };
  const { ms, calendarId } = promised;
  return {
    awaited: { from: 'agency', task: 'decide' },
    clock: { runs: clock, ms, ...(calendarId === undefined ? {} : { calendarId }) },
  };
};

const objectionMatters: MattersOf = (item) => {
  const objection = item as unknown as Objection;
  const { id, owner, card, taxNames } = objection;
  const { agencyId, status, submittedAt } = card;
  return [
    {
      ...{ kind: 'objection', id, owner: { person: owner }, agencyId, names: taxNames },
      ...{ state: status, open: isOpen(status), at: Date.parse(submittedAt) },
      ...standingOf(objection),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    objection: {
      title: {
        en: 'Objection to a tax assessment',
        ar: 'اعتراض على تقدير ضريبي',
        fa: 'اعتراض به تشخیص مالیات',
      },
      link: (id) => `/v1/tax/objections/${id}`,
      reference: 'objection',
      section: 'objections',
    },
  },
  of: { objection: objectionMatters },
  without: {
    taxableObjects: 'Owning something is no matter; what is assessed of it is a bill.',
    clearanceCertificates: 'A certificate is given at once: nothing of it is awaited.',
  },
};
