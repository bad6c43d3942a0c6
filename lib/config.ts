import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as v from 'valibot';
import { timeZone } from '../functions/kernel/text/fields';

/*
 * A stage is one deployment of the portal: its file `config/<name>.json` says what differs from other stages, and nothing
 * else does. It is parsed once; everything that is wrong in it is reported at once, before anything is synthesized.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The only stage on whose machine other things run as well: receivers of webhooks, and a bank. */
const laptop = 'local';

/** Requests a second in the long run, and how many may come at once. */
const rate = v.strictObject({ perSecond: count, burst: count });

const retentions = Object.values(RetentionDays).filter((days) => typeof days === 'number');
const day = 1;
const year = 366;

const stage = v.strictObject({
  /** In the name of everything that is deployed. */
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{1,19}$/, 'lower-case letters, digits and hyphens, 2 to 20'),
  ),
  region: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region of AWS, such as eu-central-1')),
  /** Without it the stage is deployed to whichever account the credentials are of. */
  account: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/, 'twelve digits'))),
  /** By which the portal counts days: what is due today, and in whose day something is booked. */
  timeZone,
  logLevel: v.picklist(['INFO', 'ERROR']),
  logRetentionDays: v.pipe(
    count,
    v.check(
      (days) => retentions.includes(days),
      `one of the periods that CloudWatch knows: ${retentions.join(', ')}`,
    ),
  ),
  /** Days for which a daily backup of the table is kept. */
  backupRetentionDays: v.pipe(count, v.minValue(35 * day), v.maxValue(10 * year)),
  /** Whether CloudFormation refuses to delete the stacks. */
  terminationProtection: v.boolean(),
  /** Whether Cognito judges the risk of each sign-in: its Plus plan, paid by active user. */
  threatProtection: v.boolean(),
  /** Who sends people their codes: an address at a domain that SES has verified in the stage's account and region. */
  mail: v.optional(
    v.pipe(
      v.strictObject({
        from: v.pipe(v.string(), v.email('an e-mail address')),
        name: v.pipe(v.string(), v.minLength(1)),
        verifiedDomain: v.string(),
      }),
      v.check(
        ({ from, verifiedDomain }) => from.endsWith(`@${verifiedDomain}`),
        'from is not at verifiedDomain',
      ),
    ),
  ),
  /** Who is notified when something needs a person (docs/runbooks). */
  alarms: v.optional(v.strictObject({ email: v.pipe(v.string(), v.email('an e-mail address')) })),
  /**
   * The portal's own address, which DNS must make an alias of the output `DomainTarget`. That of the laptop's stage is
   * wherever the portal runs (`local/domain.ts`).
   */
  domain: v.optional(
    v.strictObject({
      name: v.pipe(
        v.string(),
        v.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a domain name, such as api.example.org'),
      ),
      certificateArn: v.pipe(
        v.string(),
        v.startsWith('arn:', "the ARN of a certificate in the stage's region"),
      ),
    }),
  ),
  /** Where people pay. */
  payments: v.strictObject({
    provider: v.picklist(['sandbox', 'stripe']),
    /** Of a sandbox bank that does not run beside the portal. */
    url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://', 'https'))),
    /** To be raised when the secret was given other values: CloudFormation looks at them only when something changes. */
    secretRevision: count,
  }),
  /** Whom webhooks may call beside the internet: on a laptop, receivers that run on it. */
  webhooks: v.optional(v.strictObject({ loopback: v.boolean() })),
  limits: v.strictObject({
    /** For each route, over all callers. */
    requests: rate,
    /** Requests from one network address in five minutes; more are refused by the firewall. */
    perAddressIn5Minutes: v.pipe(count, v.minValue(10)),
  }),
  /** What agencies may call, by the tier of their usage plan. */
  plans: v.strictObject({
    test: v.strictObject({ ...rate.entries, perMonth: count }),
    standard: v.strictObject({ ...rate.entries, perMonth: count }),
    high: v.strictObject({ ...rate.entries, perMonth: count }),
  }),
});

const checkedStage = v.pipe(
  stage,
  v.check(
    ({ name, webhooks }) => name === laptop || !webhooks?.loopback,
    `webhooks.loopback is for the stage ${laptop} alone`,
  ),
  v.check(
    ({ name, payments: { provider, url }, domain }) =>
      provider === 'stripe' ? !url : name === laptop || Boolean(url && domain),
    `payments: the sandbox bank runs by itself on the stage ${laptop} alone; elsewhere it needs its url and the portal's domain. Stripe has no url`,
  ),
);

export type Stage = v.InferOutput<typeof stage>;

/** The configuration is wrong; the message names the file and every mistake in it. */
class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Checks a stage's configuration; `source` is where it was read from, as the refusal names it. */
export const parseStage = (source: string, value: unknown): Stage => {
  const result = v.safeParse(checkedStage, value);
  if (result.success) return result.output;
  const mistakes = result.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  throw new ConfigurationError(`${source} is not the configuration of a stage:\n${mistakes.join('\n')}`);
};

const folder = join(__dirname, '../config');

/** The stages that have a file. */
export const stageNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();

const parseJson = (source: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`${source}: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
};

/** Reads `config/<name>.json`. Refuses a name that has no file, or a file whose stage has another name. */
export const readStage = (name: unknown): Stage => {
  const known = stageNames();
  if (typeof name !== 'string' || !known.includes(name)) {
    throw new ConfigurationError(
      `There is no stage "${String(name)}". Choose one: ${known.map((each) => `-c stage=${each}`).join(', ')}`,
    );
  }
  const source = `config/${name}.json`;
  const read = parseStage(source, parseJson(source, readFileSync(join(folder, `${name}.json`), 'utf8')));
  if (read.name !== name) throw new ConfigurationError(`${source} names its stage "${read.name}"`);
  return read;
};
