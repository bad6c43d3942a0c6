import type { Changes } from '../kernel/events/module';
import { eventsOf as ofClaim } from './claims/events';
import { eventsOf as ofLetter } from './letters/events';
import { eventsOf as ofPerson } from './profile-events';
import { eventsOf as ofRecovery } from './recoveries/events';
import { eventsOf as ofRegister } from './register/events';
import { eventsOf as ofDevices } from './sessions/events';

/** What the changes of this service's items mean, as events. */
export const changes: Changes = {
  person: ofPerson,
  claim: ofClaim,
  letter: ofLetter,
  recovery: ofRecovery,
  register: ofRegister,
  'session-devices': ofDevices,
};
