import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { billRequest } from '../../functions/bills/bills/examples';
import { contract } from '../../functions/bills/contract';
import { payerRefOf } from '../../functions/blocks/billing/payer';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { agency } from '../../tests/support/callers';
import { openPortal, type Portal } from '../../tests/support/portal';
import { billsService } from '../../tests/support/services';
import { median } from '../support/statistics';

/*
 * Bills made out many at a time, through the whole chain, beside the very same items put into the same engine bare. The two
 * take turns, so that a machine that is busy is busy for both.
 */

/** Bills of one call, as many as it takes. */
export const billsOfCall = 500;
const calls = 8;
/** As many as the service keeps under way. */
const sideBySide = 50;

interface BulkRow {
  /** A second; the middle of the calls. */
  readonly issued: number;
  readonly bare: number;
}

const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
const identifierOf = (call: number, index: number): string => `TP-${call}-${index}`;

const itemsOf = (call: number) =>
  Array.from({ length: billsOfCall }, (_, index) => ({
    ...billRequest,
    payer: { identifier: identifierOf(call, index) },
    reference: `TAX-${call}-${index}`,
  }));

/** What `work` on so many things comes to a second. */
const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return (count * 1000) / (performance.now() - since);
};

/** The items of a call, put by nothing but the client. */
const putAll = async ({ table }: Portal, items: readonly Item[]): Promise<void> => {
  for (let start = 0; start < items.length; start += sideBySide) {
    const some = items.slice(start, start + sideBySide);
    await Promise.all(some.map((Item) => table.client.send(new PutCommand({ TableName: table.name, Item }))));
  }
};

const measureIn = async (portal: Portal): Promise<BulkRow> => {
  const api = portal.client(contract);
  const caller = agency(agencyId, 'bills:write');
  const [issued, bare]: [number[], number[]] = [[], []];
  for (let call = 0; call < calls; call += 1) {
    const items = itemsOf(call);
    let ids: string[] = [];
    const issue = async (): Promise<void> => {
      const { body } = await api.importBills({ caller, body: { items } as never });
      ids = body.items.flatMap(({ billId }) => billId ?? []);
    };
    issued.push(await perSecond(billsOfCall, issue));
    const made = await Promise.all(
      ids.map((sk, index) => {
        const pk = `bill#${payerRefOf(agencyId, identifierOf(call, index))}`;
        return read(portal.table, { pk, sk });
      }),
    );
    // In partitions of their own, and with the same indexes.
    const copies = made.map((item) => ({ ...item, pk: `copy ${item?.pk}` }));
    bare.push(await perSecond(billsOfCall, () => putAll(portal, copies)));
  }
  // The first call warms up what both are made of.
  return { issued: median(issued.slice(1)), bare: median(bare.slice(1)) };
};

export const measureBulk = async (): Promise<BulkRow> => {
  const portal = await openPortal(billsService);
  try {
    return await measureIn(portal);
  } finally {
    await portal.stop();
  }
};
