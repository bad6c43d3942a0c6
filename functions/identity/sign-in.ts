import type { PreTokenGenerationTriggerEvent } from 'aws-lambda';
import { personRef } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { documentClient } from '../kernel/table/dynamo';
import { keepAccount } from './account-store';

const { TABLE_NAME } = settings(process.env, 'TABLE_NAME');
const table = { client: documentClient(), name: TABLE_NAME };

/**
 * Called by the user pool before it gives out a token, so before the person can do anything: keeps the address that the
 * pool has verified, from the first sign-in on and whenever it changes. The token stays as the pool made it.
 */
export const handler = async (
  event: PreTokenGenerationTriggerEvent,
): Promise<PreTokenGenerationTriggerEvent> => {
  const { sub = '', email, email_verified: verified } = event.request.userAttributes;
  await keepAccount(table, personRef(sub), verified === 'true' ? email : undefined);
  return event;
};
