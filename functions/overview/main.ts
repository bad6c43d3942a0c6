import { serve } from '../kernel/http/serve';
import { worldOf } from '../kernel/world/world';
import { contract, open, represent } from './service';

const world = worldOf(contract.name, process.env, Date.now, __dirname);

export const handler = serve(contract, open, { ...world, represent: represent(world) });
