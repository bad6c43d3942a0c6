import { definition } from '../../functions/catalogue/versions/examples';
import { serviceIdOf } from '../../functions/catalogue/versions/public-service';
import type { Route } from '../../functions/kernel/contract/contract';
import type { Bodies, Builders, Things } from '../security/things';
import type { World } from '../security/world';
import { newOffice } from './world';

/*
 * What the parameters of paths of the catalogue name: each of two agencies has services under codes of its own.
 */

/** A service in the state that the route asks for; each time another, as steps are taken. */
const prepared = async (world: World, agencyId: string, code: string, path: string): Promise<void> => {
  const office = newOffice(world.portal, agencyId);
  const olderDrafts = { rule: 'must-upgrade' } as const;
  if (/retirement|discarding|changes|public/.test(path)) await office.publish(code);
  else await office.save(code);
  if (/discarding/.test(path)) await office.save(code, { olderDrafts });
  if (/withdrawal|reviews/.test(path)) await office.submit(code);
};

let count = 0;

const codes = async (world: World, { path }: Route): Promise<Things> => {
  count += 1;
  const [own, others] = [`own-${count}`, `others-${count}`];
  const [first, second] = world.agencies;
  await prepared(world, first.id, own, path);
  await prepared(world, second.id, others, path);
  return {
    own: { serviceCode: own },
    others: { serviceCode: others },
    missing: { serviceCode: 'never-made' },
  };
};

const services = async (world: World, { path }: Route): Promise<Things> => {
  count += 1;
  const code = `service-${count}`;
  const [{ id }] = world.agencies;
  await prepared(world, id, code, path);
  return {
    own: { serviceId: serviceIdOf(id, code) },
    missing: { serviceId: '0'.repeat(24) },
    published: true,
  };
};

export const things: Builders = {
  serviceCode: codes,
  serviceId: services,
  version: async () => ({ own: { version: '1' }, missing: { version: '99' }, published: true }),
};

/** Each time another definition, as an import of the same is no change. */
export const bodies: Bodies = {
  'POST /v1/agency/catalogue/imports': async () => {
    count += 1;
    return { items: [{ code: `imported-${count}`, definition }] };
  },
};
