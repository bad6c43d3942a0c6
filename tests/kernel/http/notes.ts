import * as v from 'valibot';
import type { Handlers } from '../../../functions/kernel/contract/contract';
import { contract as define } from '../../../functions/kernel/contract/contract';
import { download } from '../../../functions/kernel/contract/download';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { html, pageHeaders } from '../../../functions/kernel/http/html';
import { serve } from '../../../functions/kernel/http/serve';
import type { Action, Mark } from '../../../functions/kernel/identity/action';
import { markOf } from '../../../functions/kernel/identity/action';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { creation } from '../../../functions/kernel/table/create';
import { readCursor, writeCursor } from '../../../functions/kernel/table/cursor';
import { page, read } from '../../../functions/kernel/table/read';
import { equals, type Item } from '../../../functions/kernel/table/rule';
import { key } from '../../../functions/kernel/table/table';
import { update } from '../../../functions/kernel/table/update';
import { write } from '../../../functions/kernel/table/write';
import { id, instantInput, pageOf, paging, text } from '../../../functions/kernel/text/fields';
import { languages } from '../../../functions/kernel/text/languages';
import { instant } from '../../../functions/kernel/text/time';
import type { Opener, World } from '../../support/portal';

/*
 * A service for tests: notes that their owners file and pin. It has a route of each kind, so that the kernel can
 * be tested through its front door before and apart from any real service.
 */

const noteView = v.strictObject({ id, text: v.string(), pinned: v.boolean() });
const one = v.strictObject({ noteId: id });
const missing = { 'note-not-found': 404 } as const;

export const contract = define({
  name: 'notes',
  summary: 'Notes',
  keys: { write: ['note'], read: ['notes-of'] },
  titles: {
    'note-not-found': { en: 'No such note', ar: 'لا توجد هذه الملاحظة', fa: 'چنین یادداشتی نیست' },
    'note-pinned': { en: 'It is pinned already', ar: 'مثبتة من قبل', fa: 'از پیش سنجاق شده است' },
  },
  routes: {
    file: {
      method: 'POST',
      path: '/v1/notes',
      access: 'citizen',
      summary: 'File a note',
      body: v.strictObject({
        text: text(100),
        due: v.optional(instantInput),
        tags: v.optional(v.pipe(v.array(v.strictObject({ 'a/b~c': text(10) })), v.maxLength(5)), []),
        facts: v.optional(v.record(v.string(), text(10)), {}),
      }),
      reply: { status: 201, body: noteView, location: '/v1/notes/{id}' },
    },
    list: {
      method: 'GET',
      path: '/v1/notes',
      access: 'citizen',
      summary: 'List notes',
      query: v.strictObject(paging),
      reply: { status: 200, body: pageOf(noteView) },
    },
    get: {
      method: 'GET',
      path: '/v1/notes/{noteId}',
      access: 'citizen',
      summary: 'Show a note',
      params: one,
      reply: { status: 200, body: noteView },
      refusals: missing,
    },
    pin: {
      method: 'PUT',
      path: '/v1/notes/{noteId}/pin',
      access: 'citizen',
      summary: 'Pin a note',
      params: one,
      reply: { status: 204 },
      refusals: { ...missing, 'note-pinned': 409 },
    },
    inspect: {
      method: 'GET',
      path: '/v1/agency/notes/{noteId}',
      access: { agency: 'notes:read' },
      personal: true,
      summary: 'Show a note to an agency',
      params: one,
      reply: { status: 200, body: v.strictObject({ officer: v.string(), purpose: v.string() }) },
    },
    count: {
      method: 'GET',
      path: '/v1/operator/notes',
      access: 'operator',
      summary: 'Count notes, wrongly',
      reply: { status: 200, body: v.strictObject({ count: v.number() }) },
    },
    echo: {
      method: 'GET',
      path: '/v1/echo',
      access: 'anyone',
      summary: 'Say the language',
      query: v.strictObject({ fail: v.optional(v.picklist(['throw', 'undeclared'])) }),
      reply: { status: 200, body: v.string(), media: 'text/plain; charset=utf-8', cache: 60 },
    },
    call: {
      method: 'GET',
      path: '/v1/called/{name}',
      access: 'anyone',
      summary: 'Repeat a name of any letters',
      params: v.strictObject({ name: text(100) }),
      reply: { status: 200, body: v.strictObject({ name: v.string() }) },
    },
    place: {
      method: 'GET',
      path: '/v1/place',
      access: 'anyone',
      summary: 'Say where the portal is',
      reply: { status: 200, body: v.strictObject({ origin: v.string() }) },
    },
    page: {
      method: 'GET',
      path: '/v1/page',
      access: 'anyone',
      summary: 'Show a page',
      query: v.strictObject({ language: v.optional(v.picklist(languages)) }),
      reply: { status: 200, body: v.string(), media: html, cache: 60, localized: true, headers: pageHeaders },
    },
    keep: {
      method: 'GET',
      path: '/v1/kept',
      access: 'anyone',
      summary: 'Say the language to who does not know it',
      reply: {
        status: 200,
        body: v.string(),
        media: 'text/plain; charset=utf-8',
        ...{ cache: 60, private: true, tagged: true },
      },
    },
    listen: {
      method: 'POST',
      path: '/v1/heard',
      access: 'anyone',
      summary: 'Repeat what came, to the byte',
      raw: true,
      bodyLimit: 100,
      repeats: 1,
      reply: {
        status: 200,
        body: v.strictObject({ body: v.string(), signature: v.optional(v.string()) }),
      },
    },
    print: {
      method: 'GET',
      path: '/v1/print',
      access: 'anyone',
      summary: 'Print what is no text',
      reply: { status: 200, body: download, media: 'application/pdf', binary: true },
    },
  },
});

