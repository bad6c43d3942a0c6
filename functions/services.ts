/**
 * Every service of the portal by the name of its folder, which has the same files as its neighbours: the only list.
 * Contracts, functions, grants, queues, messages, costs and tests are found by it (`partsOf`).
 *
 * The number of a service orders its rules at the portal's address (`lib/routing.ts`). It is given once, from 1 to 999, and
 * never changes nor comes again: a new service takes the next one, and moves no other.
 */
export const serviceNumbers = {
  identity: 1,
  agencies: 2,
  appointments: 3,
  bills: 4,
  calendars: 5,
  complaints: 6,
  fines: 7,
  notifications: 8,
  payments: 9,
  receipts: 10,
  settlements: 11,
  tax: 12,
  webhooks: 13,
  portal: 14,
  mandates: 15,
  'my-data': 16,
  areas: 17,
  overview: 18,
  catalogue: 19,
  applications: 20,
} as const;
export type ServiceName = keyof typeof serviceNumbers;

export const services = Object.keys(serviceNumbers) as readonly ServiceName[];

/** Whether the part itself is not there: Node, jest and the bundler say so in words of their own, and name what was asked for. */
const isAbsent = (error: unknown, service: string): boolean =>
  new RegExp(
    `^(Cannot find module|Module not found in bundle:) '?[./]*(functions/)?${service}/[a-z/-]+\\.ts\\b`,
  ).test(String((error as Partial<Error>).message));

/**
 * The same part of every service that has it, in the order of the list. `load` requires a file by the service's name, as in
 * ``(service) => require(`./${service}/contract.ts`)``, which the bundler reads as a pattern.
 */
export const partsOf = <T>(load: (service: string) => T): T[] =>
  services.flatMap((service) => {
    try {
      return [load(service)];
    } catch (error) {
      if (isAbsent(error, service)) return [];
      throw error;
    }
  });
