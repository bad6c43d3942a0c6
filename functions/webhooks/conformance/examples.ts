import { params, webhook, webhookId } from '../endpoints/examples';
import { caseNames, caseTexts } from './cases';

const runId = '3n8q2m6t1h5b9k4f7j0c2vsd';
const startedAt = '2026-03-01T11:00:00.000Z';

export const runParams = { webhookId, runId };

const begun = {
  id: runId,
  webhookId,
  endpoint: webhook.url,
  apiVersion: 'v1',
  state: 'running' as const,
  startedAt,
  until: '2026-03-01T11:10:00.000Z',
  finishedAt: null,
};
const cases = caseNames.map((name) => ({
  name,
  title: caseTexts[name].title.en,
  ...{ state: 'waiting' as const, mend: caseTexts[name].mend.en, seen: [] },
}));

export const startRun = { params, reply: { ...begun, cases } };

const ended = { ...begun, state: 'failed' as const, finishedAt: '2026-03-01T11:01:12.000Z' };

export const card = ended;
export const getRun = {
  params: runParams,
  reply: {
    ...ended,
    cases: cases.map((each) =>
      each.name === 'wrong-signature-refused'
        ? { ...each, state: 'failed' as const, seen: ['wrong-key 204', 'altered 204'] }
        : { ...each, state: 'passed' as const, mend: null },
    ),
  },
};

export const agencyId = '0ivd3ac8f4k2m9q7t1b6s5eg';
export const report = {
  endpoint: webhook.url,
  apiVersion: 'v1',
  passedAt: '2026-03-02T08:00:00.000Z',
  goodUntil: '2026-04-01T08:00:00.000Z',
  runId,
};
