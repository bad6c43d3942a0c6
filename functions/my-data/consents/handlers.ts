import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import { showAll, showConsent } from './consent';
import type { consentRoutes } from './routes';
import { showAgreement, showRevision } from './showing';
import type { Consents } from './store';

export const consentHandlers = (
  { agreements, consents, ownerOf }: Consents,
  { named, namedOne }: Directory,
): HandlersOf<typeof consentRoutes> => ({
  publishAgreement: async ({ caller, params: { agreementCode }, body, action }) =>
    showAgreement((await agreements.publish(caller.id, agreementCode, body, action)).card),
  listAgreements: async ({ query: { agency, ...paging } }) => {
    const found = await agreements.list(agency, paging);
    return { ...found, items: await named(found.items) };
  },
  getAgreementRevision: async ({ params: { agency, agreementCode, revision } }) => {
    const found = await agreements.revision(agency, agreementCode, revision);
    if (!found) throw new Refusal('agreement-not-found');
    return namedOne(showRevision(found));
  },
  checkConsent: async ({ caller, params: { agreementCode, ownedId }, accessPurpose, now, requestId }) => {
    const person = ownerOf(ownedId);
    if (person === undefined) throw new Refusal('person-not-found');
    const subject = { type: 'consent', id: agreementCode };
    const access = { agency: caller, ...accessPurpose, subject, requestId, now };
    const found = await consents.look(person, agreementCode, access);
    if (!found) throw new Refusal('agreement-not-found');
    const { agreement, last } = found;
    const holds = last?.state === 'given' && last.revision === agreement.revision;
    return { holds, presentRevision: agreement.revision, consent: last ? showConsent(last) : null };
  },
  giveConsent: async ({ caller, body, action }) =>
    namedOne(showConsent(await consents.give(personRef(caller.id), body, action))),
  listConsents: async ({ caller }) => ({
    items: await named(showAll(await consents.all(personRef(caller.id)))),
  }),
  withdrawConsent: async ({ caller, params, action }) => {
    await consents.withdraw(personRef(caller.id), params.consentId, action);
    return undefined;
  },
});
