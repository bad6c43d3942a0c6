import { type Level, reaches } from '../../kernel/identity/level';

/** How each level is reached: by what, to which level at most, and the route that begins it. */
export const ways = [
  { way: 'registry', level: 'low', method: 'POST', href: '/v1/identity/claims' },
  { way: 'letter', level: 'substantial', method: 'POST', href: '/v1/identity/letters' },
  { way: 'counter', level: 'high', method: 'POST', href: '/v1/identity/claims' },
] as const satisfies readonly {
  readonly way: string;
  readonly level: Level;
  readonly method: string;
  readonly href: string;
}[];
export type ProofWay = (typeof ways)[number]['way'];

export const descriptions: Readonly<Record<ProofWay, string>> = {
  registry:
    'Tell your national number, names and date of birth; the civil registry holds them against its register.',
  letter:
    'A code comes in a letter to the address that the register has of you. For this the civil registry has to know you first.',
  counter:
    'Start a claim, book an appointment with its id, and say its code there. One officer proves you to the level substantial, two to the level high.',
};

/** The ways that would raise somebody of this level. */
export const waysFrom = (held: Level | undefined) => ways.filter(({ level }) => !reaches(held, level));
