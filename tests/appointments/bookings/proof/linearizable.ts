/*
 * Is a history of concurrent operations one that could have happened one after the other?
 *
 * The search is that of Wing and Gong ("Testing and Verifying Concurrent Objects", 1993): among the operations that no
 * other one had ended before, one must have taken effect first; try each, and go on with the rest. Lowe ("Testing for
 * Linearizability", 2017) adds the memory that makes it fast: having come by two ways to the same operations done and the
 * same state, the second way leads nowhere where the first did not.
 *
 * An operation of which nobody knows the answer may have taken effect at any time since it began, or never.
 */

/** What the object is by itself, when one operation comes after the other. */
export interface Model<Operation, State> {
  readonly initial: State;
  /** The states that the operation with its answer may lead to; none where it cannot have been so answered. */
  readonly next: (state: State, operation: Operation) => readonly State[];
  /** The same for the same state. */
  readonly nameOf: (state: State) => string;
}

export interface Recorded<Operation> {
  readonly operation: Operation;
  /** When it began, and when it was answered, on one clock; undefined where nobody knows what became of it. */
  readonly began: number;
  readonly ended: number | undefined;
}

/** A moment of the history, in a list from which operations are lifted as they are put into their order. */
interface Moment {
  readonly index: number;
  readonly isEnd: boolean;
  readonly at: number;
  before: Moment | undefined;
  after: Moment | undefined;
  /** The end of what begins here. */
  end: Moment | undefined;
}

const inTime = (left: Moment, right: Moment): number =>
  left.at - right.at || Number(left.isEnd) - Number(right.isEnd);

/** The moments of a history in the order of time, behind a head of their own. */
const listOf = (history: readonly Recorded<unknown>[]): Moment => {
  const head: Moment = {
    ...{ index: -1, isEnd: true, at: Number.NEGATIVE_INFINITY },
    ...{ before: undefined, after: undefined, end: undefined },
  };
  const moments = history.flatMap(({ began, ended = Number.POSITIVE_INFINITY }, index) => {
    const end: Moment = { ...head, index, at: ended };
    return [{ ...head, index, isEnd: false, at: began, end }, end];
  });
  let last = head;
  for (const moment of moments.sort(inTime)) {
    last.after = moment;
    moment.before = last;
    last = moment;
  }
  return head;
};

const unlink = ({ before, after }: Moment): void => {
  if (before) before.after = after;
  if (after) after.before = before;
};
const link = (moment: Moment): void => {
  if (moment.before) moment.before.after = moment;
  if (moment.after) moment.after.before = moment;
};
const lift = (call: Moment): void => {
  unlink(call);
  if (call.end) unlink(call.end);
};
const putBack = (call: Moment): void => {
  if (call.end) link(call.end);
  link(call);
};

/** What a model may be in by now: where an answer leaves open what it is, all that it may be. */
type Possible<State> = ReadonlyMap<string, State>;

const stepOf = <Operation, State>(
  { next, nameOf }: Model<Operation, State>,
  possible: Possible<State>,
  { operation, ended }: Recorded<Operation>,
): Possible<State> => {
  const reached = [...possible.values()].flatMap((state) => next(state, operation));
  const named = new Map(reached.map((state) => [nameOf(state), state]));
  return ended === undefined ? new Map([...possible, ...named]) : named;
};

/** Which operations are done, as a text that is the same for the same ones. */
const nameOfDone = (done: Uint8Array): string => Buffer.from(done).toString('latin1');

const flip = (done: Uint8Array, index: number): void => {
  done[index >> 3] = (done[index >> 3] ?? 0) ^ (1 << (index & 7));
};

/** Whether some order of the operations that keeps to time gives each the answer that it got. */
export const isLinearizable = <Operation, State>(
  model: Model<Operation, State>,
  history: readonly Recorded<Operation>[],
): boolean => {
  const head = listOf(history);
  const done = new Uint8Array(Math.ceil(history.length / 8));
  const seen = new Set<string>();
  const taken: { readonly call: Moment; readonly from: Possible<State> }[] = [];
  let possible: Possible<State> = new Map([[model.nameOf(model.initial), model.initial]]);

  /** Puts the operation next in the order, unless that leads nowhere or where the search has been. */
  const take = (call: Moment): boolean => {
    const recorded = history[call.index];
    const reached = recorded ? stepOf(model, possible, recorded) : new Map();
    if (reached.size === 0) return false;
    flip(done, call.index);
    const place = `${nameOfDone(done)}|${[...reached.keys()].sort().join('|')}`;
    if (seen.has(place)) {
      flip(done, call.index);
      return false;
    }
    seen.add(place);
    taken.push({ call, from: possible });
    possible = reached;
    lift(call);
    return true;
  };

  let moment = head.after;
  while (head.after) {
    if (moment && !moment.isEnd) {
      moment = take(moment) ? head.after : moment.after;
      continue;
    }
    // An operation that is not in the order yet has ended: what was put into it before was wrong.
    const last = taken.pop();
    if (!last) return false;
    flip(done, last.call.index);
    possible = last.from;
    putBack(last.call);
    moment = last.call.after;
  }
  return true;
};
