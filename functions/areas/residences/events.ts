import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { StepEntry, StoredResidence } from './residence';

/** What a step is called once it was taken. */
const names = {
  ...{ confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn', end: 'ended' },
  ...{ escalate: 'overdue', expire: 'expired' },
} as const;
const byOthers: Readonly<Record<string, string>> = {
  ...{ ask: 'citizen', withdraw: 'citizen', escalate: 'portal', expire: 'portal' },
};

/** The address in one line, in each language that it has. */
const placeOf = ({ card: { address } }: StoredResidence) => ({
  names: Object.fromEntries(
    Object.entries(address.street).map(([language, name]) => [
      language,
      address.number === null ? name : `${name} ${address.number}`,
    ]),
  ),
});

const eventOf = (
  residence: StoredResidence,
  { type, action, at }: { readonly type: DomainEvent['type']; readonly action: string; readonly at: number },
): DomainEvent => {
  const { id, owner, agencyId, state, since, through, card, reason } = residence;
  return {
    ...{ type, subject: id, at, audience: { people: [owner], agencies: [agencyId] } },
    data: {
      ...{ residenceId: id, agencyId, residenceState: state, place: placeOf(residence) },
      ...{ action, by: byOthers[action] ?? 'agency' },
      ...{ sinceOn: since, throughOn: through ?? null, answerBy: card.answerBy },
      ...(reason === undefined ? {} : { text: reason }),
    },
  };
};

const isNew = (before: StoredResidence | undefined, id: string): boolean =>
  before?.timeline[id] === undefined;

/** Events of a residence: that it was asked for, and one for each step, in the order in which they were taken. */
export const residenceEvents: EventsOf = (before, after) => {
  const [earlier, residence] = [before, after] as unknown as (StoredResidence | undefined)[];
  if (!residence) return [];
  if (!earlier) {
    const at = Date.parse(residence.card.askedAt);
    return [eventOf(residence, { type: 'residence.asked', action: 'ask', at })];
  }
  return Object.entries(residence.timeline)
    .filter(([id]) => isNew(earlier, id))
    .sort(([, left], [, right]) => left.at - right.at)
    .map(([, { action, at }]: [string, StepEntry]) =>
      eventOf(residence, { type: `residence.${names[action]}`, action, at }),
    );
};
