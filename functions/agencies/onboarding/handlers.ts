import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { type IdCodec, personRef } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { newAgency, type Tier } from '../agencies/agency';
import { mint, newKey, showIssued } from '../keys/key';
import { checkScopes, checkShowable, liveRules } from '../keys/rules';
import { asSubmitted, newRequest, type OnboardingRequest, showRequest } from './request';
import type { onboardingRoutes } from './routes';
import { testKeyDays } from './rules';
import type { Requests } from './store';

export interface OnboardingEffects {
  readonly requests: Requests;
  readonly ids: IdCodec;
  readonly signer: Signer;
  /** Gives those that a key may have. */
  readonly scopes: () => Promise<readonly string[]>;
  /** Puts an agency on the usage plan of its tier. */
  readonly settle: (agencyId: string, tier: Tier) => Promise<void>;
  /** Notes that an agency has a live key, and takes it from the plan for tests. */
  readonly raise: (agencyId: string, now: number) => Promise<void>;
}

type OnboardingHandlers = HandlersOf<typeof onboardingRoutes>;

/** A key with the scopes and the networks that were approved. */
const grantedOf = <G extends object>({ scopes, networks }: OnboardingRequest['asked'], given: G) => ({
  ...given,
  scopes: [...scopes],
  ...(networks ? { networks: [...networks] } : {}),
});

const applicantHandlers = ({ requests, ids, signer, scopes, raise }: OnboardingEffects) =>
  ({
    requestConnection: async ({ caller, body, action }) => {
      checkScopes(body.scopes, await scopes());
      const owner = personRef(caller.id);
      const request = newRequest({ id: ids.ownedId(owner, action.id), owner }, body, action);
      return asSubmitted(await requests.submit(request));
    },

    listConnectionRequests: ({ caller, query }) => requests.listOwn(personRef(caller.id), query),

    getConnectionRequest: async ({ caller, params }) =>
      showRequest(await requests.get(params.requestId, personRef(caller.id))),

    withdrawConnectionRequest: async ({ caller, params: { requestId }, action }) => {
      await requests.act({ requestId, name: 'withdraw', action, owner: personRef(caller.id) });
      return undefined;
    },

    giveLiveKey: async ({ caller, params: { requestId }, body, action, now }) => {
      const owner = personRef(caller.id);
      const { card, asked } = await requests.get(requestId, owner);
      const { agencyId } = card;
      if (!agencyId) throw new Refusal('request-not-approved', { facts: { requestStatus: card.status } });
      const minted = mint(signer, agencyId, action);
      const making = { agencyId, given: grantedOf(asked, body), action, minted, by: owner };
      const asking = { requestId, owner, action };
      const rules = liveRules(body.endpoint, now);
      const { createdAt, hash } = await requests.giveLiveKey(asking, newKey(making), rules);
      await raise(agencyId, now);
      const at = Date.parse(createdAt);
      checkShowable(minted, { at, keyHash: hash }, now);
      return showIssued(newKey({ ...making, action: { ...action, at } }), minted);
    },

    giveTestKey: async ({ caller, params: { requestId }, body, action, now }) => {
      const owner = personRef(caller.id);
      const { card, asked } = await requests.get(requestId, owner);
      const { agencyId } = card;
      if (!agencyId) throw new Refusal('request-not-approved', { facts: { requestStatus: card.status } });
      const minted = mint(signer, agencyId, action);
      const given = grantedOf(asked, { ...body, validDays: testKeyDays });
      const making = { agencyId, given, action, minted, by: owner, mode: 'test' } as const;
      const { createdAt, hash } = await requests.giveTestKey({ requestId, owner, action }, newKey(making));
      const at = Date.parse(createdAt);
      checkShowable(minted, { at, keyHash: hash }, now);
      return showIssued(newKey({ ...making, action: { ...action, at } }), minted);
    },
  }) satisfies Partial<OnboardingHandlers>;

const operatorHandlers = ({ requests, settle }: OnboardingEffects) =>
  ({
    listConnectionQueue: ({ query: { list, ...paging } }) => requests.listQueue(list, paging),

    getConnectionRequestAsOperator: async ({ params }) => showRequest(await requests.get(params.requestId)),

    approveConnection: async ({ caller, params: { requestId }, action }) => {
      const { card, asked } = await requests.get(requestId);
      const { names, jurisdiction } = card;
      const given = { names, jurisdiction, contact: asked.contact, tier: 'test' } as const;
      const agency = newAgency(given, action, { by: caller.ref, isByHand: false });
      // The same for each repeat, as it is made of the action.
      const agencyId = agency.card.id;
      const command = {
        ...({ requestId, name: 'approve', action, by: caller.ref } as const),
        set: { 'card.agencyId': agencyId },
      } as const;
      await requests.approve(command, agency);
      await settle(agencyId, 'test');
      return { agencyId };
    },

    refuseConnection: async ({ caller, params: { requestId }, body: { reason }, action }) => {
      await requests.act({ requestId, name: 'refuse', action, by: caller.ref, set: { reason } });
      return undefined;
    },
  }) satisfies Partial<OnboardingHandlers>;

export const onboardingHandlers = (effects: OnboardingEffects): OnboardingHandlers => ({
  ...applicantHandlers(effects),
  ...operatorHandlers(effects),
});
