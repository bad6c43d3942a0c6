/** What the bank does not do, as its API says it. */
export class BankRefusal extends Error {
  override readonly name = 'BankRefusal';

  constructor(
    readonly status: 400 | 401 | 404 | 405 | 409 | 415 | 422,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
