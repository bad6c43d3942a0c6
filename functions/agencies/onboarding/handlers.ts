import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { type IdCodec, personRef } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { newAgency, type Tier } from '../agencies/agency';
import { mint, newKey, showIssued } from '../keys/key';
import { checkScopes, checkShowable } from '../keys/rules';
import { asSubmitted, newRequest, showRequest } from './request';
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
}

type OnboardingHandlers = HandlersOf<typeof onboardingRoutes>;

const applicantHandlers = ({ requests, ids, signer, scopes }: OnboardingEffects) =>
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

    giveTestKey: async ({ caller, params: { requestId }, body, action, now }) => {
      const owner = personRef(caller.id);
      const { card, asked } = await requests.get(requestId, owner);
      const { agencyId } = card;
      if (!agencyId) throw new Refusal('request-not-approved', { facts: { requestStatus: card.status } });
      const minted = mint(signer, agencyId, action);
      const { scopes: granted, networks } = asked;
      const given = {
        label: body.label,
        scopes: [...granted],
        validDays: testKeyDays,
        ...(networks ? { networks: [...networks] } : {}),
      };
      const making = { agencyId, given, action, minted };
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

    approveConnection: async ({ params: { requestId }, action }) => {
      const { card, asked } = await requests.get(requestId);
      const { names, jurisdiction } = card;
      const agency = newAgency({ names, jurisdiction, contact: asked.contact, tier: 'test' }, action);
      // The same for each repeat, as it is made of the action.
      const agencyId = agency.card.id;
      const command = { requestId, name: 'approve', action, set: { 'card.agencyId': agencyId } } as const;
      await requests.approve(command, agency);
      await settle(agencyId, 'test');
      return { agencyId };
    },

    refuseConnection: async ({ params: { requestId }, body: { reason }, action }) => {
      await requests.act({ requestId, name: 'refuse', action, set: { reason } });
      return undefined;
    },
  }) satisfies Partial<OnboardingHandlers>;

export const onboardingHandlers = (effects: OnboardingEffects): OnboardingHandlers => ({
  ...applicantHandlers(effects),
  ...operatorHandlers(effects),
});
