import { type Bill, chargedBy, moneyOf } from '../../blocks/billing/bill';
import type { Calendars } from '../../blocks/calendars/calendar';
import type { Officers } from '../../blocks/officers/officers';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Agency } from '../../kernel/identity/caller';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { atLeast } from '../../kernel/table/rule';
import { cancellationChange, collectionChange } from '../bills/changes';
import type { Changes, Decide } from '../bills/store';
import { type FineCommand, fineCommandOf } from '../fines/commands';
import type { Fine, Hearing, TimelineEntry } from '../fines/fine';
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
  readonly officers: OfficerCheck;
}

const lowerThan = (amount: number) =>
  atLeast('card.amount', amount + 1, () =>
    refuseField('amount-not-lower', '/amount', 'The reduced amount must be less than the fine was.'),
  );

const past = (): Refusal => refuseField('invalid-date', '/at', 'A hearing must be in the future.');

type Deciding = HandlersOf<typeof contestAgencyRoutes>;
type Decisions = 'upholdFine' | 'reduceFine' | 'cancelFine' | 'collectFine';
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

/** Commands that end a contest or a fine. Officers answer for them; two where much is forgiven. */
const decisions = (effects: Effects): Pick<Deciding, Decisions> => {
  const decide = async (command: FineCommand, how: Decide) =>
    shown(command, await effects.changes.change(command, how));
  /** Refuses one officer for more than the agency's limit: all that the bill comes to. */
  const agreed = ({ card }: Fine, officers: Officers, bill: () => Promise<Bill>): Promise<void> =>
    effects.officers.check(card.agencyId, officers, async () => {
      const found = await bill();
      return moneyOf(found, chargedBy(found));
    });
  return {
    upholdFine: (request) => {
      const { body, headers: officers, caller } = request;
      const command = fineCommandOf(request, 'uphold', { ...body, officers }, { agencyId: caller.id });
      const ended = { ending: 'decided' } as const;
      return decide(command, async (fine, { bill }) =>
        contestEndChange(fine, await bill(), command, ended, effects),
      );
    },
    reduceFine: (request) => {
      const { amount, text } = request.body;
      const { headers: officers, caller } = request;
      const more = { agencyId: caller.id, rules: [lowerThan(amount)] };
      const command = fineCommandOf(request, 'reduce', { text, officers }, more);
      const ended = { ending: 'decided', amount } as const;
      return decide(command, async (fine, { bill }) => {
        const found = await bill();
        await agreed(fine, officers, async () => found);
        return contestEndChange(fine, found, command, ended, effects);
      });
    },
    collectFine: (request) => {
      const { body, headers: officers, caller } = request;
      const command = fineCommandOf(request, 'collect', { ...body, officers }, { agencyId: caller.id });
      return decide(command, async (fine, { bill }) => {
        const found = await bill();
        await agreed(fine, officers, async () => found);
        return collectionChange(fine, found, command, effects);
      });
    },
    cancelFine: (request) => {
      const { body, headers: officers, caller } = request;
      const command = fineCommandOf(request, 'cancel', { ...body, officers }, { agencyId: caller.id });
      return decide(command, async (fine, { place, bill }) => {
        await agreed(fine, officers, bill);
        return cancellationChange(fine, place, command, { reason: body.text, by: officers });
      });
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
