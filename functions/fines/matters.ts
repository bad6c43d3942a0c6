import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import { type Fine, isDisputed, isOpen } from './fines/fine';

const standingOf = ({ card, hearing }: Fine): Pick<Matter, 'awaited' | 'due'> => {
  const { state, dueOn } = card;
  if (!isOpen(state)) return {};
  if (state === 'hearing-scheduled' && hearing) {
    return { awaited: { from: 'me', task: 'attend' }, due: hearing.at };
  }
  if (isDisputed(state)) return { awaited: { from: 'agency', task: 'decide' } };
  return { awaited: { from: 'me', task: 'pay' }, due: dueOn };
};

const fineMatters: MattersOf = (item) => {
  const fine = item as unknown as Fine;
  const { id, payer, card } = fine;
  const { agencyId, offence, state, issuedOn } = card;
  return [
    {
      ...{ kind: 'fine', id, owner: { payer }, agencyId, names: offence.names, state, open: isOpen(state) },
      at: Date.parse(issuedOn),
      ...standingOf(fine),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    fine: {
      title: { en: 'Fine', ar: 'غرامة', fa: 'جریمه' },
      link: (id) => `/v1/fines/${id}`,
      reference: 'fine',
      section: 'fines',
    },
  },
  of: { fine: fineMatters },
};
