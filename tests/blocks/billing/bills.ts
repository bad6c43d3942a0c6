import { randomUUID } from 'node:crypto';
import type { Bill } from '../../../functions/blocks/billing/bill';
import type { Account } from '../../../functions/blocks/billing/due/due';
import { type Charge, newBill } from '../../../functions/blocks/billing/issue';
import { payerRefOf } from '../../../functions/blocks/billing/payer';
import { openIdCodec } from '../../../functions/kernel/identity/id-codec';
import { testKeys } from '../../support/seals';

const ids = openIdCodec(testKeys);

/** When what is tested happens: milliseconds since 1970. */
export const now = Date.UTC(2026, 2, 1, 9);

export const actionAt = (at: number = now) => ({ id: randomUUID().slice(0, 22), hash: 'hash', at });

const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
const identifier = 'TP-104-778';

/** A bill with this account, as if it had been made out and paid through the portal. */
export const billOf = (account: Account, changes: Partial<Charge> = {}): Bill => {
  const { currency, lines, dueOn, terms, settled, stays } = account;
  const charge: Charge = {
    ...{ agencyId, identifier, payer: payerRefOf(agencyId, identifier), kind: 'fee', reference: null },
    ...{ title: { en: 'Waste collection' }, currency, lines, dueOn, terms },
    ...{ issuedOn: '2023-01-01', timeZone: 'Asia/Amman', subject: { type: 'bill' } },
    ...changes,
  };
  const paid = settled.flatMap(({ parts }) => parts).reduce((sum, { amount }) => sum + amount, 0);
  const at = new Date(now).toISOString();
  return {
    ...newBill(ids, charge, actionAt()),
    ...{ stays, net: paid, settled: settled.map((each) => ({ ...each, at })) },
  };
};
