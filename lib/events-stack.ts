import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type EventFunction, eventFunctions } from '../functions/platform/contract';
import { portalEnvironment } from './address';
import { filesEnvironment, grantFiles, routeUploadEvents } from './attachments';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import { callByClock, callByQueue, callByStream } from './event-sources';
import { mailEnvironment, mailGrants } from './mail';
import { paymentsEnvironment } from './payments';
import { PortalFunction } from './portal-function';
import { makeQueues, type Queues, queueEnvironment, queueGrants } from './queues';
import { grantsOfKeys, tableEnvironment } from './table-access';
import { receiversEnvironment } from './webhooks';

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
}

/** What happens without being called: the stream's reader, the queues and their readers, and what the clock calls. */
export class EventsStack extends Stack {
  readonly queues: Queues;
  /** By name. */
  readonly functions: ReadonlyMap<string, PortalFunction>;

  constructor(scope: Construct, id: string, parts: Parts, props: StackProps) {
    super(scope, id, props);
    this.queues = makeQueues(this, { stage: parts.stage, key: parts.data.key });
    routeUploadEvents(this, parts.data, this.queues.uploads);
    this.functions = new Map(eventFunctions.map((each) => [each.name, this.addFunction(each, parts)]));
  }

  private addFunction(definition: EventFunction, { stage, data }: Parts): PortalFunction {
    const { name, summary, source, keys, mails, attachments, imports, timeoutSeconds } = definition;
    const receives = [...('queue' in source ? [source.queue] : []), ...(definition.receives ?? [])];
    const sends = [...definition.sends, ...('stream' in source ? (['lost'] as const) : [])];
    const made = new PortalFunction(this, name, {
      stage,
      name,
      description: summary,
      timeoutSeconds,
      environment: this.environmentOf(definition, { stage, data }),
      grants: [
        ...grantsOfKeys(keys, data),
        ...queueGrants(this.queues, { sends, receives }, data.key),
        ...(mails ? mailGrants(this, stage) : []),
      ],
      key: data.key,
      lost: 'Streams and queues keep what failed, and have places of their own for it; what the clock calls is called again.',
    });
    if (attachments) grantFiles(made.role, 'settle', attachments, data);
    if (imports) grantFiles(made.role, 'import', imports, data);
    this.call(made, source, data);
    return made;
  }

  private environmentOf(definition: EventFunction, { stage, data }: Parts): Record<string, string> {
    const { sends, receives = [], mails, leads, calls, pays, attachments, imports } = definition;
    return {
      ...tableEnvironment(data),
      ...queueEnvironment(this.queues, [...sends, ...receives]),
      ...(mails ? mailEnvironment(stage) : {}),
      ...(leads ? portalEnvironment(stage) : {}),
      ...(calls ? receiversEnvironment(stage) : {}),
      ...(pays ? paymentsEnvironment(stage, data.payments) : {}),
      ...(attachments || imports ? filesEnvironment(data) : {}),
      LOG_LEVEL: stage.logLevel,
    };
  }

  private call(made: PortalFunction, source: EventFunction['source'], data: DataStack): void {
    if ('stream' in source) callByStream(made, data, this.queues, source.stream);
    else if ('queue' in source) callByQueue(made, this.queues[source.queue], source.batchSize);
    else callByClock(made, source.everyMinutes);
  }
}
