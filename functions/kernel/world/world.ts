import { type IdCodec, openIdCodec } from '../identity/id-codec';
import { keysIn } from '../identity/keys';
import { openSigner, type Signer } from '../identity/signer';
import { type Environment, settings } from '../outside/environment';
import type { Sandbox } from '../sandbox/names';
import { documentClient, type Table } from '../table/dynamo';
import type { Clock } from '../text/time';
import { type Surroundings, surroundingsOf } from './surroundings';

/** What a service is opened with: by its functions as they are deployed, by tests and by the bench with their own. */
export interface World extends Surroundings {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  /** The sandbox that it is of; undefined of the live portal. */
  readonly sandbox?: Sandbox;
}

/** The world of a deployed function; `folder` is where its bundle lies. Refuses to start without its settings. */
export const worldOf = (name: string, environment: Environment, clock: Clock, folder: string): World => {
  const { TABLE_NAME } = settings(environment, 'TABLE_NAME');
  const keys = keysIn(environment);
  return {
    ...surroundingsOf(name, environment, clock, folder),
    table: { client: documentClient(), name: TABLE_NAME },
    ids: openIdCodec(keys),
    signer: openSigner(keys),
  };
};
