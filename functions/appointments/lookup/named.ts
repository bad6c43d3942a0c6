import { contactOf } from '../../blocks/people/person';
import { digitsOf } from '../../blocks/references/reference';
import type { Item } from '../../kernel/table/rule';
import type { Appointment } from '../bookings/appointment';
import type { Named } from './words';

/** What is known of whom an appointment is for: of the person who booked, if the portal knows them, and as it was noted. */
export const namedIn = ({ id, details }: Appointment, person: Item | undefined): Named => {
  const { name, phone } = contactOf(person);
  return {
    digits: digitsOf('appointment', id),
    names: [...(details.names ?? []), ...(name === null ? [] : [name])],
    phones: [...(details.contact?.phone ? [details.contact.phone] : []), ...(phone === null ? [] : [phone])],
    reference: details.reference,
  };
};
