import { serve } from '../kernel/http/serve';
import { worldOf } from '../kernel/world/world';
import { contract, open } from './service';

const world = worldOf(contract.name, process.env, Date.now, __dirname);

export const handler = serve(contract, open, world);
