import { reachedAt } from '../../blocks/cases/service-level';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { instant } from '../../kernel/text/time';
import { type Correction, promised, type TimelineEntry } from './correction';
import type { ActionName } from './lifecycle';

/** What a step is called once it was taken. */
const names: Readonly<Record<ActionName, string>> = {
  answer: 'answered',
  withdraw: 'withdrawn',
  ask: 'information-asked',
  correct: 'corrected',
  'correct-partly': 'partly-corrected',
  refuse: 'refused',
  remind: 'reminded',
  escalate: 'overdue',
  lapse: 'lapsed',
};

/** That the agency is reminded is not for the person. */
const audienceOf = ({ owner, card }: Correction, action: string): DomainEvent['audience'] => ({
  ...(action === 'remind' ? {} : { people: [owner] }),
  agencies: [card.agencyId],
});

const dataOf = ({ id, card, agency }: Correction) => {
  const due = reachedAt(undefined, card.clock, promised.ms);
  return {
    ...{ correctionId: id, agencyId: card.agencyId, correctionState: card.state, agency },
    ...{ about: card.about.kind, dueAt: due === undefined ? null : instant(due) },
  };
};

const stepEvent = (correction: Correction, entry: TimelineEntry): DomainEvent => {
  const { action, by, at, text, appeal, level } = entry;
  return {
    ...{ type: `data-correction.${names[action]}`, subject: correction.id, at },
    audience: audienceOf(correction, action),
    data: {
      ...{ ...dataOf(correction), action, by },
      ...(text === undefined ? {} : { text }),
      ...(appeal === undefined ? {} : { appeal }),
      ...(level === undefined ? {} : { level }),
    },
  };
};

/** That it was asked for, and one event for each step. What is wrong and right stands in none: only whoever looks reads that. */
export const eventsOf: EventsOf = (before, after) => {
  const [earlier, correction] = [before, after] as unknown as (Correction | undefined)[];
  if (!correction) return [];
  if (!earlier) {
    const at = Date.parse(correction.card.askedAt);
    const data = { ...dataOf(correction), action: 'request', by: 'citizen' };
    const of = { type: 'data-correction.asked', subject: correction.id, at } as const;
    return [{ ...of, audience: audienceOf(correction, 'request'), data }];
  }
  return correction.order
    .filter((id) => earlier.timeline[id] === undefined)
    .flatMap((id) => {
      const entry = correction.timeline[id];
      return entry ? [stepEvent(correction, entry)] : [];
    });
};
