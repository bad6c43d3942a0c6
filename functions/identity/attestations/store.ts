import { subActionOf } from '../../kernel/identity/action';
import { write } from '../../kernel/table/write';
import { type Claim, claimNotFound, type Reason } from '../claims/claim';
import { type AttestEffects, attest } from './attest-store';
import { type Attesting, decidedBefore, refusal } from './decision';

interface Refusing extends Pick<Attesting, 'agencyId' | 'officers' | 'action' | 'claim'> {
  readonly reason: Reason;
}

/** What agencies decide on claims. */
export const openDecisions = (effects: AttestEffects) => ({
  attest: (attesting: Attesting): Promise<Claim> => attest(effects, attesting),

  /** One of many in a call. */
  attestOneOf: (attesting: Attesting): Promise<Claim> =>
    attest(effects, { ...attesting, action: subActionOf(attesting.action, attesting.claim) }),

  refuse: async ({ claim: name, reason, ...decision }: Refusing): Promise<Claim> => {
    const claim = await effects.claims.find(name);
    if (!claim) throw claimNotFound();
    const before = decidedBefore(claim, decision.action);
    const entry = before ?? (await write(effects.table, refusal({ ...decision, claim }, reason)));
    return { ...claim, state: 'refused', reason: entry.reason ?? reason };
  },
});
export type Decisions = ReturnType<typeof openDecisions>;
