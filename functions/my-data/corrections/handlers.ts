import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import type { Correction } from './correction';
import { decidedBy } from './lifecycle';
import type { correctionRoutes } from './routes';
import { correctionNotFound } from './rules';
import type { Corrections } from './store';
import { showCorrection, showSummary, showToAgency } from './views';

interface Effects {
  readonly corrections: Corrections;
  readonly namesOf: Directory['namesOf'];
}

const newestFirst = (left: Correction, right: Correction): number =>
  left.card.askedAt < right.card.askedAt ? 1 : -1;

const citizenHandlers = ({ corrections: { mine }, namesOf }: Effects) =>
  ({
    askCorrection: async ({ caller, body, action }) => {
      const names = (await namesOf([body.agencyId])).get(body.agencyId);
      if (!names) throw refuseField('agency-unknown', '/agencyId', 'There is no such agency.');
      return showCorrection(await mine.ask(personRef(caller.id), body, names, action));
    },
    listCorrections: async ({ caller }) => {
      const all = await mine.all(personRef(caller.id));
      // By the names that the agency had when it was asked, as the request itself has them.
      const shown = all.sort(newestFirst);
      return {
        items: shown.map(({ card, agency }) => ({ ...showSummary(card), agencyNames: { ...agency.names } })),
      };
    },
    getCorrection: async ({ caller, params }) => {
      const found = await mine.get(personRef(caller.id), params.correctionId);
      if (!found) throw correctionNotFound();
      return showCorrection(found);
    },
    answerCorrection: async ({ caller, params: { correctionId: id }, body, action }) => {
      await mine.act(personRef(caller.id), { id, name: 'answer', details: body }, action);
      return undefined;
    },
    withdrawCorrection: async ({ caller, params: { correctionId: id }, action }) => {
      await mine.act(personRef(caller.id), { id, name: 'withdraw', details: {} }, action);
      return undefined;
    },
  }) satisfies Partial<HandlersOf<typeof correctionRoutes>>;

const agencyHandlers = ({ corrections: { agency } }: Effects) =>
  ({
    listAgencyCorrections: async ({ caller, query }) => {
      const { list, updated_after: since } = query;
      const found = since
        ? await agency.changed(caller.id, since, query)
        : await agency.queue(caller.id, list, query);
      return { ...found, items: found.items.map(showSummary) };
    },
    showCorrectionToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
      const subject = { type: 'data-correction', id: params.correctionId };
      const access = { agency: caller, ...accessPurpose, subject, requestId, now };
      const found = await agency.look(params.correctionId, access);
      if (!found) throw correctionNotFound();
      return showToAgency(found);
    },
    askAboutCorrection: async ({ caller, params: { correctionId: id }, headers, body, action }) => {
      const details = { ...body, officers: headers };
      await agency.act(caller.id, { id, name: 'ask', details }, action);
      return undefined;
    },
    decideCorrection: async ({ caller, params: { correctionId: id }, headers, body, action }) => {
      const { outcome, text, ...appeal } = body;
      const details = { ...(text === undefined ? {} : { text }), ...appeal, officers: headers };
      await agency.act(caller.id, { id, name: decidedBy[outcome], details }, action);
      return undefined;
    },
  }) satisfies Partial<HandlersOf<typeof correctionRoutes>>;

export const correctionHandlers = (effects: Effects): HandlersOf<typeof correctionRoutes> => ({
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
});
