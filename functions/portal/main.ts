import { serve } from '../kernel/http/serve';
import { surroundingsOf } from '../kernel/world/surroundings';
import { contract, open } from './service';

const surroundings = surroundingsOf(contract.name, process.env, Date.now, __dirname);

export const handler = serve(contract, open, surroundings);
