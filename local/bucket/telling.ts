import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Functions } from '../lambda/functions';
import type { Template } from '../template/template';
import type { Bucket } from './operations';
import { checkPattern, type EventPattern, matches } from './pattern';
import type { Stored } from './store';

interface RuleProperties {
  readonly EventPattern?: EventPattern;
  readonly State?: string;
  readonly Targets?: readonly { readonly Arn: string }[];
}

interface Rule {
  readonly arn: string;
  readonly pattern: EventPattern;
  readonly targets: readonly string[];
}

export interface Teller {
  /** Tells the functions that wait for an object that it has come, and notes that they were told. */
  tell(bucket: Bucket, object: Stored): Promise<void>;
  /** Ends the pauses between attempts; what was not told is told after the next start. */
  stop(): void;
}

export interface TellerOptions {
  readonly template: Template;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly onUrgent: (who: string, line: string) => void;
  /** Milliseconds before the second and the third attempt. Lambda waits a minute and then two. */
  readonly pauses?: readonly number[];
}

const SERVICE = 'events.amazonaws.com';
const PAUSES = [1_000, 2_000];

/** The rules of the template that wait for what happens in buckets. Refuses one whose pattern it does not understand. */
export function createTeller({ template, functions, onUrgent, pauses = PAUSES }: TellerOptions): Teller {
  const rules = rulesOf(template);
  const ended = new AbortController();
  const { signal } = ended;
  const attempt = async (target: string, event: object, rule: Rule): Promise<boolean> => {
    for (const pause of [0, ...pauses]) {
      await sleep(pause, undefined, { signal });
      const outcome = await functions.invoke(target, event, SERVICE, rule.arn);
      if ('payload' in outcome) return true;
      if (signal.aborted) return false;
    }
    onUrgent(target, `gave up on ${JSON.stringify(event)}`);
    return true;
  };
  return {
    async tell(bucket, object) {
      const event = eventOf(bucket, object, template.region);
      const meant = rules.filter(({ pattern }) => matches(pattern, event));
      const calls = meant.flatMap((rule) => rule.targets.map((target) => attempt(target, event, rule)));
      const done = await Promise.all(calls).catch(() => [false]);
      if (done.every(Boolean)) bucket.store.told(object);
    },
    stop: () => ended.abort(),
  };
}

function rulesOf(template: Template): Rule[] {
  const waiting = template
    .all<RuleProperties>('AWS::Events::Rule')
    .filter(({ properties }) => properties.EventPattern && properties.State !== 'DISABLED');
  return waiting.map(({ attribute, properties: { EventPattern = {}, Targets = [] } }) => {
    checkPattern(EventPattern);
    return { arn: attribute('Arn'), pattern: EventPattern, targets: Targets.map(({ Arn }) => Arn) };
  });
}

/** The event that S3 puts on the event bus (S3 User Guide, "EventBridge event message structure"). */
const eventOf = (bucket: Bucket, object: Stored, region: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '000000000000',
  time: new Date(object.at).toISOString().replace(/\.\d+/, ''),
  region,
  resources: [bucket.arn],
  detail: {
    version: '0',
    bucket: { name: bucket.name },
    object: {
      key: object.key,
      size: object.bytes,
      etag: object.etag.replaceAll('"', ''),
      sequencer: object.at.toString(16).toUpperCase().padStart(18, '0'),
    },
    'request-id': randomUUID(),
    requester: '000000000000',
    'source-ip-address': '127.0.0.1',
    reason: object.untold ?? 'PutObject',
  },
});
