import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/receipts/contract';
import { openNumbering } from '../../../functions/receipts/numbers/store';
import { unnumbered } from '../../../functions/receipts/numbers/unnumbered';
import { issue } from '../../../tests/receipts/world';
import { agency } from '../../../tests/support/callers';
import { type Cases, oneRead, spends } from '../case';
import { type Scene, times } from '../scene';

const agencyId = '0h6p2q7v1m4c8r3t5n9b0d2e';

/** Somebody with a number of receipts that have their numbers, and the id of the last. */
const paid = async ({ portal, somebody }: Scene, count = 1) => {
  const { sub, caller } = somebody();
  const numbering = openNumbering(portal);
  let receiptId = '';
  await times(count, async () => {
    const receipt = await issue(portal, sub, agencyId, randomUUID());
    await numbering.number(unnumbered(receipt));
    receiptId = receipt.id;
  });
  // The function has met the agency before, and remembers what it is called.
  await portal.client(contract).verifyReceipt({ params: { receiptCode: receiptId } });
  return { caller, receiptId };
};

const office = () => ({ caller: agency(agencyId, 'receipts:read') });

export const cases: Cases<typeof contract> = {
  listReceipts: [
    {
      when: 'of 20',
      asking: async (scene) => ({ caller: (await paid(scene, 20)).caller }),
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getReceipt: [
    {
      asking: async (scene) => {
        const { caller, receiptId } = await paid(scene);
        return { caller, params: { receiptId } };
      },
      ...oneRead,
    },
  ],
  printReceipt: [
    {
      asking: async (scene) => {
        const { caller, receiptId } = await paid(scene);
        return { caller, params: { receiptId } };
      },
      ...oneRead,
    },
  ],
  listAgencyReceipts: [
    {
      when: 'of 20',
      asking: async (scene) => {
        await paid(scene, 20);
        return { ...office(), query: { year: '2026' } };
      },
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getAgencyReceipt: [
    {
      asking: async (scene) => {
        const { receiptId } = await paid(scene);
        return { ...office(), params: { receiptId } };
      },
      ...oneRead,
    },
  ],
  verifyReceipt: [
    {
      asking: async (scene) => ({ params: { receiptCode: (await paid(scene)).receiptId } }),
      ...oneRead,
    },
  ],
  verificationPage: [
    {
      asking: async (scene) => ({ params: { receiptCode: (await paid(scene)).receiptId } }),
      ...oneRead,
    },
  ],
};
