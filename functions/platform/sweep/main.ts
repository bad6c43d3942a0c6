import { itemTypes } from '../../nouns';
import { openEffects } from '../relay/effects';
import { sweep } from './sweep';

export const handler = sweep(itemTypes, openEffects('sweep', process.env, Date.now));
