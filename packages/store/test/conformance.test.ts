import {strToU8} from 'fflate';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {BadArchive, Duplicate, NotFound, Stale, type Store} from '../src/index.ts';
import {absent, engines} from './engines.ts';
import {dam, damRecord, files, sample} from './sample.ts';

// one body of cases that both engines run
describe.each(Object.keys(engines) as (keyof typeof engines)[])('%s', name => {
  describe.skipIf(absent(name))('keeps', () => {
    let store: Store;
    let stop: () => void;
    let n = 0;
    const library = async () => (await store.libraries.create(`Library ${name} ${++n}`)).id;
    beforeAll(async () => {
      ({store, stop} = await engines[name]('nothing'));
    }, 300_000);
    afterAll(async () => {
      await store?.close();
      stop?.();
    });

    test('libraries, by readable ids that never clash', async () => {
      const a = await store.libraries.create('Homs, 2014');
      const b = await store.libraries.create('Homs 2014!');
      expect([a.id, b.id]).toEqual(['homs-2014', 'homs-2014-2']);
      expect((await store.libraries.create('…')).id).toBe('library');
      await store.libraries.rename(a.id, 'Homs');
      expect((await store.libraries.get(a.id)).name).toBe('Homs');
      expect(await store.libraries.visit(a.id)).toBeNull();
      expect(await store.libraries.visit(a.id)).toMatch(/^2026-/);
      await store.libraries.remove(b.id);
      await expect(store.libraries.get(b.id)).rejects.toThrow(NotFound);
    });

    test.each([
      ['plain words', 'Talks resumed.\n\nNothing was agreed.'],
      ['a NUL', 'before\0after'],
      ['half a surrogate pair', 'x\ud83dy'],
      ['emoji, right-to-left, zero width', '🕊️ سلام\u200b\u202eabc\u2069'],
      ['line ends as they came', 'a\r\nb\rc\n\ufeff'],
      ['a megabyte without a space', 'x'.repeat(1_000_000)],
      ['nothing at all', ''],
    ])('a text exactly: %s', async (_, text) => {
      const id = await library();
      const given = await store.documents.add(id, sample('doc', text).documents[0]!);
      expect((await store.documents.get(id, given)).text).toBe(text);
    });

    test('documents once: the same bytes are refused by name', async () => {
      const id = await library();
      const [document] = damRecord().documents;
      expect(await store.documents.add(id, document!)).toBe('dam');
      await expect(store.documents.add(id, {...document!, id: 'other'})).rejects.toThrow(Duplicate);
      expect(await store.documents.add(id, sample('dam', 'Another text').documents[0]!)).toBe('dam-2');
      expect((await store.documents.list(id)).map(d => d.words)).toEqual([18, 2]);
      await expect(store.documents.add('nowhere', document!)).rejects.toThrow(NotFound);
    });

    test('what was read, with ids of its own and spans that still hold', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord('dam'));
      const second = dam.replace('Friday', 'Monday');
      const {documents} = await store.records.ingest(id, damRecord('dam', second));
      expect(documents.get('dam')).toBe('dam-2');
      const record = await store.records.get(id, await store.documents.all(id));
      expect(record.demands.map(d => [d.id, d.statement])).toEqual([
        ['d1', 's1'],
        ['d2', 's2'],
      ]);
      expect(record.actors.map(a => [a.id, a.mentions.length])).toEqual([
        ['valley-council', 2],
        ['mill', 4],
      ]);
      const texts = new Map(record.documents.map(d => [d.id, d.text]));
      const [deadline] = record.demands[1]!.deadline;
      expect(texts.get(deadline!.doc)!.slice(deadline!.start, deadline!.end)).toBe('by Monday');
    });

    test('a document already here once, whatever the record calls it', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const again = await store.records.ingest(id, damRecord('copy'));
      expect(again.duplicates.get('copy')).toBe('dam');
      expect(again.items).toBe(0);
      expect((await store.records.get(id, await store.documents.all(id))).demands).toHaveLength(1);
    });

    test('decisions over readings', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const read = async () => (await store.records.get(id, await store.documents.all(id))).demands;
      const [demand] = await read();
      await store.records.decide(id, 'demands', 'd1', {decision: 'rejected', by: 'ana'});
      expect(await read()).toEqual([]);
      await store.records.decide(id, 'demands', 'd1', {decision: null});
      expect(await read()).toEqual([demand]);
      const corrected = {...demand!, wants: 'stop' as const};
      const item = await store.records.decide(id, 'demands', 'd1', {decision: 'corrected', item: corrected, by: 'ana'});
      expect(item).toMatchObject({decision: 'corrected', decidedBy: 'ana', original: demand});
      expect(await read()).toEqual([corrected]);
      const {id: _, ...fresh} = demand!;
      expect((await store.records.add(id, 'demands', fresh, 'ana')).id).toBe('d2');
      // a new reading replaces nothing a person decided, and lays nothing over it
      await store.records.reread(id, 'dam', damRecord());
      expect((await read()).map(d => [d.id, d.wants])).toEqual([
        ['d1', 'stop'],
        ['d2', 'do'],
      ]);
      await expect(store.records.decide(id, 'demands', 'd99', {decision: 'accepted'})).rejects.toThrow(NotFound);
    });

    test('the reading behind a correction comes back whatever was decided in between', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const all = await store.documents.all(id);
      const [demand] = (await store.records.get(id, all)).demands;
      await store.records.decide(id, 'demands', 'd1', {decision: 'corrected', item: {...demand!, wants: 'stop'}});
      await store.records.decide(id, 'demands', 'd1', {decision: 'rejected'});
      await store.records.decide(id, 'demands', 'd1', {decision: 'accepted'});
      const asRead = await store.records.decide(id, 'demands', 'd1', {decision: null});
      expect(asRead).toMatchObject({decision: null, original: null, item: demand});
    });

    test('what a person added is corrected, rejected and brought back as theirs', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const {id: _, ...fresh} = (await store.records.get(id, await store.documents.all(id))).demands[0]!;
      const added = await store.records.add(id, 'demands', fresh);
      const change = {...added.item, wants: 'stop'};
      const now = await store.records.decide(id, 'demands', added.id, {decision: 'corrected', item: change});
      expect(now).toMatchObject({decision: 'added', original: null, item: {wants: 'stop'}});
      expect(await store.records.decide(id, 'demands', added.id, {decision: 'rejected'})).toMatchObject({
        decision: 'rejected',
      });
      expect(await store.records.decide(id, 'demands', added.id, {decision: null})).toMatchObject({
        decision: 'added',
        item: {wants: 'stop'},
      });
    });

    test('an actor is added with the words that name it', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const {text} = await store.documents.get(id, 'dam');
      const start = text.indexOf('Friday');
      const mentions = [{doc: 'dam', start, end: start + 6}];
      const person = {name: 'Friday', kind: 'person' as const, country: null, role: null, speaksFor: null, mentions};
      expect(await store.records.addActor(id, person)).toMatchObject({
        id: 'friday',
        decision: 'added',
        item: {name: 'Friday', mentions},
      });
      expect((await store.records.addActor(id, person)).id).not.toBe('friday');
      const {actors} = await store.records.get(id, await store.documents.all(id));
      expect(actors.find(a => a.id === 'friday')).toMatchObject({mentions});
      expect((await store.records.items(id, {document: 'dam'})).some(i => i.id === 'friday')).toBe(true);
    });

    test('an actor that is rejected leaves no trace in what stands', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      await store.records.decide(id, 'actors', 'mill', {decision: 'rejected'});
      const record = await store.records.get(id, await store.documents.all(id));
      expect(record.actors.map(a => a.id)).toEqual(['valley-council']);
      expect(record.demands).toMatchObject([{by: 'valley-council', of: null}]);
    });

    test('a merge of two actors everywhere', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      await store.records.mergeActors(id, 'valley-council', 'mill');
      const record = await store.records.get(id, await store.documents.all(id));
      expect(record.actors.map(a => [a.id, a.mentions.length])).toEqual([['mill', 3]]);
      expect([record.statements[0]!.speaker, record.demands[0]!.by]).toEqual(['mill', 'mill']);
    });

    test('nothing of a removed document, everything of the others', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord('dam'));
      await store.records.ingest(id, damRecord('second', dam.replace('Friday', 'Monday')));
      await store.documents.remove(id, 'dam');
      const record = await store.records.get(id, await store.documents.all(id));
      expect(record.demands.map(d => d.id)).toEqual(['d2']);
      expect(record.actors.flatMap(a => a.mentions.map(m => m.doc))).toEqual(['second', 'second', 'second']);
      await expect(store.documents.remove(id, 'dam')).rejects.toThrow(NotFound);
    });

    test('words that can be found, in texts and in the record', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      await store.records.ingest(id, sample('other', 'Grain prices rose. The ministry declined to comment.'));
      expect((await store.documents.search(id, 'sluices')).map(h => h.document)).toEqual(['dam']);
      expect((await store.documents.search(id, '"grain prices" -mill')).map(h => h.document)).toEqual(['other']);
      expect(await store.documents.search(id, `'); drop table items; -- \0 \ud800 &|!`)).toEqual([]);
      expect((await store.records.search(id, 'releasing water')).map(i => i.id).sort()).toEqual(['d1', 's1']);
      const [hit] = await store.documents.search(id, 'sluice');
      expect(dam.slice(hit!.start, hit!.end)).toBe(hit!.text);
    });

    test('every version of a conflict, and refuses to save over someone else', async () => {
      const id = await library();
      const first = await store.conflicts.create(id, {title: 'The dam', yaml: 'suasion: 1\n'});
      const second = await store.conflicts.save(id, first.id, 1, {title: 'The dam', yaml: 'suasion: 1 # two\n'});
      expect(second.head).toBe(2);
      await expect(store.conflicts.save(id, first.id, 1, {title: 'x', yaml: 'lost'})).rejects.toThrow(Stale);
      expect((await store.conflicts.get(id, first.id)).yaml).toBe('suasion: 1 # two\n');
      expect((await store.conflicts.get(id, first.id, 1)).yaml).toBe('suasion: 1\n');
      expect((await store.conflicts.versions(id, first.id)).map(v => [v.version, v.parent])).toEqual([
        [2, 1],
        [1, null],
      ]);
      await expect(store.conflicts.get(id, first.id, 3)).rejects.toThrow(NotFound);
      await expect(store.conflicts.save(id, 'nothing', 1, {title: 'x', yaml: ''})).rejects.toThrow(NotFound);
    });

    test('one winner of many who save at once', async () => {
      const id = await library();
      const {id: conflict} = await store.conflicts.create(id, {title: 'Race', yaml: '0'});
      const saves = Array.from({length: 8}, (_, k) =>
        store.conflicts.save(id, conflict, 1, {title: 'Race', yaml: `${k}`}),
      );
      const results = await Promise.allSettled(saves);
      expect(results.filter(r => r.status === 'fulfilled')).toHaveLength(1);
      expect(results.filter(r => r.status === 'rejected' && r.reason instanceof Stale)).toHaveLength(7);
    });

    test('work to do, uploads, questions, briefs and settings', async () => {
      const id = await library();
      const upload = await store.jobs.keepUpload(id, 'a.txt', new Uint8Array([0, 255, 10]));
      expect([...(await store.jobs.upload(id, upload)).bytes]).toEqual([0, 255, 10]);
      const job = await store.jobs.create(id, 'import', {uploads: [upload]});
      await store.jobs.update(id, job.id, {state: 'running', progress: {done: 1}});
      const mine = (await store.jobs.pending()).filter(j => j.library === id);
      expect(mine).toMatchObject([{id: job.id, state: 'running', progress: {done: 1}}]);
      await store.jobs.update(id, job.id, {state: 'failed', error: 'a.txt: empty'});
      expect((await store.jobs.pending()).filter(j => j.library === id)).toEqual([]);
      const {id: conflict} = await store.conflicts.create(id, {title: 'Q', yaml: ''});
      const question = await store.notes.saveQuestion(id, conflict, {goal: 'aid'});
      expect(await store.notes.questions(id, conflict)).toEqual([question]);
      await store.notes.remove('questions', id, question.id);
      await store.notes.saveBrief(id, {conflict, version: 1, payload: {sections: ['answer']}});
      expect((await store.notes.briefs(id)).map(b => b.id)).toEqual(['b1']);
      await store.settings.set('theme', 'dark');
      await store.settings.set('theme', 'light');
      expect(await store.settings.get('theme')).toBe('light');
    });

    test('a name for the record as it stands, another whenever it is another', async () => {
      const id = await library();
      const stamps = [await store.records.stamp(id)];
      const changed = async () => {
        stamps.push(await store.records.stamp(id));
        expect(new Set(stamps).size).toBe(stamps.length);
      };
      await store.records.ingest(id, damRecord());
      await changed();
      await store.records.ingest(id, sample('other', 'Nothing that names anybody.'));
      await changed();
      const read = stamps.at(-1);
      await store.records.decide(id, 'statements', 's1', {decision: 'rejected', by: 'ana'});
      await changed();
      await store.records.decide(id, 'statements', 's1', {decision: null});
      expect(await store.records.stamp(id)).toBe(read);
      const step = await store.records.mergeActors(id, 'valley-council', 'mill');
      await changed();
      await store.steps.undo(id, step);
      expect(await store.records.stamp(id)).toBe(read);
      await store.documents.describe(id, 'other', {outlet: 'Valley Post'});
      await changed();
    });

    test('a library through export and import unchanged', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      await store.records.ingest(id, sample('odd', 'half \ud83d a pair and \0 NUL\r\n'));
      await store.records.decide(id, 'statements', 's1', {decision: 'accepted', by: 'ana'});
      const {id: conflict} = await store.conflicts.create(id, {
        title: 'The dam',
        yaml: 'suasion: 1\n',
        origin: 'draft',
      });
      await store.conflicts.save(id, conflict, 1, {title: 'The dam', yaml: '# edited\nsuasion: 1\n', author: 'ana'});
      const zip = await store.archive.pack(id);
      expect(await store.archive.pack(id)).toEqual(zip);
      const copy = await store.archive.unpack(files(zip));
      const whole = async (l: string) => store.records.get(l, await store.documents.all(l));
      expect(await whole(copy)).toEqual(await whole(id));
      expect(await store.records.items(copy)).toEqual(await store.records.items(id));
      expect((await store.conflicts.get(copy, conflict)).yaml).toBe('# edited\nsuasion: 1\n');
      expect((await store.conflicts.versions(copy, conflict)).map(v => v.origin)).toEqual(['edit', 'draft']);
      expect((await store.records.search(copy, 'water')).length).toBeGreaterThan(0);
    });

    test('no half of an archive that does not hold together', async () => {
      const before = (await store.libraries.list()).length;
      const head = {'library.json': '{"suasionLibrary":1,"name":"x"}', 'record.json': '{}', 'review.json': '[{}]'};
      for (const [folder, message] of [
        [{'a.json': '{}'}, /library\.json is missing/],
        [{'library.json': '['}, /not JSON/],
        [{...head, 'documents/a.json': '{"id":"a"}'}, /record\.json or documents/],
        [head, /entry 1 is not an item/],
      ] as const) {
        const given = new Map(Object.entries(folder).map(([path, text]) => [path, strToU8(text)]));
        await expect(store.archive.unpack(given)).rejects.toThrow(message);
        await expect(store.archive.unpack(given)).rejects.toThrow(BadArchive);
      }
      expect(await store.libraries.list()).toHaveLength(before);
    });
  });
});
