import { apiVersion, type PassedReport, passedReportKey } from '../../blocks/agencies/conformance';
import { callsKey, callsSince, type RecordedCall } from '../../kernel/calls/calls';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { replacement } from '../../kernel/table/put';
import { readPartition } from '../../kernel/table/query';
import { readAll } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import { atMost, equals, type Item, orAbsent, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { type Webhook, webhookKey } from '../endpoints/endpoint';
import { enabled, notDeleted, webhookNotFound } from '../endpoints/rules';
import type { CaseResult } from './cases';
import type { Outcomes } from './probes';
import { lookBack, type Run, type RunRequest, runKey, runTimer } from './run';

const none = (): Refusal => new Refusal('internal');
const isRunning: Rule = equals('card.state', 'running', none);

/** One run of an agency at a time: the drill of one would be taken for that of another. */
const noneUnderWay = (now: number): Rule =>
  orAbsent(
    atMost('drill.until', instant(now), ({ drill }) => {
      const { run, until } = drill as { readonly run: string; readonly until: string };
      return new Refusal('run-underway', { facts: { runId: run, until } });
    }),
  );

/** Begins a run, and has the first write with a test key be answered 503. */
const begin = (table: Table, run: Run, action: Action): Promise<Run> => {
  const { id, webhookId, until } = run.card;
  return writeTogether(
    table,
    creation(run),
    update({
      key: callsKey(run.agencyId),
      type: 'agency-calls',
      rules: [noneUnderWay(action.at)],
      set: { drill: { run: id, until } },
    }),
    requirement(webhookKey(run.agencyId, webhookId), [notDeleted, enabled], webhookNotFound),
  );
};

/** What a run that passed leaves, by which live keys are given. */
const reportOf = ({ agencyId, card: { id, endpoint } }: Run, now: number): PassedReport => ({
  ...passedReportKey(agencyId, endpoint),
  ...{ type: 'conformance-report', version: 1 },
  ...{ agencyId, endpoint, apiVersion, passedAt: instant(now), run: id },
});

export interface Ending {
  readonly outcomes: Outcomes;
  readonly results: readonly CaseResult[];
  readonly isPassed: boolean;
  readonly now: number;
}

const finish = async (table: Table, run: Run, { isPassed, now, ...ending }: Ending): Promise<void> => {
  const ended = update({
    key: run,
    rules: [isRunning],
    set: { ...ending, 'card.state': isPassed ? 'passed' : 'failed', 'card.finishedAt': instant(now) },
    remove: [...timerAttributes],
    result: true,
    // Somebody else has ended it: then all of it is done.
    onConditionFailed: () => false,
  });
  await writeTogether(table, ended, ...(isPassed ? [replacement(reportOf(run, now))] : []));
  const drill = equals('drill.run', run.card.id, none);
  await write(table, update({ key: callsKey(run.agencyId), rules: [drill], remove: ['drill'] }));
};

/** What the portal does with runs. */
export const openRuns = ({ table }: { readonly table: Table }) => ({
  begin: (run: Run, action: Action) => begin(table, run, action),

  /** The run and its webhook, in one round trip. */
  read: async (request: RunRequest) => {
    const keys = [runKey(request), webhookKey(request.agencyId, request.webhookId)];
    const [run, webhook] = await readAll(table, keys);
    return { run: run as unknown as Run | undefined, webhook: webhook as unknown as Webhook | undefined };
  },

  /** The calls that count for a run. */
  calls: ({ agencyId, card }: Run): Promise<RecordedCall[]> =>
    readPartition<RecordedCall & Item>(
      table,
      callsSince(agencyId, instant(Date.parse(card.startedAt) - lookBack)),
    ),

  /** It is looked at again at an instant, in milliseconds since 1970. */
  wait: (run: Run, outcomes: Outcomes | undefined, at: number): Promise<boolean> =>
    write(
      table,
      update({
        key: run,
        rules: [isRunning],
        set: { ...(outcomes ? { outcomes } : {}), ...runTimer(run, at) },
      }),
    ),

  finish: (run: Run, ending: Ending) => finish(table, run, ending),
});
export type Runs = ReturnType<typeof openRuns>;
