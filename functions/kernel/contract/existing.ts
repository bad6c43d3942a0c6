/** What a route answers that makes something unless there is one already (`reply.existing`): the one that there is, with 200. */
export class Existing<Body> {
  constructor(readonly body: Body) {}
}

/** What such a route's handler may answer besides what it made. */
export type ExistingAnswer<Reply, Body> = Reply extends { readonly existing: true } ? Existing<Body> : never;
