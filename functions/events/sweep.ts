import { nouns } from '../nouns';
import { openEffects } from './effects';
import { sweep } from './sweeping';

export const handler = sweep(nouns, openEffects('sweep', process.env, Date.now));
