import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import { sealsOf } from '../../functions/kernel/contract/events';
import { readStage } from '../../lib/config';
import { isWhole } from '../support/sample';
import { type Assembly, workshop } from './assembly';
import { background, bundled } from './reading';
import { attachmentSuite } from './suites/attachments';
import { canarySuite } from './suites/canary';
import { eventSuite } from './suites/events';
import { functionSuite } from './suites/functions';
import { gatewaySuite } from './suites/gateway';
import { grantSuite } from './suites/grants';
import { keepingSuite } from './suites/keeping';
import { mailSuite } from './suites/mail';
import { operationsSuite } from './suites/operations';
import { paymentSuite } from './suites/payments';

/** The stages test and production differ in numbers; a proof looks at both. */
const stages = ['local', 'production', ...(isWhole ? (['test'] as const) : [])] as const;
const assemblies = new Map<string, Assembly>();
let shop: Awaited<ReturnType<typeof workshop>>;

beforeAll(async () => {
  shop = await workshop();
  // The rules are those of what is deployed; the laptop's stage differs from the test stage in numbers alone.
  const synthesize = async (stage: string) =>
    [stage, stage === 'local' ? shop.local() : await shop.synthesize(stage)] as const;
  const made = await Promise.all(stages.map(synthesize));
  for (const [stage, assembly] of made) assemblies.set(stage, assembly);
});

const assemblyOf = (stage: string): Assembly => assemblies.get(stage) as Assembly;

describe.each(stages)('the stage %s', (stage) => {
  const template = () => assemblyOf(stage);
  functionSuite(stage, template);
  grantSuite(stage, template);
  keepingSuite(stage, template);
  attachmentSuite(stage, template);
  gatewaySuite(stage, template);
  canarySuite(stage, template);
  eventSuite(stage, template);
  mailSuite(stage, template);
  paymentSuite(stage, template);
  operationsSuite(stage, template);
});

test('each function is one bundle with what it serves beside it', () => {
  for (const name of [...bundled, 'smoke'])
    expect(existsSync(join(shop.bundles, name, 'index.js'))).toBe(true);
  for (const { name, files = {} } of contracts) {
    for (const file of Object.keys(files))
      expect([name, readdirSync(join(shop.bundles, name))]).toEqual([name, expect.arrayContaining([file])]);
  }
});

test('a bundle says its refusals in the caller’s language, from the texts beside it', () => {
  const resource = '/open311/v2/requests.json';
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'accept-language': 'fa' };
  const event = {
    ...{ resource, path: resource, httpMethod: 'POST', headers, body: 'no form', isBase64Encoded: false },
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    requestContext: { path: resource, requestId: 'one', identity: { sourceIp: '127.0.0.1' } },
  };
  const program = `require(process.argv[1]).handler(${JSON.stringify(event)}, { getRemainingTimeInMillis: () => 10000 })
    .then(({ body }) => process.stdout.write(body))`;
  const secrets = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-central-1' };
  const names = { TABLE_NAME: 'table', ATTACHMENTS_BUCKET: 'files', TIME_ZONE: 'Asia/Amman' };
  const env = { ...process.env, ...secrets, ...names, LOG_LEVEL: 'ERROR' };
  const index = join(shop.bundles, 'complaints', 'index.js');
  const answer = execFileSync(process.execPath, ['-e', program, index], { env, stdio: 'pipe' });
  expect(JSON.parse(answer.toString())[0].description).toContain('این فرم خوانده نشد');
});

test('each function has the keys that its code asks for, and no other', () => {
  const textOf = (name: string) =>
    readdirSync(join(shop.bundles, name))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(shop.bundles, name, file), 'utf8'))
      .join('\n');
  const asksFor = (text: string, use: string): boolean =>
    use === 'owned-id' ? /\.(ownerOf|ownedId|lastingId)\(/.test(text) : text.includes(`"${use}"`);
  const given = [...contracts, ...background].map(({ name, seals = [] }) => ({
    name,
    seals,
    text: textOf(name),
  }));
  for (const { name, seals, text } of given)
    expect([name, seals.filter((use) => !asksFor(text, use))]).toEqual([name, []]);
  // Lists come with stores of which these use other parts; the worker of files begins a job, and issues no bill.
  const carried = ({ name }: { readonly name: string }, use: string): boolean =>
    (use === 'cursor' && (name === 'portal' || background.some((each) => each.name === name))) ||
    // Says when a code was asked for; the worker of mail computes it.
    (use === 'address-code' && name === 'notifications') ||
    name === 'tax-files';
  for (const each of given) {
    const asked = sealsOf(contracts).filter((use) => asksFor(each.text, use) && !carried(each, use));
    expect([each.name, asked.sort()]).toEqual([each.name, [...each.seals].sort()]);
  }
});

test('what a bundle loads late stands beside it', () => {
  /** The late parts of a function's bundle by their names; each file has its hash behind. */
  const laterOf = (name: string): Map<string, string> => {
    const text = readFileSync(join(shop.bundles, name, 'index.js'), 'utf8');
    const files = [...text.matchAll(/require\("(\.\/[^"]+)-[0-9A-Z]{8}\.js"\)/g)];
    return new Map(
      files.map(([file = '', part = '']) => [part.slice(2), file.slice('require("'.length, -2)]),
    );
  };
  const load = (name: string, part: string) => {
    const file = laterOf(name).get(part) ?? '';
    return require(join(shop.bundles, name, file));
  };
  // `chunk` is what the parts share with the rest of their bundle.
  const partsOf = (name: string) => [...laterOf(name).keys()].filter((part) => part !== 'chunk').sort();
  const later = bundled.map((name) => [name, partsOf(name)] as const);
  const paying = [
    ...contracts.filter(({ needs }) => needs?.includes('payments')),
    ...background.filter(({ needs }) => needs.includes('payments')),
  ].map(({ name }): [string, string[]] => [name, ['stripe-package']]);
  expect(Object.fromEntries(later.filter(([, parts]) => parts.length > 0))).toEqual({
    agencies: ['gateway-client', 'parameter-store'],
    applications: ['re2-package'],
    catalogue: ['n3-package', 're2-package'],
    complaints: ['codecs'],
    receipts: ['packages'],
    tax: ['packages'],
    ...Object.fromEntries(paying),
    payments: ['codec', 'stripe-package'],
    webhooks: ['junit'],
  });
  for (const [name, parts] of later)
    for (const part of parts) expect(load(name, part)).toBeInstanceOf(Object);
  expect(load('agencies', 'gateway-client').openGatewayClient).toBeInstanceOf(Function);
  const { PDFDocument, bidi, createQrCode } = load('receipts', 'packages');
  expect([typeof PDFDocument, typeof bidi, typeof createQrCode]).toEqual([
    'function',
    'function',
    'function',
  ]);
  expect(new PDFDocument({ font: '' }).version).toBe(1.3);
});

test('what is deployed of a bundle is without its source map', () => {
  const { folder } = assemblyOf('production');
  const assets = readdirSync(folder).filter((name) => name.startsWith('asset.'));
  expect(assets.length).toBe(bundled.length + 1);
  const files = assets.flatMap((asset) => readdirSync(join(folder, asset)));
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});

test('what the stage cannot afford to lose is not deleted with its stack in production', () => {
  expect(readStage('production')).toMatchObject({ terminationProtection: true, threatProtection: true });
  const pool = assemblyOf('production').one('AWS::Cognito::UserPool');
  expect(pool.Properties.UserPoolTier).toBe('PLUS');
});
