export { type Client, createClient } from './client.ts';
export { AnswerError, type FieldError, isProblem, type Problem, ProblemError } from './errors.ts';
export type * from './generated/index.ts';
export type {
  AccessPurpose,
  CallOptions,
  Operation,
  PagedOperation,
  PersonalOperation,
  PersonalPagedOperation,
} from './operation.ts';
export type { ClientOptions } from './request.ts';