interface Note {
  readonly pk: string;
  readonly sk: string;
  readonly type: 'note';
  readonly version: number;
  readonly made: Mark;
  readonly owner: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly pinned: boolean;
  readonly timeline: object;
  readonly card: { readonly id: string; readonly text: string };
}

const noteKey = (noteId: string) => ({ pk: key('note', noteId), sk: 'note' });

const noteOf = ({ ids }: World, owner: string, content: string, action: Action): Note => {
  const noteId = ids.ownedId(owner, action.id);
  return {
    ...noteKey(noteId),
    ...{ type: 'note', version: 1, made: markOf(action), owner, pinned: false, timeline: {} },
    ownerKey: key('notes-of', owner),
    ownerSort: key(instant(action.at), noteId),
    card: { id: noteId, text: content },
  };
};

const notFound = () => new Refusal('note-not-found');
const view = ({ card }: Pick<Note, 'card'>) => ({ ...card, pinned: false });

export const handlers = (world: World): Handlers<typeof contract> => ({
  file: async ({ caller, body, action }) =>
    view(await write(world.table, creation(noteOf(world, personRef(caller.id), body.text, action)))),
  list: async ({ caller, query: { limit, cursor } }) => {
    const partition = key('notes-of', personRef(caller.id));
    const after = readCursor(world.signer, partition, cursor);
    const ranges = [{ partition }];
    const found = await page<Item & Note>(world.table, {
      index: 'owner',
      ranges,
      order: 'descending',
      limit,
      after,
    });
    const next = found.next === undefined ? {} : { next: writeCursor(world.signer, partition, found.next) };
    return { items: found.items.map(view), ...next };
  },
  get: async ({ caller, params }) => {
    const note = await read<Note>(world.table, noteKey(params.noteId));
    if (note?.owner !== personRef(caller.id)) throw notFound();
    return { ...view(note), pinned: note.pinned };
  },
  pin: async ({ caller, params, action }) => {
    await write(
      world.table,
      update({
        key: noteKey(params.noteId),
        rules: [
          equals('owner', personRef(caller.id), notFound),
          equals('pinned', false, () => new Refusal('note-pinned', { facts: { pinned: true } })),
        ],
        set: { pinned: true },
        missing: notFound,
        remember: { action, entry: { hash: action.hash, at: action.at } },
      }),
    );
    return undefined;
  },
  inspect: ({ accessPurpose }) => accessPurpose,
  count: () => ({ count: 'many' as unknown as number }),
  listen: ({ raw: { headers, body } }) => ({ body, signature: headers['x-signature'] }),
  print: () => ({ name: 'notes-1.pdf', content: new Uint8Array([0, 255, 254, 128]) }),
  echo: ({ query, language }) => {
    if (query.fail === 'throw') throw new Error('the password is swordfish');
    if (query.fail === 'undeclared') throw new Refusal('swordfish');
    return language;
  },
  call: ({ params }) => params,
  place: ({ origin }) => ({ origin }),
  page: ({ query, language }) => query.language ?? language,
  keep: ({ language }) => language,
});

export const notes: Opener = {
  contract,
  open: (world) => serve(contract, handlers(world), world),
};
