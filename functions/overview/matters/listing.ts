import type { Matter } from '../../blocks/matters/matter';
import { type Key, key } from '../../kernel/table/table';
import { days } from '../../kernel/text/time';

/*
 * A matter as it lies in somebody's list: what waits for them first, by when it is due; then what waits for others, and at last
 * what is closed, both the newest first.
 */

export const states = ['awaiting-me', 'open', 'closed'] as const;
export type State = (typeof states)[number];

/** What lists show. */
export interface Card extends Omit<Matter, 'owner'> {}

/** How long something closed stays in the list: its service keeps it for longer. */
const closedDays = 400;
/**
 * How long it is remembered that something is gone, or how it stood last: events can be told again for ninety days
 * (`relay/event-log`), and must not bring it back.
 */
const goneDays = 120;

export const keptUntil = ({ open }: Pick<Matter, 'open'>, now: number): number | undefined =>
  open ? undefined : now + days(closedDays);
export const goneUntil = (now: number): number => now + days(goneDays);

/** Whose it is: a person, or a payer who has one or not. */
export const ownerOf = (owner: Matter['owner']): string => ('person' in owner ? owner.person : owner.payer);

/** All that lies under a person or a payer. */
export const partitionOf = (owner: string): string => key('matter', owner);
export const matterKey = (owner: string, { kind, id }: Pick<Matter, 'kind' | 'id'>): Key => ({
  pk: partitionOf(owner),
  sk: key(kind, id),
});

/** The list of a person; of a payer whom nobody holds, one that nobody reads. */
export const listOf = (holder: string): string => key('matters-of', holder);

const rank = { mine: '0', open: '1', closed: '2' } as const;

/** The stretch of the list that has a state: after one position, and before the other. */
export const stretchOf: Readonly<Record<State, { readonly above?: string; readonly below?: string }>> = {
  'awaiting-me': { below: rank.open },
  open: { below: rank.closed },
  closed: { above: rank.closed },
};

/** Text that sorts the newest first. */
const newestFirst = (at: number): string => String(10 ** 15 - at).padStart(16, '0');
/** After every date. */
const never = '~';

export const positionOf = ({ kind, id, open, awaited, due, at }: Matter): string => {
  const last = [newestFirst(at), kind, id] as const;
  if (!open) return key(rank.closed, ...last);
  return awaited?.from === 'me' ? key(rank.mine, due ?? never, ...last) : key(rank.open, ...last);
};

export const cardOf = ({ owner: _, ...card }: Matter): Card => card;
