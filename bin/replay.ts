import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import { days } from '../functions/kernel/text/time';
import { type Command, command } from '../functions/platform/replay/command';
import { readStage } from '../lib/config';
import { readState } from '../local/machine/state';
import { runCommand } from './command';
import { outputOf, outputsFile } from './stacks/outputs';

const usage = `Tells events again. What had its effect has it no second time.

  npm run replay -- set-aside                              what was set aside, once its reason is mended
  npm run replay -- log --from 2026-11-22T06:00Z --until 2026-11-22T08:00Z      everything of a time
  npm run replay -- log --subject <id> [--from … --until …]                     everything of one thing

  --service <name> only what this service hears of, or has set aside; relay: what had no words
  --stage <name>   the stage whose portal it is (local, the one that runs here)
  --data <folder>  the local portal's data (.diwan)`;

/** How far back the log of events reaches, in days. */
const logDays = 90;

const instantOf = (name: string, text: string | undefined, fallback?: number): number => {
  const at = text === undefined ? fallback : Date.parse(text);
  if (at === undefined || Number.isNaN(at))
    throw new Error(`--${name} is not a date and time such as 2026-03-01T09:00:00Z\n\n${usage}`);
  return at;
};

/** What the arguments ask for; `now` in milliseconds since 1970. Refuses whatever it does not understand. */
export const orderOf = (args: readonly string[], now: number) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      until: { type: 'string' },
      subject: { type: 'string' },
      service: { type: 'string' },
      stage: { type: 'string', default: 'local' },
      data: { type: 'string', default: '.diwan' },
    },
  });
  const { from, until, subject, service, stage, data } = values;
  const only = service === undefined ? {} : { service };
  const [what, ...rest] = positionals;
  const asked =
    what === 'log'
      ? {
          ...{ what, id: randomUUID() },
          // Everything of one thing is little; everything of all things must be asked for by its time.
          from: instantOf('from', from, subject === undefined ? undefined : now - days(logDays)),
          until: instantOf('until', until, now),
          ...(subject === undefined ? {} : { subject }),
          ...only,
        }
      : { what, ...only };
  const parsed = v.safeParse(command, asked);
  if (!parsed.success || rest.length > 0) throw new Error(usage);
  return { command: parsed.output, stage, data };
};

/** What a command here needs of the portal that runs on this machine. */
interface LocalPortal {
  readonly replay: string;
}

const local = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The queue of commands: the running local portal's, or the one that the stage's stacks have told of. */
export const queueOf = (stage: string, data: string, outputs = outputsFile(stage)): string => {
  if (stage !== 'local') return outputOf(outputs, stage, 'events', 'ReplayQueueUrl');
  const portal = readState<LocalPortal | undefined>(join(resolve(data), 'portal.json'), undefined);
  if (portal === undefined) throw new Error('No portal is running here; start it with npm start');
  return portal.replay;
};

const send = async (asked: Command, stage: string, data: string): Promise<void> => {
  const QueueUrl = queueOf(stage, data);
  const { region } = readStage(stage);
  const here = stage === 'local' ? { endpoint: new URL(QueueUrl).origin, credentials: local } : {};
  const client = new SQSClient({ region, ...here });
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(asked) }));
  client.destroy();
};

const main = async (): Promise<void> => {
  // The SDK's word on which Node comes next is not about this order.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const { command: asked, stage, data } = orderOf(process.argv.slice(2), Date.now());
  await send(asked, stage, data);
  console.log(
    `The replay has been ordered. Its progress is in the log of the function diwan-${stage}-replay.`,
  );
};

if (require.main === module) runCommand(main, { usage });
