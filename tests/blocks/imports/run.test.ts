import { importEvents } from '../../../functions/blocks/imports/events';
import type { Job } from '../../../functions/blocks/imports/job';
import { fileOf as fileOfJob } from '../../../functions/blocks/imports/transitions';
import { sha256 } from '../../../functions/kernel/outside/s3-signature';
import { days, hours, instant } from '../../../functions/kernel/text/time';
import { useDatabase } from '../../support/engine';
import { pairs, sample } from '../../support/sample';
import { fileOf, Killed, newImport } from './world';

const database = useDatabase();
const begin = (announced?: object) => newImport(database(), announced);
type One = Awaited<ReturnType<typeof begin>>;

/** Calls the function with each message, and again with one whose call was cut short, until there are none. */
const work = async (one: One): Promise<number> => {
  let calls = 0;
  while (one.messages.length > 0 && calls < 1_000) {
    calls += 1;
    try {
      await one.run();
      one.messages.shift();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      one.kill.spare();
    }
  }
  return calls;
};

/** An import whose function is killed at a call ends as the sound one did. */
const endsAs = async (sound: One, text: string, call: number, afterwards: boolean): Promise<void> => {
  const one = await begin();
  one.kill.plan(call, afterwards);
  try {
    await one.come(text);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    one.kill.spare();
    await one.again();
  }
  await work(one);
  expect([call, afterwards, (await one.now()).state]).toEqual([call, afterwards, 'finished']);
  expect(one.results()).toBe(sound.results());
  expect([...one.made.keys()]).toEqual([...sound.made.keys()]);
  expect((await one.now()).progress).toMatchObject({ rows: 1_203, done: 602, refused: 601 });
};

const linesOf = (one: One): string[] => one.results().trim().split('\n');

describe('an import', () => {
  test('gives each row a result, and clears up behind it', async () => {
    const one = await begin();
    await one.come(fileOf(1_203, (index) => index));
    expect(await one.now()).toMatchObject({ state: 'running', total: 1_203 });
    await work(one);
    const progress = { rows: 1_203, done: 602, refused: 601 };
    expect(await one.now()).toMatchObject({ state: 'finished', total: 1_203, progress });
    const [header, ...lines] = linesOf(one);
    expect(header).toBe('line,result,id,code,detail');
    expect(lines.slice(0, 2)).toEqual(['2,done,lamp-0,,', '3,refused,,odd,1 watts']);
    expect(lines.map((line) => Number(line.split(',')[0]))).toEqual(lines.map((_, index) => index + 2));
    expect([...one.objects.keys()]).toEqual([`attached/lamp-import/${one.job.id}/results.csv`]);
  });

  test('hands over to the next call when its time is over', async () => {
    const one = await begin();
    await one.come(fileOf(2_100));
    for (const rows of [500, 1_000, 1_500, 2_000, 2_100]) {
      const clock = Object.assign(() => one.clock(), {});
      const count = one.messages.length;
      await one.run({
        clock,
        runFor: 1,
        objects: {
          ...one.effects.objects,
          put: async (...put) => {
            one.clock.advance(10);
            await one.effects.objects.put(...put);
          },
        },
      });
      expect((await one.now()).progress.rows).toBe(rows);
      expect(one.messages.length).toBe(count + (rows < 2_100 ? 1 : 0));
    }
    expect((await one.now()).state).toBe('finished');
  });

  test('that is killed before or after any call goes on, and does nothing twice but what may be', async () => {
    const text = fileOf(1_203, (index) => index);
    const sound = await begin();
    await sound.come(text);
    await work(sound);
    const calls = sound.kill.calls();
    expect(calls).toBeGreaterThan(10);
    const every = pairs(
      Array.from({ length: calls }, (_, index) => index + 1),
      [false, true],
    );
    for (const [call, afterwards] of sample('killed imports', every, 0.25)) {
      await endsAs(sound, text, call, afterwards);
    }
  });

  test('that is worked through twice at once ends as if it had been once', async () => {
    const one = await begin();
    await one.come(fileOf(2_500, (index) => index));
    await one.again();
    await Promise.all([one.run(), one.run(), one.run()]);
    const progress = { rows: 2_500, done: 1_250, refused: 1_250 };
    expect(await one.now()).toMatchObject({ state: 'finished', progress });
    expect(linesOf(one)).toHaveLength(2_501);
  });

  test('goes on when the answer of the table is lost', async () => {
    const one = await begin();
    await one.come(fileOf(1_203));
    database().faults.next('answer-lost', 2, 'UpdateItem');
    await work(one);
    database().faults.clear();
    expect(await one.now()).toMatchObject({ state: 'finished', progress: { rows: 1_203 } });
  });
});

