import { running } from './start';

const stop = async (): Promise<void> => {
  await running.stopEngines?.();
};

export default stop;
