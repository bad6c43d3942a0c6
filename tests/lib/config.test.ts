import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tiers } from '../../functions/agencies/agencies/agency';
import { parseStage, readStage, stageNames } from '../../lib/config';

const right = JSON.parse(readFileSync(join(__dirname, '../../config/test.json'), 'utf8'));
const refused = (change: object) => () => parseStage('config/x.json', { ...right, ...change });

test('every stage that has a file is right', () => {
  expect(stageNames()).toEqual(['local', 'production', 'test']);
  for (const name of stageNames()) expect(readStage(name)).toMatchObject({ name });
});

const sandbox = { provider: 'sandbox', currency: 'JOD', secretRevision: 1 };
const url = 'https://bank.example';
const domain = { name: 'api.example.org', certificateArn: 'arn:aws:acm' };

test('people pay with Stripe where real money moves, and at a sandbox bank elsewhere', () => {
  expect(['production', 'test', 'local'].map((name) => readStage(name).payments.provider)).toEqual([
    'stripe',
    'stripe',
    'sandbox',
  ]);
  expect(refused({ payments: { ...sandbox, url }, domain })).not.toThrow();
});

test('production is for people, and has what they need', () => {
  const { people, domain: address, mail, alarms, terminationProtection } = readStage('production');
  expect([people, Boolean(address), Boolean(mail), Boolean(alarms), terminationProtection]).toEqual(
    Array(5).fill(true),
  );
  expect(stageNames().filter((name) => readStage(name).people)).toEqual(['production']);
});

test('every stage has a usage plan for each tier that an agency may have', () => {
  for (const name of stageNames()) expect(Object.keys(readStage(name).plans)).toEqual([...tiers]);
});

test('a stage without a file is refused with those that have one', () => {
  expect(() => readStage('prod')).toThrow(
    'There is no stage "prod". Choose one: -c stage=local, -c stage=production, -c stage=test',
  );
  expect(() => readStage(undefined)).toThrow('There is no stage "undefined"');
  expect(() => readStage('../package')).toThrow('There is no stage');
});

test('all mistakes are told at once, each with its place', () => {
  const wrong = { ...right, region: 'Frankfurt', limits: { ...right.limits, requests: { perSecond: 0 } } };
  expect(() => parseStage('config/x.json', wrong)).toThrow(
    /^config\/x\.json is not the configuration of a stage:\n {2}region: .*\n {2}limits\.requests\.perSecond: .*\n {2}limits\.requests\.burst: .*$/,
  );
});

test.each([
  ['a name that AWS would not take in the names of things', { name: 'My Stage' }, 'name: '],
  ['an account that is none', { account: '123' }, 'account: twelve digits'],
  ['a retention that CloudWatch does not know', { logRetentionDays: 31 }, 'logRetentionDays: one of'],
  [
    'backups that end before point-in-time recovery does',
    { backupRetentionDays: 7 },
    'backupRetentionDays: ',
  ],
  ['a word that is no setting', { colour: 'green' }, 'colour: '],
  [
    'a throttle of its own for some routes',
    { limits: { ...right.limits, writes: { perSecond: 1, burst: 1 } } },
    'limits.writes: ',
  ],
  ['half a request', { limits: { ...right.limits, perAddressIn5Minutes: 10.5 } }, 'perAddressIn5Minutes: '],
  [
    'more of a person than of an address',
    { limits: { ...right.limits, perTokenIn5Minutes: right.limits.perAddressIn5Minutes + 1 } },
    'limits: one token has more',
  ],
  [
    'mail from another domain',
    { mail: { from: 'no@b.org', name: 'B', verifiedDomain: 'a.org' } },
    'mail: from is',
  ],
  [
    'texts from whatever number there is',
    { sms: { origin: 'sender-id/Diwan', mostDollars: '0.50' } },
    'sms.origin: a number',
  ],
  [
    'texts at any price',
    { sms: { origin: 'sender-id/Diwan/JO', mostDollars: '1e3' } },
    'sms.mostDollars: dollars',
  ],
  [
    'a domain that is none',
    { domain: { name: 'api', certificateArn: 'arn:aws:acm' } },
    'domain.name: a domain',
  ],
  ['a bank that runs nowhere', { payments: sandbox }, 'payments: the sandbox bank'],
  ['a bank that cannot call the portal', { payments: { ...sandbox, url } }, 'payments: the sandbox bank'],
  [
    'a bank without TLS',
    { payments: { ...sandbox, url: 'http://b.example' }, domain },
    'payments.url: https',
  ],
  ['another Stripe', { payments: { ...sandbox, provider: 'stripe', url } }, 'Stripe has no url'],
  [
    'a stage of people without what they need',
    { people: true, terminationProtection: true, threatProtection: true },
    /people: a stage that people use needs domain\n.*needs mail\n.*needs alarms$/,
  ],
  ['a stage of people that anybody may delete', { people: true }, 'needs terminationProtection'],
  ['a copy in its own region', { replicaRegions: [right.region] }, 'replicaRegions: a copy in'],
  ['a budget of which nobody hears', { monthlyBudget: 100 }, 'monthlyBudget: nobody'],
  ['a missing tier', { plans: { test: right.plans.test } }, 'plans.standard: '],
])('%s is refused', (_, change, message) => {
  expect(refused(change)).toThrow(message);
});
