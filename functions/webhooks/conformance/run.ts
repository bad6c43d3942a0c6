import * as v from 'valibot';
import { apiVersion } from '../../blocks/agencies/conformance';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { id, instant as instantField } from '../../kernel/text/fields';
import type { Language } from '../../kernel/text/languages';
import { days, epochSeconds, hours, type Instant, instant } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import { type CaseResult, caseNames, caseStates, caseTexts } from './cases';
import type { Outcomes } from './probes';

/*
 * A conformance run: events that the portal sends to an agency's endpoint, and a look at its calls with test keys; its report.
 */

export const runStates = ['running', 'passed', 'failed'] as const;
export type RunState = (typeof runStates)[number];

/** What lists show. */
export const runCard = v.strictObject({
  id,
  webhookId: id,
  endpoint: v.string(),
  apiVersion: v.string(),
  state: v.picklist(runStates),
  startedAt: instantField,
  /** When it ends at the latest. */
  until: instantField,
  finishedAt: v.nullable(instantField),
});
export type RunCard = v.InferOutput<typeof runCard>;

export const runView = v.strictObject({
  ...runCard.entries,
  cases: v.array(
    v.strictObject({
      name: v.picklist(caseNames),
      /** `waiting`: while the run is under way. `skipped`: it ended on what failed, before this could be seen. */
      state: v.picklist(caseStates),
      /** What is asked for, in your language. */
      title: v.string(),
      /** What is to be mended; null where nothing is. */
      mend: v.nullable(v.string()),
      /** What was seen. */
      seen: v.array(v.string()),
    }),
  ),
});
export type RunView = v.InferOutput<typeof runView>;

export interface Run extends Stored, Partial<Timer> {
  readonly made: Mark;
  readonly agencyId: string;
  readonly card: Omit<RunCard, 'finishedAt'> & { readonly finishedAt?: Instant };
  readonly queueKey: string;
  readonly queueSort: string;
  /** What the endpoint answered, once it was asked. */
  readonly outcomes?: Outcomes;
  readonly results?: readonly CaseResult[];
  readonly expiresAt: number;
}

/** Which run: what the queue holds. */
export interface RunRequest {
  readonly agencyId: string;
  readonly webhookId: string;
  readonly runId: string;
}

export const runsOf = (agencyId: string, webhookId: string): string =>
  key('conformance-run', agencyId, webhookId);
export const runKey = ({ agencyId, webhookId, runId }: RunRequest): Key => ({
  pk: runsOf(agencyId, webhookId),
  sk: runId,
});

/** How long a run waits for calls, in milliseconds. */
const runFor = 10 * 60_000;
const keptFor = days(90);
/** Since how long before the run calls count. */
export const lookBack = hours(1);

export const runTimer = ({ pk, sk }: Key, at: number): Timer => timer(`${pk}\0${sk}`, at);

export const newRun = ({ agencyId, id: webhookId, url }: Webhook, action: Action): Run => {
  const runId = unownedId(action.id);
  const place = runKey({ agencyId, webhookId, runId });
  const startedAt = instant(action.at);
  return {
    ...place,
    type: 'conformance-run',
    version: 1,
    made: markOf(action),
    agencyId,
    card: {
      ...{ id: runId, webhookId, endpoint: new URL(url).href, apiVersion },
      ...{ state: 'running', startedAt, until: instant(action.at + runFor) },
    },
    queueKey: place.pk,
    queueSort: key(startedAt, runId),
    expiresAt: epochSeconds(action.at + keptFor),
    ...runTimer(place, action.at),
  };
};

export const showRunCard = ({ card }: Pick<Run, 'card'>): RunCard => ({
  ...card,
  finishedAt: card.finishedAt ?? null,
});

const pending = (): readonly CaseResult[] => caseNames.map((name) => ({ name, state: 'waiting', seen: [] }));

export const showRun = (run: Run, language: Language): RunView => ({
  ...showRunCard(run),
  cases: (run.results ?? pending()).map(({ name, state, seen }) => {
    const { title, mend } = caseTexts[name];
    const isGood = state === 'passed' || state === 'skipped';
    return { name, state, title: title[language], mend: isGood ? null : mend[language], seen: [...seen] };
  }),
});

/** As it was when it was begun, which each repeat is answered with. */
export const asBegun = ({ card: { finishedAt: _, ...card }, results: __, ...run }: Run, language: Language) =>
  showRun({ ...run, card: { ...card, state: 'running' } }, language);
