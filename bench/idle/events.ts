import { dollarsOf, prices, runs } from '../costs/prices';
import { type Charge, type Entry, property, Unpriced } from './charge';
import { hoursAMonth, idlePrices, logOfCall, polling } from './prices';
import type { Resource, Stacks } from './templates';

/*
 * What waits for events costs, while there are none: mappings that ask queues, and schedules.
 */

const pollsAMonth = (polling.pollers * hoursAMonth * 3600) / polling.seconds;

/** The text of an ARN that was put together, without what only the deployment knows. */
const textOf = (value: unknown): string => JSON.stringify(value ?? null);

type Source = 'fifo' | 'standard' | 'stream';

/** What a mapping reads: a resource of the stage, or what its ARN says. */
const sourceOf = (mapping: Resource, { referred }: Stacks): Source => {
  const arn = property(mapping.properties, 'EventSourceArn');
  const found = referred(arn, mapping.stack);
  if (found?.type === 'AWS::SQS::Queue') return property(found.properties, 'FifoQueue') ? 'fifo' : 'standard';
  if (found?.type === 'AWS::DynamoDB::GlobalTable') return 'stream';
  const text = textOf(arn);
  if (text.includes(':sqs:')) return text.includes('.fifo') ? 'fifo' : 'standard';
  if (text.includes(':dynamodb:')) return 'stream';
  throw new Unpriced(mapping, 'what it reads is neither a queue nor a stream of a table');
};

const mapping: Entry = {
  charge: (resource, stacks): Charge[] => {
    const { properties } = resource;
    if (property(properties, 'ProvisionedPollerConfig'))
      throw new Unpriced(resource, 'provisioned pollers have no price here');
    const source = sourceOf(resource, stacks);
    const common = { purpose: 'queues', count: 1 } as const;
    if (source === 'stream') {
      return [{ ...common, what: 'the reader of the table’s stream, whose reads are free', dollars: 0 }];
    }
    const [price, name] =
      source === 'fifo'
        ? [idlePrices.fifoQueue, 'FIFO queues']
        : [idlePrices.standardQueue, 'standard queues'];
    const isOn = property(properties, 'Enabled') !== false;
    return [
      { ...common, what: `mappings at ${name}`, dollars: isOn ? (pollsAMonth * price) / 1_000_000 : 0 },
    ];
  },
};

const hoursOf: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24 };

/** How often a month a rule calls. */
const callsOf = (rule: Resource, schedule: string): number => {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  const hours = hoursOf[unit];
  if (!count || !hours) throw new Unpriced(rule, `how often ${schedule} comes is not known`);
  return hoursAMonth / (Number(count) * hours);
};

/** What a call of a scheduled function asks of the table when there is nothing to do, by the end of the function's name. */
export type Idle = Readonly<Record<string, { readonly trips: number; readonly reads: number }>>;

const functionOf = (rule: Resource, { referred }: Stacks): Resource => {
  const [target, ...others] = property<readonly unknown[]>(rule.properties, 'Targets') ?? [];
  const found = others.length === 0 ? referred(property(target, 'Arn'), rule.stack) : undefined;
  if (found?.type === 'AWS::Lambda::Alias' || found?.type === 'AWS::Lambda::Version')
    throw new Unpriced(rule, 'it calls a version of a function');
  if (found?.type !== 'AWS::Lambda::Function') throw new Unpriced(rule, 'it does not call one function');
  return found;
};

/** A rule that calls a function by the clock, even if there is nothing to do; AWS's own events cost nothing. */
const rule = (idle: Idle): Entry => ({
  charge: (resource, stacks): Charge[] => {
    const schedule = property<string>(resource.properties, 'ScheduleExpression');
    const common = { purpose: 'deadlines' } as const;
    if (schedule === undefined) {
      return [{ ...common, what: 'rules for AWS’s own events, which are free', count: 1, dollars: 0 }];
    }
    const called = functionOf(resource, stacks);
    const name = property<string>(called.properties, 'FunctionName') ?? called.id;
    const [, one] = Object.entries(idle).find(([end]) => name.endsWith(`-${end}`)) ?? [];
    if (!one) throw new Unpriced(resource, `what ${name} does with nothing to do is not measured`);
    const calls = callsOf(resource, schedule);
    const gigabytes = Number(property(called.properties, 'MemorySize') ?? 128) / 1024;
    const { table } = dollarsOf({ ...one, roundTrips: one.trips, writes: 0 }, { throughGateway: false });
    const seconds = (runs.forRequest + one.trips * runs.forTrip) / 1000;
    const lambda = prices.invocations + seconds * gigabytes * prices.gigabyteSecond * 1_000_000;
    const traced = property(called.properties, 'TracingConfig', 'Mode') === 'Active' ? idlePrices.traces : 0;
    const logged = (logOfCall / 1_000_000) * idlePrices.logIngestion;
    const row = (what: string, aMillion: number): Charge => ({
      ...{ ...common, what: `${name}: ${what}`, count: calls, dollars: (calls * aMillion) / 1_000_000 },
    });
    return [
      row('its reads of the table', table),
      row('its calls', lambda),
      row('its traces', traced),
      row('its lines in the log', logged * 1_000_000),
    ];
  },
});

export const eventEntries = (idle: Idle): Readonly<Record<string, Entry>> => ({
  'AWS::Lambda::EventSourceMapping': mapping,
  'AWS::Events::Rule': rule(idle),
});
