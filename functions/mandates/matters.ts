import type { Card, Mandate } from '../blocks/mandates/mandate';
import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';

const living: readonly Card['state'][] = ['offered', 'accepted', 'active'];

const standingOf = ({ state, through }: Card): Pick<Matter, 'awaited' | 'due'> => {
  if (state === 'offered') return { awaited: { from: 'another', task: 'accept-mandate' } };
  return living.includes(state) && through !== undefined ? { due: through } : {};
};

/** Of whoever is represented, of who passed it on, and of the delegate once there is one. */
const mandateMatters: MattersOf = (item) => {
  const { card, representee, grantor, delegate } = item as unknown as Mandate;
  const { id, state, offeredAt, register } = card;
  const people = new Set([representee, grantor, ...(delegate === undefined ? [] : [delegate])]);
  return [...people]
    .filter((person) => person !== '-')
    .map((person) => ({
      ...{ kind: 'mandate', id, owner: { person }, state, open: living.includes(state) },
      ...(register ? { agencyId: register.agencyId } : {}),
      at: Date.parse(offeredAt),
      ...standingOf(card),
    }));
};

export const matters: Matters = {
  kinds: {
    mandate: {
      title: { en: 'Mandate', ar: 'تفويض', fa: 'نمایندگی' },
      link: (id) => `/v1/mandates/${id}`,
      ...{ reference: 'mandate', section: 'mandatesGiven', private: true },
    },
  },
  of: { mandate: mandateMatters },
  without: { mandatesHeld: 'The delegate has them under the same kind.' },
};
