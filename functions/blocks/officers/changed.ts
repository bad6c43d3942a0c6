import * as v from 'valibot';
import type { Action } from '../../kernel/identity/action';
import { instant as instantField } from '../../kernel/text/fields';
import { type Instant, instant } from '../../kernel/text/time';
import { type Officers, officersView, showOfficers } from './officers';

/*
 * Who changed last what an agency says as data, and when: it stands in the item, and agencies see it.
 */

export interface Changed {
  readonly by: Officers;
  readonly at: Instant;
}

export const changedBy = (by: Officers, { at }: Action): Changed => ({ by, at: instant(at) });

export const changedView = v.nullable(v.strictObject({ ...officersView.entries, at: instantField }));

/** Null of what was said before officers were named. */
export const showChanged = (changed: Changed | undefined): v.InferInput<typeof changedView> => {
  const by = showOfficers(changed?.by);
  return by && changed ? { ...by, at: changed.at } : null;
};
