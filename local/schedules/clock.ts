import type { Check } from '../access/roles';
import type { Asynchronous } from '../lambda/asynchronous';
import type { Functions } from '../lambda/functions';
import type { Queues } from '../queues/queues';
import type { Template } from '../template/template';
import { type Schedule, schedulesOf, type Target } from './schedule';

export interface ClockOptions {
  readonly template: Template;
  readonly functions: Pick<Functions, 'find' | 'permits'>;
  readonly asynchronous: Asynchronous;
  readonly queues: Pick<Queues, 'byArn'>;
  readonly check: Check;
  readonly onError: (name: string, error: unknown) => void;
}

const MINUTE_MS = 60_000;
const SERVICE = 'events.amazonaws.com';

/**
 * Calls what the template schedules, at the beginning of each minute in which it is due. What was due while nothing ran is
 * not made up for. Refuses a schedule whose target is neither a function nor a queue of the template.
 */
export const startClock = (options: ClockOptions): (() => void) => {
  const schedules = schedulesOf(options.template);
  for (const { arn, targets } of schedules) {
    for (const target of targets) {
      if (!options.functions.find(target.arn) && !options.queues.byArn(target.arn))
        throw new Error(`${arn} calls ${target.arn}, which is no function and no queue here`);
    }
  }
  if (schedules.length === 0) return () => undefined;
  let timer: NodeJS.Timeout;
  const sleep = () => {
    timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
  };
  const tick = () => {
    // A timer may be a little early; a machine that has slept is late, and then only this minute counts.
    const minute = Math.round(Date.now() / MINUTE_MS) * MINUTE_MS;
    for (const schedule of schedules.filter(({ isDue }) => isDue(minute))) call(options, schedule, minute);
    sleep();
  };
  sleep();
  return () => clearTimeout(timer);
};

const call = (options: ClockOptions, schedule: Schedule, at: number): void => {
  const { asynchronous, queues, onError } = options;
  for (const target of schedule.targets) {
    const body = target.input(at);
    const refusal = refusalOf(options, schedule, target);
    if (refusal !== undefined) {
      onError(schedule.arn, refusal);
      queues.byArn(target.deadLetters ?? '')?.send({ ...undelivered(schedule, target, refusal), body });
      continue;
    }
    const queue = queues.byArn(target.arn);
    if (queue) queue.send({ body, sender: SERVICE });
    else asynchronous.invoke(target.arn, JSON.parse(body) as object);
  }
};

/** Why EventBridge may not call a target: by the role that it is given, or by the function's own policy. */
const refusalOf = ({ functions, queues, check }: ClockOptions, { arn }: Schedule, target: Target) => {
  const action = queues.byArn(target.arn) ? 'sqs:SendMessage' : 'lambda:InvokeFunction';
  if (target.role !== undefined) return check(target.role, { action, resource: target.arn });
  // Who may send to a queue is in the queue's policy, which is not read here.
  if (queues.byArn(target.arn) || functions.permits(target.arn, SERVICE, arn)) return undefined;
  return `No AWS::Lambda::Permission lets ${SERVICE} invoke ${target.arn} for ${arn}`;
};

/** What could not be delivered, and why (EventBridge User Guide, "Using dead-letter queues"). */
const undelivered = (schedule: Schedule, target: Target, reason: string) => {
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  return {
    sender: SERVICE,
    attributes: {
      RULE_ARN: text(schedule.arn),
      TARGET_ARN: text(target.arn),
      ERROR_CODE: text('NO_PERMISSIONS'),
      ERROR_MESSAGE: text(reason),
    },
  };
};
