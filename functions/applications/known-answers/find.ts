import type { Address } from '../../blocks/areas/address';
import { answerAt } from '../../blocks/forms/conditions';
import type { ProfileMember, Source } from '../../blocks/forms/sources';
import { emailOf, provenPhoneOf } from '../../blocks/people/person';
import type { Item } from '../../kernel/table/rule';
import type { LocalDate } from '../../kernel/text/date';
import { type Language, nameIn } from '../../kernel/text/languages';
import type { Application } from '../cases/application';
import { writtenIn } from '../cases/fields';
import type { KnownAnswer, Sourced } from './known-answer';
import type { Knowledge } from './store';

/** Whose draft it is and what it asks. */
export interface Draft {
  readonly owner: string;
  readonly agencyId: string;
  readonly serviceCode: string;
  readonly language: Language;
  readonly today: LocalDate;
}

type Fact = Pick<KnownAnswer, 'value' | 'source'>;
type FactOf = (source: Source, pointer: string) => Fact | undefined;

/** An address as it is written on a line: street and number, unit, postcode. */
const lineOf = ({ street, number, unit, postcode }: Address, language: Language): string =>
  [[nameIn(street, language), number].filter(Boolean).join(' '), unit, postcode].filter(Boolean).join(', ');

const attested = (value: unknown) => ({ value, isAttested: true });

const inProfile = (member: ProfileMember, person: Item | undefined, address: string | undefined) => {
  if (member === 'address') return attested(address);
  if (member === 'email') return attested(emailOf(person));
  if (member === 'phone') return attested(provenPhoneOf(person));
  if (member === 'name' && person?.registeredName !== undefined) return attested(person.registeredName);
  return { value: person?.[member], isAttested: false };
};

const fromProfile = async (
  knowledge: Knowledge,
  { owner, language, today }: Draft,
  members: ReadonlySet<ProfileMember>,
): Promise<FactOf> => {
  const [person, home] = await Promise.all([
    members.size > (members.has('address') ? 1 : 0) ? knowledge.person(owner) : undefined,
    members.has('address') ? knowledge.home(owner, today) : undefined,
  ]);
  const address = home && lineOf(home.card.address, language);
  return (source) => {
    if (source.from !== 'profile') return undefined;
    const { value, isAttested } = inProfile(source.member, person, address);
    const { member } = source;
    return value === undefined || value === null
      ? undefined
      : { value, source: { from: 'profile', member, isAttested } };
  };
};

const fromApplications = async (
  knowledge: Knowledge,
  { owner, agencyId, serviceCode }: Draft,
  codes: ReadonlySet<string>,
): Promise<FactOf> => {
  const found = codes.size ? await knowledge.earlier(owner, agencyId, [...codes]) : [];
  const byCode = new Map(found.map((each) => [each.card.service.code, each] as const));
  const fact = ({ id, card, ...application }: Application, pointer: string): Fact | undefined => {
    const value = answerAt(writtenIn(application).form, pointer);
    const { submittedAt = card.begunAt, service } = card;
    const source = {
      from: 'applications' as const,
      applicationId: id,
      serviceCode: service.code,
      submittedAt,
    };
    return value === undefined ? undefined : { value, source };
  };
  return (source, pointer) => {
    const earlier = source.from === 'applications' && byCode.get(source.serviceCode ?? serviceCode);
    return earlier ? fact(earlier, (source.from === 'applications' && source.pointer) || pointer) : undefined;
  };
};

/**
 * What is known of the questions: nothing is read that none of them asks for. Whoever acts for somebody has a mandate for applications
 * and not for the profile, which is left out (`isForAnother`).
 */
export const find = async (
  knowledge: Knowledge,
  draft: Draft,
  questions: readonly Sourced[],
  isForAnother: boolean,
): Promise<KnownAnswer[]> => {
  const sources = questions.map(({ source }) => source);
  const members = sources.flatMap((each) => (each.from === 'profile' && !isForAnother ? [each.member] : []));
  const codes = sources.flatMap((each) =>
    each.from === 'applications' ? [each.serviceCode ?? draft.serviceCode] : [],
  );
  const facts = await Promise.all([
    fromProfile(knowledge, draft, new Set(members)),
    fromApplications(knowledge, draft, new Set(codes)),
  ]);
  return questions.flatMap(({ pointer, source }) => {
    const fact = facts.map((factOf) => factOf(source, pointer)).find((each) => each !== undefined);
    return fact ? [{ pointer, ...fact }] : [];
  });
};
