import type { Contract } from '../../functions/kernel/contract/contract';
import { facesOf, routePathsOf } from '../../functions/kernel/contract/protocol';
import type { IdCodec } from '../../functions/kernel/identity/id-codec';
import type { Keys } from '../../functions/kernel/identity/keys';
import type { Signer } from '../../functions/kernel/identity/signer';
import type { Table } from '../../functions/kernel/table/dynamo';
import { type Client, client } from './client';
import { type RecordingLog, recordingLog, type TestClock, testClock } from './effects';
import { type Database, startDatabase } from './engine';
import { openProof } from './proof';
import { sealsOf, testKeys } from './seals';
import { inProcess, type LambdaHandler, type Transport } from './transport';

/** What services are made of in tests, where `main.ts` would take the deployed ones. */
export interface World {
  readonly table: Table;
  /** Of all uses; a service is given those that its contract names. */
  readonly keys: Keys;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly clock: TestClock;
  readonly log: RecordingLog;
}

/** Opens one service: `(world) => serve(contract, handlers(openStore(world)), world)`. */
export interface Opener {
  readonly contract: Contract;
  readonly open: (world: World) => LambdaHandler;
}

/** Services in this process: the real chain, the real handlers, the real stores over a real engine. */
export interface Portal extends World {
  readonly database: Database;
  readonly transport: Transport;
  /** People have proved whatever a route asks for, unless they are taken as they are. */
  client<C extends Contract>(contract: C, people?: 'as-they-are'): Client<C>;
  stop(): Promise<void>;
}

/** By the gateway's paths, to which methods that nobody declared come as well. */
const routed = (openers: readonly Opener[], world: World): ReadonlyMap<string, LambdaHandler> =>
  new Map(
    openers.flatMap(({ contract, open }) => {
      const handler = open(world);
      const paths = Object.values(contract.routes).flatMap((route) =>
        routePathsOf(route).map(({ path }) => path),
      );
      const beneath = facesOf(contract).flatMap(({ root }) => [root, `${root}/{proxy+}`]);
      return [...paths, ...beneath].map((path) => [path, handler] as const);
    }),
  );

/** Straight into the services, made of this world. */
export const transportInto = (openers: readonly Opener[], world: World): Transport => {
  const routes = routed(openers, world);
  return inProcess(({ method, resource }) => {
    const handler = routes.get(resource);
    if (!handler) throw new Error(`No service of this test has the route ${method} ${resource}`);
    return handler;
  });
};

export const openPortal = async (...openers: readonly Opener[]): Promise<Portal> => {
  const database = await startDatabase();
  const world: World = {
    table: database.table,
    ...sealsOf(testKeys),
    clock: testClock(),
    log: recordingLog(),
  };
  const transport = transportInto(openers, world);
  const { prove, close } = openProof(database, world.clock);
  return {
    ...world,
    database,
    transport,
    client: (contract, people) => client(contract, transport, people ? undefined : prove),
    stop: () => {
      close();
      return database.stop();
    },
  };
};

/** One portal for the tests of a file, opened before them and stopped after them. */
export const usePortal = (...openers: readonly Opener[]): (() => Portal) => {
  let portal: Portal | undefined;
  beforeAll(async () => {
    portal = await openPortal(...openers);
  });
  afterAll(() => portal?.stop());
  return () => {
    if (!portal) throw new Error('The portal is there only while tests run');
    return portal;
  };
};
