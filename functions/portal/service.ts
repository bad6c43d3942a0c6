import { version } from '../../package.json';
import type { Surroundings } from '../kernel/world/surroundings';
import { handlers } from './handlers';

export { contract } from './contract';

/** Keeps nothing: it shows what lies beside it. */
export const open = ({ file }: Pick<Surroundings, 'file'>) =>
  handlers(async (name) => (await file(name)).toString('utf8'), version);