describe('a file', () => {
  test.each([
    ['with columns that are not there', 'number,colour\nA,red\n', 'column-missing'],
    ['with no rows', 'number,watts\n', 'no-rows'],
  ])('%s is refused', async (_, text, reason) => {
    const one = await begin();
    await one.come(text);
    await work(one);
    expect(await one.now()).toMatchObject({ state: 'refused', reason });
    expect([...one.objects.keys()]).toEqual([]);
  });

  test('is the one that was announced', async () => {
    const text = fileOf(3);
    const right = await begin({ sha256: sha256(text) });
    await right.come(text);
    expect((await right.now()).state).toBe('running');
    const wrong = await begin({ sha256: sha256('another') });
    await wrong.come(text);
    expect(await wrong.now()).toMatchObject({ state: 'refused', reason: 'wrong-checksum' });
  });

  test('that comes a second time changes nothing', async () => {
    const one = await begin();
    await one.come(fileOf(3));
    await one.come(fileOf(700));
    await work(one);
    expect(await one.now()).toMatchObject({ state: 'finished', total: 3 });
    expect(linesOf(one)).toHaveLength(4);
  });
});

describe('a job', () => {
  const action = { id: 'a'.repeat(22), hash: 'hash', at: Date.UTC(2026, 2, 1, 9, 5) };

  test('that is cancelled takes no more rows, and is cleared up', async () => {
    const one = await begin();
    await one.come(fileOf(2_000));
    const { take } = one.importer;
    let calls = 0;
    const importer = {
      ...one.importer,
      take:
        (effects: Parameters<typeof take>[0]) =>
        async (...given: Parameters<ReturnType<typeof take>>) => {
          calls += 1;
          if (calls === 6) await one.jobs.cancel(one.agencyId, one.job.id, action);
          return take(effects)(...given);
        },
    };
    one.importer = importer;
    await work(one);
    expect(await one.now()).toMatchObject({ state: 'cancelled', progress: { rows: 500 } });
    expect([...one.objects.keys()]).toEqual([]);
    const again = () => one.jobs.cancel(one.agencyId, one.job.id, { ...action, id: 'b'.repeat(22) });
    await expect(again()).rejects.toMatchObject({
      code: 'job-ended',
      context: { facts: { state: 'cancelled' } },
    });
    await expect(one.jobs.cancel(one.agencyId, one.job.id, action)).resolves.toMatchObject({ hash: 'hash' });
  });

  test('whose file does not come lapses', async () => {
    const awaited = await begin();
    const lapsing = await awaited.now();
    expect(Date.parse(lapsing.dueAt ?? '')).toBe(awaited.clock() + days(1));
    await awaited.due();
    expect((await awaited.now()).state).toBe('lapsed');
    expect(await awaited.now()).not.toHaveProperty('dueKey');
  });

  test('that nobody works at is called again by the next sweep, says so, and has failed after hours', async () => {
    const one = await begin();
    await one.come(fileOf(600));
    // The function is killed with its message, which nobody gets for long.
    one.kill.plan(3, true);
    await expect(one.run()).rejects.toThrow(Killed);
    one.kill.spare();
    one.messages.length = 0;
    expect(Date.parse((await one.now()).dueAt ?? '') - one.clock()).toBe(10_000);
    one.clock.advance(30_000);
    await one.due();
    const now = one.clock();
    expect(await one.now()).toMatchObject({
      state: 'running',
      waiting: { reason: 'unattended', rows: 100, since: instant(now), nextAt: instant(now + 60_000) },
    });
    expect(one.messages).toEqual([{ kind: 'lamp-import', jobId: one.job.id }]);
    await work(one);
    expect(await one.now()).toMatchObject({ state: 'finished', progress: { rows: 600 } });
    expect(await one.now()).not.toHaveProperty('waiting');

    const lost = await begin();
    await lost.come(fileOf(3));
    const pauses: number[] = [];
    while ((await lost.now()).state === 'running') {
      pauses.push((Date.parse((await lost.now()).dueAt ?? '') - lost.clock()) / 1_000);
      lost.clock.set((await lost.now()).dueAt ?? '');
      await lost.due();
    }
    expect(pauses.slice(0, 5)).toEqual([10, 60, 120, 240, 300]);
    expect((await lost.now()).state).toBe('failed');
    expect(lost.clock() - Date.parse((await lost.now()).movedAt ?? '')).toBeGreaterThanOrEqual(hours(3));
  });

  test('of which the table is too busy for a row goes on with the others, says so, and takes it alone', async () => {
    const one = await begin();
    await one.come(fileOf(700));
    one.busy.add('7');
    await one.run();
    expect(await one.now()).toMatchObject({
      progress: { rows: 0 },
      waiting: {
        reason: 'busy',
        rows: 1,
        since: instant(one.clock()),
        nextAt: instant(one.clock() + 15_000),
      },
    });
    expect(one.made.size).toBe(499);
    expect(one.delays.at(-1)).toBe(15);
    one.busy.clear();
    one.clock.advance(15_000);
    await work(one);
    expect(await one.now()).toMatchObject({ state: 'finished', progress: { rows: 700, done: 700 } });
    expect(await one.now()).not.toHaveProperty('waiting');
    expect(Math.max(...one.made.values())).toBe(1);
    expect(
      linesOf(one)
        .slice(1)
        .map((line) => Number(line.split(',')[0])),
    ).toEqual(Array.from({ length: 700 }, (_, index) => index + 2));
    expect([...one.objects.keys()]).toEqual([`attached/lamp-import/${one.job.id}/results.csv`]);
  });

  test('refuses a row that the table was too busy for during ten minutes, and comes through', async () => {
    const one = await begin();
    await one.come(fileOf(502));
    one.busy.add('501');
    let calls = 0;
    while (one.messages.length > 0 && calls < 200) {
      calls += 1;
      await one.run();
      one.messages.shift();
      one.clock.advance((one.delays.at(-1) ?? 0) * 1_000);
    }
    expect(await one.now()).toMatchObject({
      state: 'finished',
      progress: { rows: 502, done: 501, refused: 1 },
    });
    expect(
      linesOf(one)
        .filter((line) => line.includes(',busy,'))
        .map((line) => line.split(',')[0]),
    ).toEqual(['503']);
  });

  test('leaves a table alone that is too busy for everything', async () => {
    const one = await begin();
    await one.come(fileOf(600));
    for (let number = 0; number < 600; number += 1) one.busy.add(String(number));
    await one.run();
    expect(one.taken()).toBe(100);
    expect((await one.now()).waiting).toMatchObject({ reason: 'busy', rows: 500 });
  });

  test('is never finished with fewer rows than the file has', async () => {
    const one = await begin();
    await one.come(fileOf(600));
    one.objects.set(fileOfJob(one.job), Buffer.from(fileOf(5)));
    await expect(one.run()).rejects.toThrow('has 5 rows, not 600');
    one.objects.set(fileOfJob(one.job), Buffer.from(fileOf(600)));
    one.importer = {
      ...one.importer,
      take: () => async (_, rows) => rows.slice(1).map(({ line }) => ({ line, result: 'done' })),
    };
    await expect(one.run()).rejects.toThrow('were given 99 results');
    expect((await one.now()).state).toBe('running');
  });

  test('gives off one event for its agency when it has ended', async () => {
    const one = await begin();
    const images: Job[] = [await one.now()];
    await one.come(fileOf(600));
    images.push(await one.now());
    await work(one);
    images.push(await one.now());
    const told = images.flatMap((image, index) =>
      importEvents({ ...images[index - 1] }, { ...image }).slice(),
    );
    expect(told).toMatchObject([
      {
        type: 'lamp-import.ended',
        subject: one.job.id,
        audience: { agencies: [one.agencyId] },
        data: { jobState: 'finished', rows: 600, done: 600, refused: 0 },
      },
    ]);
  });
});
