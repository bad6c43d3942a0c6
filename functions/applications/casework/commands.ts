import { type Officers, officersShown } from '../../blocks/officers/officers';
import type { Action } from '../../kernel/identity/action';
import type { Details, TrackEntry } from '../cases/application';
import type { ApplicationCommand } from '../cases/command';
import { opinionsAllow } from '../cases/rules';
import type { Applications } from '../cases/store';
import { agreedBy } from './officers';
import type { What } from './what';

/*
 * What an agency does to an application, be it one or many at a time.
 */

export interface CaseworkEffects {
  readonly applications: Applications;
}

/** One application, and the action by which the agency does something to it. */
export interface Target {
  readonly applicationId: string;
  readonly action: Action;
  readonly agencyId: string;
  /** Who answers for a decision. */
  readonly officers: Officers;
}

const detailsOf = ({ action: _, ...said }: What): Details => {
  const { internal, ...details } = said as Details & { readonly internal?: boolean };
  return { ...details, ...(internal ? { internal: true } : {}) };
};

/** A decision names its officers, and an approval asks that every opinion is in and none says no. */
export const commandOf = (
  { applicationId: id, action, agencyId, officers }: Target,
  what: What,
): ApplicationCommand => {
  const base = { id, name: what.action, action, by: 'agency', agencyId, details: detailsOf(what) } as const;
  if (what.action === 'assign') return { ...base, set: { 'card.assignment': what.assignment } };
  if (what.action === 'note' || what.action === 'ask') return base;
  return {
    ...base,
    details: { ...base.details, officers: officersShown(officers) },
    rules: [...agreedBy(officers), ...(what.action === 'approve' ? opinionsAllow : [])],
  };
};

export const openCasework = ({ applications }: CaseworkEffects) => ({
  work: (target: Target, what: What): Promise<TrackEntry> => applications.act(commandOf(target, what)),
});
