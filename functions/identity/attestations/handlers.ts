import { resultsOfRows } from '../../blocks/imports/call';
import { readAndLog } from '../../blocks/people/access-log';
import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Claim, claimNotFound } from '../claims/claim';
import { openDetails } from '../claims/sealing';
import type { Claims } from '../claims/store';
import { showClaim } from '../claims/views';
import { keyedAction } from '../numbers/keyed-action';
import { checkOfficers } from './decision';
import { type AttestationResult, type AttestationRow, later, malformed, refusedBy } from './results';
import type { attestationRoutes } from './routes';
import type { Decisions } from './store';

/** Claims decided at the same time in a call: as many as the client keeps connections for. */
const sideBySide = 50;

interface Effects {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly claims: Claims;
  readonly decisions: Decisions;
}

const resultOf = (claim: string, { state, reason }: Claim): AttestationResult =>
  state === 'attested'
    ? { claim, result: 'attested' }
    : { claim, result: 'not-attested', ...(reason ? { reason } : {}) };

export const attestationHandlers = (effects: Effects): HandlersOf<typeof attestationRoutes> => {
  const { claims, decisions, signer, table, ids } = effects;
  return {
    listPendingClaims: async ({ query }) => {
      const { items, ...more } = await claims.listPending(query);
      return { items: items.map(showClaim), ...more };
    },

    showClaimToAgency: async ({ caller, params: { claimId }, accessPurpose, requestId, now }) => {
      const owner = ids.ownerOf(claimId);
      if (owner === undefined) throw claimNotFound();
      const access = {
        ...accessPurpose,
        agency: caller,
        subject: { type: 'claim', id: claimId },
        requestId,
        now,
      };
      const claim = await readAndLog(table, owner, access, () => claims.get(claimId));
      if (!claim) throw claimNotFound();
      const person = claim.details ? openDetails(signer, claimId, claim.details) : null;
      return { ...showClaim(claim), person };
    },

    attest: async ({ caller, body, headers, action }) => {
      const attesting = { ...body, agencyId: caller.id, officers: headers };
      return showClaim(await decisions.attest({ ...attesting, action: keyedAction(signer, action) }));
    },

    attestMany: async ({ caller, body, headers, action, translate }) => {
      const shared = { agencyId: caller.id, officers: headers, action: keyedAction(signer, action) };
      const items = await resultsOfRows<AttestationRow, AttestationResult>(
        {
          ...{ sideBySide, stopwatch: () => performance.now(), malformed, later, refused: refusedBy },
          nameOf: ({ claim }) => claim,
          repeated: () => undefined,
          begin: async () => async (row) => {
            checkOfficers(headers, row.level);
            return resultOf(row.claim, await decisions.attestOneOf({ ...row, ...shared }));
          },
        },
        body.items,
      );
      return { items: translateResults(items, translate) };
    },

    refuseClaim: async ({ caller, params, body, headers, action }) => {
      const refusing = { claim: params.claimId, agencyId: caller.id, officers: headers, action };
      return showClaim(await decisions.refuse({ ...refusing, reason: body.reason }));
    },
  };
};
