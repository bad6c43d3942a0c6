import { join } from 'node:path';
import { contract as agencies } from '../../functions/agencies/contract';
import { contract as calendars } from '../../functions/calendars/contract';
import { contract as complaints } from '../../functions/complaints/contract';
import { contract as identity } from '../../functions/identity/contract';
import { dateOf } from '../../functions/kernel/text/date';
import { days } from '../../functions/kernel/text/time';
import { readState, writeState } from '../machine/state';
import { calendar } from './calendar';
import { apiKey, bearer, type Call, type Credentials, clientOf } from './client';
import { bodies, citizens, filed, operator, password } from './content';
import { seedCounters } from './counters';
import { accessToken, addToGroup, addUser, type Pool, type User } from './pool';
import { seedTreasury } from './treasury';

export interface DemoAgency {
  readonly id: string;
  readonly name: string;
  readonly apiKey: string;
}
/** Who exists in a portal that has just been made. */
export interface Demo {
  readonly citizens: readonly User[];
  readonly operator: User;
  readonly agencies: readonly DemoAgency[];
}

export interface SeedOptions extends Pool {
  readonly data: string;
  readonly url: string;
}

const SCOPES = [
  'agencies:read',
  'appointments:read',
  'appointments:write',
  'bills:read',
  'bills:write',
  'complaint-categories:write',
  'complaints:read',
  'complaints:write',
  'fines:read',
  'fines:write',
  'open311:write',
  'payments:read',
  'payments:write',
  'receipts:read',
  'refund-policy:write',
  'settlements:read',
  'tax:read',
  'tax:write',
  'webhooks:read',
  'webhooks:write',
];

/**
 * Puts people, agencies and complaints into a new portal, as a client of its own APIs and by no other way. Each step may
 * be repeated, so a start that was cut short is completed by the next; once done, it is not done again.
 */
export const seed = async (options: SeedOptions): Promise<Demo> => {
  const file = join(options.data, 'demo.json');
  const known = readState<Demo | undefined>(file, undefined);
  if (known !== undefined) return known;
  const ask = clientOf(options.url);
  const people = await seedPeople(options, ask);
  const clerk = bearer(await accessToken(options, { username: operator, password }));
  const { createCalendar } = calendars.routes;
  await ask(createCalendar, clerk, { body: calendar, once: 'demo-calendar' });
  const made = new Map<string, DemoAgency>();
  for (const name of keysOf(bodies)) made.set(name, await seedAgency(ask, clerk, name));
  for (const [index] of filed.entries()) await seedComplaint(ask, index, people, made);
  await seedCounters(ask, apiKey(made.get('works')?.apiKey ?? ''));
  const treasury = apiKey(made.get('treasury')?.apiKey ?? '');
  await seedTreasury(ask, { treasury, owner: people.get('amina') ?? {} }, firstDay(options.data));
  const demo: Demo = {
    citizens: Object.values(citizens).map(({ username }) => ({ username, password })),
    operator: { username: operator, password },
    agencies: [...made.values()],
  };
  writeState(file, demo);
  return demo;
};

/** The day on which the demo was begun, for what is made out on it: the same when a start that was cut short is gone on with. */
const firstDay = (data: string): string => {
  const file = join(data, 'demo-begun.json');
  const day = readState(file, dateOf(Math.floor(Date.now() / days(1))));
  writeState(file, day);
  return day;
};

const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[];

const seedPeople = async (pool: Pool, ask: Call): Promise<Map<string, Credentials>> => {
  await addUser(pool, { username: operator, password });
  await addToGroup(pool, operator, 'operators');
  const people = new Map<string, Credentials>();
  for (const name of keysOf(citizens)) {
    const { username, profile } = citizens[name];
    await addUser(pool, { username, password });
    const who = bearer(await accessToken(pool, { username, password }));
    const body = { ...profile, contact: { email: username } };
    await ask(identity.routes.editMe, who, { body, once: `demo-profile-${name}` });
    people.set(name, who);
  }
  return people;
};

const seedAgency = async (ask: Call, clerk: Credentials, name: keyof typeof bodies): Promise<DemoAgency> => {
  const { registration, categories } = bodies[name];
  const { registerAgency, issueKey } = agencies.routes;
  const { id } = await ask(registerAgency, clerk, { body: registration, once: `demo-agency-${name}` });
  const body = { label: 'Demo', scopes: SCOPES, validDays: 365 };
  const issued = await ask(issueKey, clerk, { params: { agencyId: id }, body, once: `demo-key-${name}` });
  for (const category of categories) {
    const once = `demo-category-${name}-${category.code}`;
    await ask(complaints.routes.createCategory, apiKey(issued.apiKey), { body: category, once });
  }
  return { id, name: registration.names.en, apiKey: issued.apiKey };
};

const seedComplaint = async (
  ask: Call,
  index: number,
  people: ReadonlyMap<string, Credentials>,
  made: ReadonlyMap<string, DemoAgency>,
): Promise<void> => {
  const complaint = filed[index];
  const agency = complaint && made.get(complaint.to);
  if (!complaint || !agency) return;
  const category = { agencyId: agency.id, code: complaint.category };
  const { id } = await ask(complaints.routes.fileComplaint, people.get(complaint.by) ?? {}, {
    body: { ...complaint.filing, category },
    once: `demo-complaint-${index}`,
  });
  for (const [step, command] of complaint.commands.entries()) {
    const [[action, body] = []] = Object.entries(command);
    // The content states for each deed a body of its own route; which one it is, is known only here.
    const route = complaints.routes[action as 'acknowledge'];
    const asking = { params: { complaintId: id }, body, once: `demo-complaint-${index}-${step}` };
    await ask(route, apiKey(agency.apiKey), asking);
  }
};
