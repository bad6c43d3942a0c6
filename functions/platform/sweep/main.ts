import { deadlines } from '../modules/modules';
import { openEffects } from '../relay/effects';
import { sweep } from './sweep';

export const handler = sweep(deadlines, openEffects('sweep', process.env, Date.now));
