import { join } from 'node:path';
import { contract as agencies } from '../../functions/agencies/contract';
import type { Call, Credentials, DemoPortal, Demo as ServiceDemo } from '../../functions/blocks/demo/demo';
import { contracts } from '../../functions/contracts';
import { scopesOf } from '../../functions/kernel/contract/contract';
import { dateOf, type LocalDate } from '../../functions/kernel/text/date';
import { days } from '../../functions/kernel/text/time';
import { partsOf } from '../../functions/services';
import { readState, writeState } from '../machine/state';
import { careful, citizens, operator, password, registrations } from './cast';
import { apiKey, bearer, clientOf } from './client';
import type { Demo, DemoAgency, DemoOptions } from './demo';
import { payOnPage } from './payer';
import { accessToken, addSecondFactor, addToGroup, addUser, type Pool, type User } from './pool';

type Named<K extends string, T> = Readonly<Record<K, T>>;
type People = DemoPortal['people'];
type Agencies = DemoPortal['agencies'];

/** Does the same for each name, all at once. */
const each = async <K extends string, A, B>(from: Named<K, A>, make: (name: K, of: A) => Promise<B>) => {
  const names = Object.keys(from) as K[];
  const made = await Promise.all(names.map(async (name) => [name, await make(name, from[name])] as const));
  return Object.fromEntries(made) as Named<K, B>;
};

/** With the authenticator app of who is careful; the secret lies in a file before it counts, as the next start needs it. */
const withFactor = async (options: DemoOptions, user: User): Promise<User> => {
  const file = join(options.data, 'demo-authenticator.json');
  const known = readState<string | undefined>(file, undefined);
  if (known === undefined) await addSecondFactor(options, user, (secret) => writeState(file, secret));
  return { ...user, secret: readState(file, '') };
};

const seedUsers = (options: DemoOptions): Promise<Named<keyof People, User>> =>
  each(citizens, async (name, username) => {
    const user = { username, password };
    await addUser(options, user);
    return name === careful ? withFactor(options, user) : user;
  });

/** The operator: a person of the group, who is signed in. */
const seedOperator = async (pool: Pool): Promise<Credentials> => {
  await addUser(pool, { username: operator, password });
  await addToGroup(pool, operator, 'operators');
  return bearer(await accessToken(pool, { username: operator, password }));
};

/** Agencies with keys of all scopes. */
const seedAgencies = (ask: Call, clerk: Credentials): Promise<Named<keyof Agencies, DemoAgency>> =>
  each(registrations, async (name, registration) => {
    const { registerAgency, issueKey } = agencies.routes;
    const { id } = await ask(registerAgency, clerk, { body: registration, once: `demo-agency-${name}` });
    const body = { label: 'Demo', scopes: scopesOf(contracts), validDays: 365 };
    const issued = await ask(issueKey, clerk, { params: { agencyId: id }, body, once: `demo-key-${name}` });
    return { id, name: String(registration.names.en), apiKey: issued.apiKey };
  });

/** The day of the first start: the same when a start that was cut short is repeated. */
const firstDay = (data: string): LocalDate => {
  const file = join(data, 'demo-begun.json');
  const day = readState(file, dateOf(Math.floor(Date.now() / days(1))));
  writeState(file, day);
  return day;
};

/** Has every service show itself, each as soon as those that it builds on have. */
const showAll = async (portal: DemoPortal): Promise<void> => {
  const demos = new Map(
    partsOf((service) => {
      const { demo } = require(`../../functions/${service}/demo.ts`) as { readonly demo: ServiceDemo };
      return [service, demo] as const;
    }),
  );
  const begun = new Map<string, Promise<void>>();
  const begin = (service: string): Promise<void> => {
    const before = begun.get(service);
    if (before) return before;
    const demo = demos.get(service);
    const shown = Promise.all((demo?.after ?? []).map(begin)).then(() => demo?.show(portal));
    begun.set(service, shown);
    return shown;
  };
  await Promise.all([...demos.keys()].map(begin));
};

/**
 * Puts people and agencies into a new portal, and then, by `show`, what each service shows of itself: as a client of the portal's
 * own APIs and by no other way. Each step may be repeated, so a start that was cut short is completed by the next.
 */
export const seed = async (
  options: DemoOptions,
): Promise<{ readonly demo: Demo; readonly show: () => Promise<void> }> => {
  const ask = clientOf(options.url);
  const [users, clerk] = await Promise.all([seedUsers(options), seedOperator(options)]);
  const people = await each(users, async (_, user) => bearer(await accessToken(options, user)));
  const made = await seedAgencies(ask, clerk);
  const offices = await each(made, async (_, { id, apiKey: key }) => ({ id, credentials: apiKey(key) }));
  const portal: DemoPortal = {
    ...{ ask, people, operator: clerk, agencies: offices, today: firstDay(options.data), left: new Map() },
    ...(options.bank !== undefined && { payOnPage }),
  };
  const demo = {
    citizens: Object.values(users),
    operator: { username: operator, password },
    agencies: Object.values(made),
  };
  return { demo, show: () => showAll(portal) };
};
