import { contactOf } from '../../blocks/people/person';
import type { Item } from '../../kernel/table/rule';
import type { Appointment } from '../bookings/appointment';
import type { Named } from './words';

/** What is known of whom an appointment is for: of the person who booked, if the portal knows them, and as it was noted. */
export const namedIn = ({ details }: Appointment, person: Item | undefined): Named => {
  const { name, phone } = contactOf(person);
  return {
    names: [...(details.names ?? []), ...(name === null ? [] : [name])],
    phones: [...(details.contact?.phone ? [details.contact.phone] : []), ...(phone === null ? [] : [phone])],
    reference: details.reference,
  };
};
