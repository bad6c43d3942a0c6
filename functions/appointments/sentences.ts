import shared from '../blocks/sentences.json';
import own from './sentences.json';

/** What refusals of this service say in the other languages. */
export const sentences = [shared, own];
