import { randomUUID } from 'node:crypto';
import { allowsService, type ResourcePolicies, resourcePoliciesIn } from '../access/resource-policies';
import type { Queue } from '../queues/queue';
import type { Queues } from '../queues/queues';
import type { Resource, Template } from '../template/template';
import type { Bucket } from './operations';
import { checkPattern, type EventPattern, matches } from './pattern';
import type { Stored } from './store';

interface RuleProperties {
  readonly EventPattern?: EventPattern;
  readonly State?: string;
  readonly Targets?: readonly { readonly Arn: string }[];
}

interface Rule {
  readonly pattern: EventPattern;
  readonly targets: readonly Queue[];
}

/** Puts what happened to an object where those look who wait for it. */
type BucketNotifier = (bucket: Bucket, object: Stored) => void;

const SERVICE = 'events.amazonaws.com';

/**
 * The rules of the template that wait for what happens in buckets. Refuses a pattern that it does not understand, a target
 * that is no queue of the template, and a queue whose policy does not let the rule send: in the cloud it would hear nothing.
 */
export const createBucketNotifier = (template: Template, queues: Pick<Queues, 'byArn'>): BucketNotifier => {
  const policies = resourcePoliciesIn(template);
  const rules = template
    .all<RuleProperties>('AWS::Events::Rule')
    .filter(({ properties }) => properties.EventPattern && properties.State !== 'DISABLED')
    .map((rule) => ruleOf(rule, policies, queues));
  return (bucket, object) => {
    const event = eventOf(bucket, object, template.region);
    const body = JSON.stringify(event);
    for (const { targets } of rules.filter(({ pattern }) => matches(pattern, event))) {
      for (const queue of targets) queue.send({ body, sender: SERVICE });
    }
    bucket.store.told(object);
  };
};

const ruleOf = (
  rule: Resource<RuleProperties>,
  policies: ResourcePolicies,
  queues: Pick<Queues, 'byArn'>,
): Rule => {
  const { EventPattern = {}, Targets = [] } = rule.properties;
  checkPattern(EventPattern);
  const targets = Targets.map(({ Arn }) => {
    const queue = queues.byArn(Arn);
    if (queue === undefined)
      throw new Error(`The local cloud knows no queue ${Arn}, which ${rule.id} sends to`);
    if (!maySend(policies, queue, rule)) {
      throw new Error(`No policy of ${queue.config.name} and its key lets ${rule.id} send to it`);
    }
    return queue;
  });
  return { pattern: EventPattern, targets };
};

/** What KMS is asked for by who sends to an encrypted queue. */
const ENCRYPTING = ['kms:GenerateDataKey', 'kms:Decrypt'];

/** What the policies of the queue, and of the key that encrypts it, say of the event bus. */
const maySend = (policies: ResourcePolicies, { config }: Queue, rule: Resource<unknown>): boolean => {
  const context = {
    'aws:SourceArn': [rule.attribute('Arn')],
    'aws:SourceAccount': [rule.stack.account],
  };
  const may = (action: string, resource: string) =>
    allowsService(policies, SERVICE, { action, resource, context });
  const { arn, keyArn } = config;
  return (
    may('sqs:SendMessage', arn) && (keyArn === undefined || ENCRYPTING.every((action) => may(action, keyArn)))
  );
};

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
