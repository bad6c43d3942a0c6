import { randomUUID } from 'node:crypto';
import type { Route } from '../../functions/kernel/contract/contract';
import { openNumbering } from '../../functions/receipts/numbers/store';
import { unnumbered } from '../../functions/receipts/numbers/unnumbered';
import type { Builders, Things } from '../security/things';
import { subOf } from '../security/tokens';
import type { World } from '../security/world';
import { issue as issueReceipt } from './world';

/** Numbered, as soon as a payment has made it. */
const receiptOf = async ({ portal }: World, sub: string, agencyId: string): Promise<string> => {
  const receipt = await issueReceipt(portal, sub, agencyId, randomUUID());
  await openNumbering(portal).number(unnumbered(receipt));
  return receipt.id;
};

const receiptIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens.map(subOf);
  const [first, second] = world.agencies;
  const byAgency = typeof access === 'object';
  const [own, others] = await Promise.all([
    receiptOf(world, amina ?? '', first.id),
    byAgency ? receiptOf(world, amina ?? '', second.id) : receiptOf(world, badr ?? '', first.id),
  ]);
  const missing = world.portal.ids.ownedId('00'.repeat(9), 'never made');
  return { own: { receiptId: own }, others: { receiptId: others }, missing: { receiptId: missing } };
};

/** A receipt's code is for everybody who is shown it. */
const receiptCodes = async (world: World, route: Route): Promise<Things> => {
  const { own, missing } = await receiptIds(world, route);
  return {
    own: { receiptCode: own.receiptId ?? '' },
    missing: { receiptCode: missing.receiptId ?? '' },
  };
};

export const things: Builders = { receiptCode: receiptCodes, receiptId: receiptIds };
