import { running } from './start';

const stop = async (): Promise<void> => {
  await running.endRun?.();
};

export default stop;
