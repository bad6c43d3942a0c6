import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import type { Address } from '../../blocks/areas/address';
import { type Residence, residenceKey } from '../../blocks/areas/residence';
import type { Lifecycle } from '../../blocks/cases/lifecycle';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { date, id, instant as instantField, oneLine, text } from '../../kernel/text/fields';
import { days, type Instant, instant } from '../../kernel/text/time';
import { addressView, showAddress } from '../addresses/address';
import { areaSummary } from '../register/area';

/*
 * A residence: somebody says that they live at an address, and the agency of the address confirms or refuses it. Of those that are
 * confirmed the one counts that began last; so moving is a new one, and the history is what there is.
 */

export const states = ['asked', 'confirmed', 'refused', 'withdrawn', 'ended', 'expired'] as const;
export type State = (typeof states)[number];

/** `expired`: the agency has not answered, though both sides were told that it is overdue. */
export type Step = 'confirm' | 'refuse' | 'withdraw' | 'end' | 'escalate' | 'expire';
export const lifecycle: Lifecycle<State, Step, 'citizen' | 'agency' | 'portal'> = {
  confirm: { by: 'agency', from: ['asked'], to: 'confirmed' },
  refuse: { by: 'agency', from: ['asked'], to: 'refused' },
  withdraw: { by: 'citizen', from: ['asked'], to: 'withdrawn' },
  end: { by: 'agency', from: ['confirmed'], to: 'ended' },
  escalate: { by: 'portal', from: ['asked'] },
  expire: { by: 'portal', from: ['asked'], to: 'expired' },
};

/** By when the agency is to answer. */
const answeredWithin = days(14);
/** How long after that the portal waits before it gives up. */
export const expiresAfter = days(14);
/** At once, of those that wait for an answer; and in all, as they are read together. */
export const maxAsked = 3;
export const maxResidences = 60;

export const residenceRequest = v.strictObject({
  addressId: id,
  /** The first day. */
  since: date,
  /** As the person's papers have it, by which the agency finds them in its register. */
  name: oneLine(120),
  /** What shows it: a lease, a deed, a bill. */
  note: v.optional(text(1_000)),
});
export type ResidenceRequest = v.InferOutput<typeof residenceRequest>;

const common = {
  id,
  agencyId: id,
  state: v.picklist(states),
  address: addressView,
  since: date,
  through: v.nullable(date),
  askedAt: instantField,
  /** By when the agency is to answer; null once it has. */
  answerBy: v.nullable(instantField),
};
/** What lists show, in which nobody is named. */
export const residenceSummary = v.strictObject(common);
export type ResidenceSummary = v.InferOutput<typeof residenceSummary>;
export const residenceView = v.strictObject({
  ...common,
  name: v.string(),
  note: v.nullable(v.string()),
  /** Why the agency has refused it. */
  reason: v.nullable(v.string()),
});
/** The same as who lives there sees them. */
export const ownResidenceSummary = withAgencyNames(residenceSummary);
export const ownResidenceView = withAgencyNames(residenceView);

/** Where somebody lives, with the areas that it is in. */
export const homeView = v.strictObject({
  residence: v.nullable(ownResidenceSummary),
  areas: v.array(areaSummary),
});

export interface StepEntry extends Entry {
  readonly action: Step;
  readonly state: State;
  readonly officer?: string;
}

export interface StoredResidence extends Stored, Residence, Partial<Timer> {
  readonly made: Mark;
  readonly owner: string;
  readonly name: string;
  readonly note?: string;
  readonly reason?: string;
  readonly card: ResidenceSummary;
  readonly timeline: Readonly<Record<string, StepEntry>>;
  /** Both sides were told that the agency is overdue. */
  readonly overdue?: true;
}

export const residenceQueue = (agencyId: string, state: State): string =>
  key('residence-queue', agencyId, state);
/** All at an agency's addresses, by when they changed. */
export const residencesWith = (agencyId: string): string => key('residences-with', agencyId);
export const changedSort = (residenceId: string, at: number): string => key(instant(at), residenceId);

export const newResidence = (
  residenceId: string,
  owner: string,
  address: Address,
  { since, name, note }: ResidenceRequest,
  action: Action,
): StoredResidence => {
  const askedAt: Instant = instant(action.at);
  const { agencyId } = address;
  const state = 'asked' as const;
  return {
    ...residenceKey(owner, residenceId),
    ...{ type: 'residence', version: 1, made: markOf(action) },
    ...{ id: residenceId, owner, agencyId, state, since, name },
    ...(note === undefined ? {} : { note }),
    card: {
      ...{ id: residenceId, agencyId, state, address, since, through: null, askedAt },
      answerBy: instant(action.at + answeredWithin),
    } as ResidenceSummary,
    timeline: {},
    ...{ queueKey: residenceQueue(agencyId, state), queueSort: key(askedAt, residenceId) },
    ...{ ownerKey: residencesWith(agencyId), ownerSort: changedSort(residenceId, action.at) },
    ...timer(residenceId, action.at + answeredWithin),
  };
};

/** Member by member, as the table keeps no order of them and a repeated answer must be identical. */
export const showSummary = (card: ResidenceSummary): ResidenceSummary => {
  const { id: residenceId, agencyId, state, address, since, through, askedAt, answerBy } = card;
  return {
    ...{ id: residenceId, agencyId, state, address: showAddress(address), since, through, askedAt, answerBy },
  };
};

export const showResidence = ({
  card,
  name,
  note,
  reason,
}: StoredResidence): v.InferInput<typeof residenceView> => ({
  ...showSummary(card),
  ...{ name, note: note ?? null, reason: reason ?? null },
});
