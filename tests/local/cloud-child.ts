import { startCloud } from '../../local/cloud';
import { openServer } from '../../local/gateway/server';

/** Runs the cloud of an assembly until it is killed, and says where its tables and queues are. */
const main = async ([assembly = '', data = '']: readonly string[]): Promise<void> => {
  const server = await openServer(0, console.error);
  const step = <T>(_: string, work: () => Promise<T>) => work();
  const { tables, queues } = await startCloud({ assembly, data, server, step, say: () => undefined });
  console.log(JSON.stringify({ tables, queues }));
};

main(process.argv.slice(2));
