import { setTimeout as sleep } from 'node:timers/promises';
import { jpeg, secret } from '../../support/photographs';
import type { Portal } from './portal';

/*
 * A report by Open311 whose pictures come in the form itself, as FixMyStreet sends them where it is told to upload files.
 */

interface Shown {
  readonly photographs: readonly { readonly id: string; readonly mediaType: string }[];
}

/** `portal` is the running portal, once tests run. */
export const open311FilesSuite = (portal: () => Portal): void => {
  const agency = () => portal().demo.agencies[0] ?? { id: '', apiKey: '' };
  const form = (): FormData => {
    const fields = new FormData();
    fields.append('api_key', agency().apiKey);
    fields.append('service_code', `${agency().id}.pothole`);
    fields.append('lat', '31.953912345');
    fields.append('long', '35.910654321');
    fields.append('description', 'Two pictures of one hole — صورتان');
    for (const nth of [1, 2]) {
      const picture = new Blob([jpeg(nth)], { type: 'image/jpeg' });
      fields.append(`photo${nth}`, picture, `${nth}.jpeg`);
    }
    return fields;
  };
  const send = async (): Promise<string> => {
    const reply = await fetch(`${portal().url}/open311/v2/requests.json`, { method: 'POST', body: form() });
    const text = await reply.text();
    expect([reply.status, text]).toEqual([201, expect.anything()]);
    return JSON.parse(text)[0].service_request_id;
  };
  const headers = () => ({
    'x-api-key': agency().apiKey,
    'diwan-officer': 'officer 7',
    'diwan-purpose': 'the pictures',
  });
  const shown = async (id: string): Promise<Shown> =>
    (await (
      await fetch(`${portal().url}/v1/agency/complaints/${id}`, { headers: headers() })
    ).json()) as Shown;

  test('are attached once, without what their makers noted in them', async () => {
    const id = await send();
    expect(await send()).toBe(id);
    let { photographs } = await shown(id);
    while (photographs.length < 2) {
      await sleep(100);
      ({ photographs } = await shown(id));
    }
    expect(photographs.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'image/jpeg']);
    const path = `/v1/agency/complaints/${id}/photographs/${photographs[0]?.id}`;
    const reply = await fetch(`${portal().url}${path}`, { headers: headers() });
    const { download } = (await reply.json()) as { readonly download: { readonly url: string } };
    const kept = Buffer.from(await (await fetch(download.url)).arrayBuffer());
    expect(kept.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(kept.includes(secret)).toBe(false);
    await sleep(1000);
    expect((await shown(id)).photographs).toHaveLength(2);
  });
};
