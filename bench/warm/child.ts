import { setImmediate } from 'node:timers/promises';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../functions/kernel/table/dynamo';
import { median, trimmedMean } from '../support/statistics';
import { type Prepare, prepareRequests } from './requests';
import { type Answer, openServices } from './services';

/*
 * Runs in a process of its own, from a bundle made as functions' are. Each request is sent through the whole chain, and
 * then its calls of the SDK are sent bare, by a client of the same configuration, in turns: those at once that it sent at
 * once, and those after another that it sent after another.
 */

const warmUp = 500;
const rounds = 500;

/** What one request takes: wall time and processor time, in milliseconds. */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

export interface WarmRow {
  readonly route: string;
  readonly chain: Taken;
  readonly bare: Taken;
}

type Command = Parameters<DynamoDBDocumentClient['send']>[0];

const reading = [BatchGetCommand, GetCommand, QueryCommand];

/** The same command, not yet sent. */
const again = (command: Command): Command =>
  new (command.constructor as new (input: unknown) => Command)(command.input);

/**
 * A client that takes down the commands it is given, in a list for each time that an answer was waited for. It reads, so
 * that handlers go their usual way, and writes nothing.
 */
const recorder = (reader: DynamoDBDocumentClient) => {
  const client = documentClient();
  let waves: Command[][] = [[]];
  client.send = (async (command: Command) => {
    waves.at(-1)?.push(command);
    const isRead = reading.some((each) => command instanceof each);
    const answer = await (isRead ? reader.send(again(command)) : setImmediate({}));
    if (waves.at(-1)?.length) waves.push([]);
    return answer;
  }) as typeof client.send;
  return {
    client,
    take: (): Command[][] => {
      const taken = waves;
      waves = [[]];
      return taken;
    },
  };
};

const timed = async (work: () => Promise<unknown>): Promise<Taken> => {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
};

const summary = (taken: readonly Taken[]): Taken => ({
  wall: median(taken.map(({ wall }) => wall)),
  cpu: trimmedMean(taken.map(({ cpu }) => cpu)),
});

interface Bench {
  readonly answer: Answer;
  readonly bare: DynamoDBDocumentClient;
  readonly dry: { readonly answer: Answer; readonly take: () => Command[][] };
}

const measure = async ({ answer, bare, dry }: Bench, route: string, prepare: Prepare): Promise<WarmRow> => {
  const taken: { readonly chain: Taken; readonly bare: Taken }[] = [];
  const sendChain = async () => {
    const event = await prepare();
    return timed(async () => {
      const { statusCode, body } = await answer(event);
      if (statusCode >= 400) throw new Error(`${route} answered ${statusCode}: ${body}`);
    });
  };
  const sendBare = async () => {
    await dry.answer(await prepare());
    const waves = dry.take().map((commands) => commands.map(again));
    return timed(async () => {
      for (const wave of waves) await Promise.all(wave.map((command) => bare.send(command)));
    });
  };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    // Each goes first in every other round: what one leaves behind, such as garbage, is not always the other's to clear.
    const first = round % 2 ? await sendBare() : await sendChain();
    const second = round % 2 ? await sendChain() : await sendBare();
    if (round >= warmUp)
      taken.push(round % 2 ? { chain: second, bare: first } : { chain: first, bare: second });
  }
  return {
    route,
    chain: summary(taken.map((each) => each.chain)),
    bare: summary(taken.map((each) => each.bare)),
  };
};

const main = async (endpoint: string, table: string, only: string): Promise<WarmRow[]> => {
  const config = {
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  };
  const answer = openServices(documentClient(config), table);
  const bare = documentClient(config);
  const taker = recorder(bare);
  const bench = {
    ...{ answer, bare },
    dry: { answer: openServices(taker.client, table), take: taker.take },
  };
  const requests = await prepareRequests(async (sending) =>
    JSON.parse((await answer(sending)).body || 'null'),
  );
  const rows: WarmRow[] = [];
  for (const [route, prepare] of Object.entries(requests)) {
    if (!only || only === route) rows.push(await measure(bench, route, prepare));
  }
  return rows;
};

const [endpoint = '', table = '', only = ''] = process.argv.slice(2);
main(endpoint, table, only).then(
  (rows) => process.send?.({ rows }, () => process.exit()),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
