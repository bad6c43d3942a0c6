import { card } from '../self-service/examples';
import { agencyNames } from '../types/examples';
import { waitingId } from '../waiting-list/examples';

/*
 * True cases of an offer: the earlier appointment is accepted.
 */

export const acceptOffer = { params: { waitingId }, reply: { ...card, agencyNames, sequence: 1 } };
