import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Agency } from '../../kernel/identity/caller';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { atLeast } from '../../kernel/table/rule';
import { cancellationChange } from '../bills/changes';
import type { Changes, Decide } from '../bills/store';
import { type FineCommand, fineCommandOf } from '../fines/commands';
import type { Hearing, TimelineEntry } from '../fines/fine';
import { notFound } from '../fines/rules';
import type { Fines } from '../fines/store';
import { showAction } from '../fines/timeline-views';
import type { contestAgencyRoutes } from './agency-routes';
import { contestEndChange } from './changes';
import { showContest } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly changes: Changes;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
}

const lowerThan = (amount: number) =>
  atLeast('card.amount', amount + 1, () =>
    refuseField('amount-not-lower', '/amount', 'The reduced amount must be less than the fine was.'),
  );

const past = (): Refusal => refuseField('invalid-date', '/at', 'A hearing must be in the future.');

type Deciding = HandlersOf<typeof contestAgencyRoutes>;
type Hearings = 'reviewContest' | 'askContestant' | 'scheduleHearing' | 'rescheduleHearing' | 'recordHearing';

const shown = ({ id, action }: FineCommand, entry: TimelineEntry) => showAction(id, action.id, entry);

/** Commands that lead to a decision. */
const hearing = ({ changes }: Effects): Pick<Deciding, Hearings> => {
  const act = async (command: FineCommand) => shown(command, await changes.act(command));
  const schedule = async (command: FineCommand, { at }: Hearing, now: number) => {
    if (Date.parse(at) > now) return act(command);
    const before = await changes.repeated(command);
    if (!before) throw past();
    return shown(command, before);
  };
  const byAgency = ({ caller }: { readonly caller: Agency }) => ({ agencyId: caller.id });
  return {
    reviewContest: (request) => act(fineCommandOf(request, 'review', request.body, byAgency(request))),
    askContestant: (request) => act(fineCommandOf(request, 'ask', request.body, byAgency(request))),
    scheduleHearing: (request) => {
      const { text, ...when } = request.body;
      const more = { ...byAgency(request), set: { hearing: when } };
      return schedule(fineCommandOf(request, 'schedule', { text, hearing: when }, more), when, request.now);
    },
    rescheduleHearing: (request) => {
      const { text, ...when } = request.body;
      const more = { ...byAgency(request), set: { hearing: when } };
      return schedule(fineCommandOf(request, 'reschedule', { text, hearing: when }, more), when, request.now);
    },
    recordHearing: (request) => act(fineCommandOf(request, 'hear', request.body, byAgency(request))),
  };
};

/** Commands that end a contest. */
const decisions = (effects: Effects): Pick<Deciding, 'upholdFine' | 'reduceFine' | 'cancelFine'> => {
  const decide = async (command: FineCommand, how: Decide) =>
    shown(command, await effects.changes.change(command, how));
  return {
    upholdFine: (request) => {
      const command = fineCommandOf(request, 'uphold', request.body, { agencyId: request.caller.id });
      const ended = { ending: 'decided' } as const;
      return decide(command, async (fine, { bill }) =>
        contestEndChange(fine, await bill(), command, ended, effects),
      );
    },
    reduceFine: (request) => {
      const { amount, text } = request.body;
      const more = { agencyId: request.caller.id, rules: [lowerThan(amount)] };
      const command = fineCommandOf(request, 'reduce', { text }, more);
      const ended = { ending: 'decided', amount } as const;
      return decide(command, async (fine, { bill }) =>
        contestEndChange(fine, await bill(), command, ended, effects),
      );
    },
    cancelFine: (request) => {
      const { text } = request.body;
      const command = fineCommandOf(request, 'cancel', request.body, { agencyId: request.caller.id });
      return decide(command, (fine, { place }) => cancellationChange(fine, place, command, text));
    },
  };
};

export const contestAgencyHandlers = (effects: Effects): Deciding => ({
  showContest: async ({ caller, params, accessPurpose, now, requestId }) => {
    const { fines } = effects;
    const fine = await fines.getForAgency(params.fineId, caller.id);
    if (!fine) throw notFound();
    if (!fine.contest) throw new Refusal('contest-not-found');
    const access = { agency: caller, accessPurpose, now, requestId };
    return showContest(fine, fine.contest, await fines.contestant(fine.id, fine.contest, access));
  },
  ...hearing(effects),
  ...decisions(effects),
});
