import type { Calendar } from '../../blocks/calendars/opening-hours';
import { subActionOf } from '../../kernel/identity/action';
import { instant } from '../../kernel/text/time';
import type { Application } from '../cases/application';
import type { ApplicationCommand } from '../cases/command';
import { dueOf, inReview, stepOfReview, timingOf } from '../cases/timing';
import { draftKept } from '../drafts/new-draft';

/*
 * What the portal does with an application when its deadline is over, by the current calendar.
 */

/** The command of a step: the same for every sweep that reads the application at this version, so that it is applied once. */
const commandOf = (
  { id, made, version, card }: Application,
  name: ApplicationCommand['name'],
  now: number,
  more: Partial<ApplicationCommand> = {},
): ApplicationCommand => ({
  ...{ id, name, by: 'portal', agencyId: card.agencyId, details: {}, seen: version },
  action: { ...subActionOf({ ...made, at: now }, `${name} ${version}`), at: now },
  ...more,
});

/** When it is looked at again, where nothing is to be done yet; milliseconds since 1970. */
export interface Later {
  readonly at: number;
}

/** An hour, for a payment that is on its way. */
export const lookAgainAfter = 3_600_000;

const ofReview = (
  application: Application,
  calendar: Calendar | undefined,
  now: number,
): ApplicationCommand | undefined => {
  const one = inReview(application);
  const step = stepOfReview(one, calendar, now);
  if (!step || step.at > now) return undefined;
  const due = dueOf(one, calendar);
  const dueAt = due === undefined ? {} : { dueAt: instant(due) };
  if (step.name === 'remind') {
    const { set, remove } = timingOf({ ...one, reminded: true }, calendar, now);
    const details = { internal: true, ...dueAt } as const;
    return commandOf(application, 'remind', now, { details, set: { ...set, reminded: true }, remove });
  }
  const level = (one.level ?? 0) + 1;
  const { set, remove } = timingOf({ ...one, level }, calendar, now);
  const details = { level, ...dueAt };
  return commandOf(application, 'escalate', now, { details, set: { ...set, 'card.level': level }, remove });
};

/** What is to be done now; or when to look again; undefined where the review only is to be timed anew. */
export const dueStep = (
  application: Application,
  calendar: Calendar | undefined,
  now: number,
): ApplicationCommand | Later | undefined => {
  if (application.card.status === 'in-review') return ofReview(application, calendar, now);
  if (application.card.status === 'draft' && application.savedAt + draftKept > now)
    return { at: application.savedAt + draftKept };
  return commandOf(application, 'lapse', now);
};
