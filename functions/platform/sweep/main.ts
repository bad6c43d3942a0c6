import { nouns } from '../../nouns';
import { openEffects } from '../relay/effects';
import { sweep } from './sweep';

export const handler = sweep(nouns, openEffects('sweep', process.env, Date.now));
