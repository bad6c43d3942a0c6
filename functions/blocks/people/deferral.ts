import { Refusal } from '../../kernel/contract/refusal';
import { sum } from '../../kernel/table/expression';
import { atLeast, equals, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { investigationKey } from './log-keys';

/*
 * Reads in an investigation are shown to the person later (docs/adr/0148): their entries lie under the investigation until it is
 * over. Entry and investigation change together, so that none is kept back that was not allowed, and each is counted.
 */

interface Reading {
  /** The id of the investigation. */
  readonly id: string;
  readonly agencyId: string;
  /** Whose data is read, by `personRef`. */
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The same for all reasons: whoever tries ids learns nothing of the investigations of others. */
export const notOpen = (): Refusal =>
  new Refusal('investigation-not-open', {
    detail:
      'It must be an open one of yours about this person. Without the header the read is shown at once.',
  });

const allowed = ({ agencyId, person, now }: Reading): Rule[] => [
  equals('card.agencyId', agencyId, notOpen),
  equals('person', person, notOpen),
  equals('card.state', 'open', notOpen),
  atLeast('card.until', instant(now), notOpen),
];

/** A read more in an investigation that allows it. Refuses (`investigation-not-open`). */
export const counted = (reading: Reading): Write<void> =>
  update<void>({
    key: investigationKey(reading.id),
    rules: allowed(reading),
    set: { 'card.reads': sum('card.reads', 1) },
    onConditionFailed: () => {
      throw notOpen();
    },
  });

/** Takes back that it was counted, as there was nothing to read. */
export const uncounted = (id: string): Write<boolean> =>
  update({ key: investigationKey(id), set: { 'card.reads': sum('card.reads', -1) } });
