import * as v from 'valibot';
import { timeZone } from '../functions/kernel/text/fields';
import { currency } from '../functions/kernel/text/money';
import { mail, sms } from './senders';
import { account, count, rate, region, retention } from './stage-fields';

/*
 * What the file of a stage may say. A stage is one deployment of the portal; its file says what differs from other stages,
 * and nothing else does.
 */

/** On whose machine receivers of webhooks and a bank run as well. */
const laptop = 'local';

const stage = v.strictObject({
  /** In the name of everything that is deployed. */
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{1,19}$/, 'lower-case letters, digits and hyphens, 2 to 20'),
  ),
  region,
  /** Without it the stage is deployed to whichever account the credentials are of. */
  account: v.optional(account),
  /** By which the portal counts days: what is due today, and in whose day something is booked. */
  timeZone,
  logLevel: v.picklist(['INFO', 'ERROR']),
  logRetentionDays: v.pipe(count, retention),
  /** Days for which a daily backup of the table and of people's files is kept. */
  backupRetentionDays: v.pipe(count, v.minValue(35), v.maxValue(10 * 366)),
  /** Days for which nobody can delete the signed checkpoints of people's access logs. */
  checkpointLockDays: v.optional(v.pipe(count, v.maxValue(10 * 366)), 365),
  /** Whether real people use it: then it must have an address, mail, somebody to wake, and nobody may delete it by mistake. */
  people: v.boolean(),
  /** Whether CloudFormation refuses to delete the stacks. */
  terminationProtection: v.boolean(),
  /** Whether Cognito judges the risk of each sign-in: its Plus plan, paid by active user. */
  threatProtection: v.boolean(),
  /** Without it people are told in their inbox alone. */
  mail: v.optional(mail),
  /** Without it no texts go out. */
  sms: v.optional(sms),
  /** Who is notified when something needs a person (docs/runbooks). */
  alarms: v.optional(v.strictObject({ email: v.pipe(v.string(), v.email('an e-mail address')) })),
  /** The portal's own address: an alias of the output `DomainTarget`; the laptop's is wherever it runs (`local/domain.ts`). */
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
    /** What amounts are in that name no currency, as those of GOV.UK Pay. */
    currency,
    /** To be raised when the secret was given other values: CloudFormation looks at them only when something changes. */
    secretRevision: count,
  }),
  /** Whom webhooks may call beside the internet: receivers on the laptop. */
  webhooks: v.optional(v.strictObject({ loopback: v.boolean() })),
  limits: v.pipe(
    v.strictObject({
      /** For each route, over all callers. */
      requests: rate,
      /** Requests in five minutes from one network address, but those with an API key; more are refused by the firewall. */
      perAddressIn5Minutes: v.pipe(count, v.minValue(10)),
      /** Requests in five minutes from one address with one person's token. */
      perTokenIn5Minutes: v.pipe(count, v.minValue(10)),
    }),
    v.check(
      ({ perAddressIn5Minutes, perTokenIn5Minutes }) => perTokenIn5Minutes <= perAddressIn5Minutes,
      'one token has more than all of an address',
    ),
  ),
  /**
   * What the table takes at once without growing into it, in units a second; paid once, by what it is raised. For an opening
   * day that is known.
   */
  warmThroughput: v.optional(v.strictObject({ readUnits: count, writeUnits: count })),
  /** Units a second that the table serves at most, against a bill without end; more is refused. */
  mostThroughput: v.optional(v.strictObject({ readUnits: count, writeUnits: count })),
  /** Other regions that keep the seals by which ids open, for the day on which this region is lost. */
  replicaRegions: v.optional(v.array(region), []),
  /** To be raised when a seal was given other keys (`npm run rotate`): as `secretRevision`. */
  sealsRevision: v.optional(count, 1),
  /** Dollars a month of this stage: whom `alarms` names hears when they are spent, or will be. */
  monthlyBudget: v.optional(count),
  /** Calls at once that AWS allows all functions of the account in the region ("Concurrent executions"). */
  accountConcurrency: v.optional(v.pipe(count, v.minValue(100)), 1_000),
  /** What agencies may call, by the tier of their usage plan. */
  plans: v.strictObject({
    test: v.strictObject({ ...rate.entries, perMonth: count }),
    standard: v.strictObject({ ...rate.entries, perMonth: count }),
    high: v.strictObject({ ...rate.entries, perMonth: count }),
  }),
});

/** What a stage needs that people use. */
const neededByPeople = ['domain', 'mail', 'alarms', 'terminationProtection', 'threatProtection'] as const;

/** A stage's file, checked by itself and against itself. */
export const stageSchema = v.pipe(
  stage,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || !dataset.value.people) return;
    const { value } = dataset;
    for (const name of neededByPeople.filter((each) => !value[each]))
      addIssue({ message: `people: a stage that people use needs ${name}` });
  }),
  v.check(
    ({ region: own, replicaRegions }) => !replicaRegions.includes(own),
    'replicaRegions: a copy in the same region is none',
  ),
  v.check(
    ({ monthlyBudget, alarms }) => monthlyBudget === undefined || Boolean(alarms),
    'monthlyBudget: nobody would hear of it without alarms',
  ),
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

export type Stage = v.InferOutput<typeof stageSchema>;
