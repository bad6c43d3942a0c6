import { randomUUID } from 'node:crypto';
import type { Resource, Template } from '../template/template';
import { type Due, readExpression } from './expression';

/** Something that is to be called at times. */
export interface Schedule {
  readonly arn: string;
  readonly isDue: Due;
  readonly targets: readonly Target[];
}

export interface Target {
  /** A function or a queue. */
  readonly arn: string;
  /** The role by which it is called; without one, the target itself says who may. */
  readonly role?: string;
  /** The ARN of the queue for what could not be delivered. */
  readonly deadLetters?: string;
  /** What it is given, as a text in JSON, at a time in milliseconds since 1970. */
  input(at: number): string;
}

interface TargetProperties {
  readonly Arn: string;
  readonly RoleArn?: string;
  readonly Input?: string;
  readonly InputPath?: string;
  readonly InputTransformer?: object;
  readonly DeadLetterConfig?: { readonly Arn?: string };
}
interface RuleProperties {
  readonly ScheduleExpression?: string;
  readonly State?: string;
  readonly Targets?: readonly TargetProperties[];
}
interface ScheduleProperties {
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone?: string;
  readonly StartDate?: string;
  readonly EndDate?: string;
  readonly State?: string;
  readonly Target: TargetProperties;
}

/** Everything in the template that is switched on and has a time: rules of EventBridge, and schedules of its Scheduler. */
export const schedulesOf = (template: Template): Schedule[] => {
  const rules = template
    .all<RuleProperties>('AWS::Events::Rule')
    .filter(({ properties }) => properties.ScheduleExpression && properties.State !== 'DISABLED');
  const schedules = template
    .all<ScheduleProperties>('AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.State !== 'DISABLED');
  return [...rules.map(ruleOf), ...schedules.map(scheduleOf)];
};

/** Refuses a rule that makes its input out of the event, which is not done here. */
const ruleOf = (resource: Resource<RuleProperties>): Schedule => {
  const { ScheduleExpression = '', Targets = [] } = resource.properties;
  if (Targets.some(({ InputPath, InputTransformer }) => InputPath ?? InputTransformer))
    throw new Error(`${resource.id} transforms its input, which the local cloud does not`);
  return {
    arn: resource.attribute('Arn'),
    isDue: readExpression(ScheduleExpression),
    targets: Targets.map((target) => ({
      ...targetOf(target),
      input: (at) => target.Input ?? JSON.stringify({ ...eventOf(resource, 'aws.events', at), detail: {} }),
    })),
  };
};

const scheduleOf = (resource: Resource<ScheduleProperties>): Schedule => {
  const { ScheduleExpression, ScheduleExpressionTimezone, StartDate, EndDate, Target } = resource.properties;
  const isDue = readExpression(ScheduleExpression, ScheduleExpressionTimezone);
  const begin = StartDate === undefined ? 0 : Date.parse(StartDate);
  const end = EndDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(EndDate);
  return {
    arn: resource.attribute('Arn'),
    isDue: (minute) => minute >= begin && minute <= end && isDue(minute),
    targets: [
      {
        ...targetOf(Target),
        input: (at) =>
          Target.Input === undefined
            ? JSON.stringify({ ...eventOf(resource, 'aws.scheduler', at), detail: '{}' })
            : withContext(Target.Input, resource, at),
      },
    ],
  };
};

const targetOf = ({ Arn, RoleArn, DeadLetterConfig }: TargetProperties) => ({
  arn: Arn,
  ...(RoleArn && { role: RoleArn }),
  ...(DeadLetterConfig?.Arn && { deadLetters: DeadLetterConfig.Arn }),
});

const timeOf = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');

/** What a target is given that states no input (EventBridge User Guide, "Scheduled events"). */
const eventOf = ({ stack, attribute }: Resource<unknown>, source: string, at: number) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source,
  account: stack.account,
  time: timeOf(at),
  region: stack.region,
  resources: [attribute('Arn')],
});

/** Fills in what an input may ask for (Scheduler User Guide, "Adding context attributes"). */
const withContext = (input: string, { attribute }: Resource<unknown>, at: number) =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', attribute('Arn'))
    .replaceAll('<aws.scheduler.scheduled-time>', timeOf(at))
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');
