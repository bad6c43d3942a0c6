import { randomUUID } from 'node:crypto';
import { openChanges } from '../../../functions/fines/bills/store';
import { contract } from '../../../functions/fines/contract';
import { giveBack, pay } from '../../../tests/fines/payments';
import type { Caller } from '../../../tests/support/callers';
import type { Scene } from '../scene';

interface FineCall {
  readonly caller: Caller;
  readonly params: { readonly fineId: string };
}

interface Fined {
  readonly office: { readonly agencyId: string };
  readonly citizen: FineCall;
  readonly agency: FineCall;
}

/** A fine that was paid, and of which everything was given back. */
export const givenBack = async (scene: Scene, { office, citizen, agency }: Fined): Promise<FineCall> => {
  const { body } = await scene.portal.client(contract).getFine(citizen);
  await pay(scene.portal, body.billId, body.bill.due.total);
  await giveBack(scene.portal, body.billId, 'success');
  const action = { id: randomUUID(), hash: 'paid', at: scene.portal.clock() };
  const closing = { id: body.id, name: 'close', action, agencyId: office.agencyId, details: {} } as const;
  await openChanges(scene.portal).act(closing);
  scene.pass();
  return agency;
};
