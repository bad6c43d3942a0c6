import type { OnDue } from '../../kernel/events/reactor';
import type { Investigation } from './investigation';
import { showReads } from './showing-store';

/** The time of an investigation is over. */
export const onInvestigationDue: OnDue =
  ({ table }) =>
  (item, now) =>
    showReads(table, item as unknown as Investigation, now);
