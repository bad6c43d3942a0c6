import { randomUUID } from 'node:crypto';
import { linkKey, payerRefOf } from '../../../functions/blocks/billing/payer';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract } from '../../../functions/fines/contract';
import { fineKey } from '../../../functions/fines/fines/keys';
import * as examples from '../../../functions/fines/issuing/examples';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { beginning } from '../../../functions/kernel/table/create';
import { write } from '../../../functions/kernel/table/write';
import { noteReference } from '../../../tests/support/references';
import type { Scene } from '../scene';
import { type Police, unmetPolice } from './police';

/*
 * Fines as they stand before a request.
 */

export const issuing = (identifier = '14-27385') => ({
  ...examples.issueFine.body,
  payer: { identifier },
  reference: `PK-${randomUUID().slice(0, 11)}`,
});

/** An issued fine. */
export const fined = async (scene: Scene, police: Police, identifier?: string): Promise<string> => {
  const { caller } = police;
  const { body } = await scene.portal.client(contract).issueFine({ caller, body: issuing(identifier) });
  scene.pass();
  return body.id;
};

/** The same agency; the function remembers its type. */
export const police = async (scene: Scene): Promise<Police> => {
  const office = await unmetPolice(scene);
  await fined(scene, office, 'another');
  return office;
};

/** A person who has claimed the plate of a fine. */
export const holder = async (scene: Scene) => {
  const office = await police(scene);
  const { sub, caller } = scene.somebody();
  const key = linkKey(personRef(sub), payerRefOf(office.agencyId, sub));
  const link = { ...key, type: 'payer-link', version: 1, agencyId: office.agencyId, identifier: sub };
  await write(scene.portal.table, beginning(link));
  const params = { fineId: await fined(scene, office, sub) };
  return { office, sub, citizen: { caller, params }, agency: { caller: office.caller, params } };
};

/** The short reference of a fine, by which it is found. */
export const referenceOf = async ({ portal }: Scene, fineId: string): Promise<string> => {
  await noteReference(portal, 'fine', fineKey(fineId));
  return shortReferenceOf('fine', fineId);
};
