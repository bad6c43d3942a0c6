import PostalMime from 'postal-mime';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Envelope } from '../../../functions/kernel/outside/mail';
import { contract } from '../../../functions/notifications/contract';
import { tokenOf } from '../../../functions/notifications/unsubscribe/token';
import { citizen } from '../../support/callers';
import {
  eventTo,
  notifications,
  openMailer,
  reactorEffects,
  recordingQueue,
  signIn,
} from '../../support/messages';
import { usePortal } from '../../support/portal';
import { notificationsService } from '../../support/services';

const portal = usePortal(notificationsService);
const kind = 'complaint.asked';

let people = 0;
/** Somebody who signs in, and the letters that they get. */
const somebody = async () => {
  people += 1;
  const sub = `unsubscriber-${people}`;
  const caller = citizen(sub);
  await signIn(portal(), sub, 'amina@example.org');
  const api = portal().client(contract);
  const letter = async (type = kind) => {
    portal().clock.advance(60_000);
    const queue = recordingQueue();
    await notifications.react(reactorEffects(portal(), queue))(eventTo(type, [sub], portal().clock()));
    const taken: Envelope[] = [];
    const post = {
      send: async (envelope: Envelope) => {
        taken.push(envelope);
        return 'sent' as const;
      },
    };
    const mailer = openMailer(portal(), queue, post, { portal: 'https://portal.example' });
    for (const request of queue.sent) await mailer.send(request as never, 'a/1');
    return taken[0] && PostalMime.parse(taken[0].raw);
  };
  const wanted = async (type = kind) => {
    const { channels } = (await api.showPreferences({ caller })).body;
    return channels.find((each) => each.kind === type)?.email;
  };
  return { sub, caller, letter, wanted };
};

type Letter = Awaited<ReturnType<Awaited<ReturnType<typeof somebody>>['letter']>>;

const headerOf = (letter: Letter, name: string): string | undefined =>
  letter?.headers.find(({ key }) => key === name)?.value;

/** The parameters in the link of a letter. */
const linkOf = (letter: Letter) => {
  const url = /^<(.+)>$/.exec(headerOf(letter, 'list-unsubscribe') ?? '')?.[1] ?? '';
  const [, origin, of = '', link = ''] =
    /^(.+)\/v1\/public\/notifications\/unsubscribe\/(.+)\/(.+)$/.exec(url) ?? [];
  return { url, origin, params: { kind: of, link } };
};

describe('each letter', () => {
  it('has the headers by which mail readers unsubscribe, and the same link in its text', async () => {
    const { letter } = await somebody();
    const sent = await letter();
    const { url, origin, params } = linkOf(sent);
    expect([origin, params.kind]).toEqual(['https://portal.example', kind]);
    expect(headerOf(sent, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(sent?.text?.replaceAll('\r\n', '')).toContain(url);
    expect(sent?.html).toContain(`href="${url}"`);
  });
});

describe('one click', () => {
  it('stops letters of the kind and no others, as mail readers send it, without anybody signed in', async () => {
    const { letter, wanted } = await somebody();
    const { params } = linkOf(await letter());
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const rawBody =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const done = await portal()
      .client(contract)
      .unsubscribe({ params, rawBody, headers, idempotencyKey: null });
    expect(done.status).toBe(200);
    expect(await letter()).toBeUndefined();
    expect([await wanted(), await wanted('complaint.resolved')]).toEqual([false, true]);
    expect(await letter('complaint.resolved')).toBeDefined();
  });

  it('keeps what was chosen before, and stays as it is when it comes again', async () => {
    const { caller, letter, wanted } = await somebody();
    const api = portal().client(contract);
    const { params } = linkOf(await letter());
    const body = { language: 'fa', channels: [{ kind: 'complaint.assigned', email: true }] } as const;
    await api.replacePreferences({ caller, body: { ...body, channels: [...body.channels] } });
    const form = { params, rawBody: 'List-Unsubscribe=One-Click' };
    await Promise.all([api.unsubscribe(form), api.unsubscribe(form), api.unsubscribe(form)]);
    expect([await wanted(), await wanted('complaint.assigned')]).toEqual([false, true]);
    expect((await api.showPreferences({ caller })).body.language).toBe('fa');
    // And the person may choose it again.
    await api.replacePreferences({ caller, body: { channels: [{ kind, email: true }] } });
    expect(await letter()).toBeDefined();
  });

  it('stops all letters by the other button of the page', async () => {
    const { letter, wanted } = await somebody();
    const api = portal().client(contract);
    const { params } = linkOf(await letter());
    const page = (await api.unsubscribePage({ params })).body;
    const actions = [...page.matchAll(/action="([^"]+)"/g)].map(([, action = '']) =>
      action.split('/').slice(-2),
    );
    expect(actions).toEqual([
      [kind, params.link],
      ['all', expect.any(String)],
    ]);
    const [, [of = '', link = ''] = []] = actions;
    await api.unsubscribe({ params: { kind: of, link }, rawBody: '' });
    expect([await wanted(), await wanted('complaint.resolved')]).toEqual([false, false]);
  });
});

describe('the page of a link', () => {
  it.each(['en', 'ar', 'fa'])('asks in %s, and stops nothing by itself', async (language) => {
    const { letter, wanted } = await somebody();
    const { params } = linkOf(await letter());
    const headers = { 'accept-language': language };
    const { body, headers: sent } = await portal().client(contract).unsubscribePage({ params, headers });
    expect(body).toContain(`<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}">`);
    expect(sent['content-security-policy']).toContain("form-action 'self'");
    expect(await wanted()).toBe(true);
  });

  it('is not there for a link that was made up, of another kind, or of another person', async () => {
    const { sub } = await somebody();
    const own = tokenOf(portal(), personRef(sub), kind);
    const others = tokenOf(portal(), personRef('somebody-else'), kind);
    const [id = '', tag = ''] = own.split('.');
    const [otherId = ''] = others.split('.');
    const api = portal().client(contract);
    for (const params of [
      { kind: 'complaint.resolved', link: own },
      { kind: 'all', link: own },
      { kind, link: `${otherId}.${tag}` },
      { kind, link: `${id}.${'A'.repeat(tag.length)}` },
    ]) {
      expect((await api.unsubscribePage({ params })).problem).toMatchObject({ status: 404 });
      expect((await api.unsubscribe({ params, rawBody: '' })).problem.code).toBe('link-not-found');
    }
  });
});
