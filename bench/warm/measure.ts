import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../../local/dynamodb/engine';
import { localCloud } from '../../tests/support/engine';
import { createTable } from '../../tests/support/table';
import { withBundles } from '../support/bundles';
import type { WarmRow } from './child';

const runChild = async (file: string, args: readonly string[]): Promise<WarmRow[]> => {
  // Log lines are written, as in Lambda, and discarded.
  const child = fork(file, [...args], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let rows: WarmRow[] = [];
  child.on('message', (message: { readonly rows: WarmRow[] }) => {
    rows = message.rows;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The bench of warm requests ended with ${code}`);
  return rows;
};

/** What warm requests take through the chain, and what their calls of the SDK take bare. */
export const measureWarm = async (): Promise<WarmRow[]> => {
  const engine = await startEngine();
  try {
    const administrator = new DynamoDBClient({ endpoint: engine.endpoint, ...localCloud });
    const table = `diwan-${randomUUID()}`;
    await createTable(administrator, table);
    administrator.destroy();
    return await withBundles({ warm: 'bench/warm/child.ts' }, (fileOf) =>
      runChild(fileOf('warm'), [engine.endpoint, table]),
    );
  } finally {
    await engine.stop();
  }
};
