import { reportDays } from '../../blocks/agencies/conformance';
import type { HandlersOf } from '../../kernel/contract/contract';
import { days, instant } from '../../kernel/text/time';
import type { Webhooks } from '../endpoints/store';
import type { Reports } from './reports-store';
import type { conformanceRoutes } from './routes';
import { asBegun, newRun, showRun } from './run';
import type { Runs } from './store';

export interface Effects {
  readonly webhooks: Webhooks;
  readonly runs: Runs;
  readonly reports: Reports;
}

export const conformanceHandlers = ({
  webhooks,
  runs,
  reports,
}: Effects): HandlersOf<typeof conformanceRoutes> => ({
  startConformanceRun: async ({ caller, params: { webhookId }, action, language }) => {
    const webhook = await webhooks.get(caller.id, webhookId);
    return asBegun(await runs.begin(newRun(webhook, action), action), language);
  },

  listConformanceRuns: async ({ caller, params: { webhookId }, query }) => {
    const list = await reports.list(caller.id, webhookId, query);
    // The key of a run names agency and webhook, so a list that is not empty is the caller's own.
    if (list.items.length === 0) await webhooks.get(caller.id, webhookId);
    return list;
  },

  getConformanceRun: async ({ caller, params, language }) =>
    showRun(await reports.get({ agencyId: caller.id, ...params }), language),

  listConformanceReports: async ({ params: { agencyId } }) => {
    const passed = await reports.passed(agencyId);
    return {
      items: passed.map(({ endpoint, apiVersion, passedAt, run: runId }) => {
        const goodUntil = instant(Date.parse(passedAt) + days(reportDays));
        return { endpoint, apiVersion, passedAt, goodUntil, runId };
      }),
    };
  },
});
