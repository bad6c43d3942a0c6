import * as v from 'valibot';
import { id } from '../../kernel/text/fields';

export const ofPayment = v.strictObject({ payment_id: id });

export const noPayment = { 'payment-not-found': 404 } as const;
