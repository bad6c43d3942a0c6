/*
 * Whom the laptop's civil registry knows. None of them exists.
 */

export interface RegisteredPerson {
  readonly nationalNumber: string;
  readonly names: { readonly given: string; readonly family: string };
  readonly birthDate: string;
}

export const people: readonly RegisteredPerson[] = [
  { nationalNumber: '9871002345', names: { given: 'Amina', family: 'Haddad' }, birthDate: '1987-04-12' },
  { nationalNumber: '9902003456', names: { given: 'Karim', family: 'Ahmadi' }, birthDate: '1990-11-30' },
  { nationalNumber: '9853004567', names: { given: 'Layla', family: 'Nasser' }, birthDate: '1985-08-03' },
  { nationalNumber: '0154005678', names: { given: 'Sami', family: 'Khoury' }, birthDate: '2015-02-20' },
];

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Who was told, if number, names and day of birth all agree with the register. */
export const personIn = (told: RegisteredPerson | null | undefined): RegisteredPerson | undefined =>
  people.find(
    ({ nationalNumber, names, birthDate }) =>
      nationalNumber === told?.nationalNumber &&
      birthDate === told.birthDate &&
      plain(names.given) === plain(told.names.given) &&
      plain(names.family) === plain(told.names.family),
  );
