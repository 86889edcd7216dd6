import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {Duplicate, NotFound, type Store} from '../src/index.ts';
import {absent, type Engine, engines} from './engines.ts';
import {dam, damRecord, files, sample, span} from './sample.ts';

describe.each(Object.keys(engines) as Engine[])('%s', name => {
  describe.skipIf(absent(name))('takes back', () => {
    let store: Store;
    let stop: () => void;
    let n = 0;
    const library = async () => (await store.libraries.create(`Undo ${name} ${++n}`)).id;
    const whole = async (l: string) => store.records.get(l, await store.documents.all(l));
    const everything = async (l: string) => ({
      record: await whole(l),
      items: await store.records.items(l),
      found: (await store.documents.search(l, 'sluice')).map(h => h.document),
      conflicts: await store.conflicts.list(l),
    });
    beforeAll(async () => {
      ({store, stop} = await engines[name]('template'));
    }, 300_000);
    afterAll(async () => {
      await store?.close();
      stop?.();
    });

    test('the removal of a document: text, items, decisions, mentions and search are as before', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      await store.records.ingest(id, damRecord('second', dam.replace('Friday', 'Monday')));
      await store.records.decide(id, 'demands', 'd1', {decision: 'accepted', by: 'ana'});
      const before = await everything(id);
      const step = await store.documents.remove(id, 'dam');
      const without = await everything(id);
      expect(without.record.documents.map(d => d.id)).toEqual(['second']);
      expect(await store.steps.undo(id, step)).toEqual({label: '“About dam” removed', kept: 0});
      expect(await everything(id)).toEqual(before);
      expect((await store.steps.redo(id, step)).kept).toBe(0);
      expect(await everything(id)).toEqual(without);
      await expect(store.steps.redo(id, step)).rejects.toThrow(NotFound);
      await expect(store.steps.undo(id, '99')).rejects.toThrow(NotFound);
    });

    test('what a person wrote of a document: outlet and date, and the record has them at once', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const before = await everything(id);
      const step = await store.documents.describe(id, 'dam', {outlet: 'Valley Post', published: '2021-03-05'});
      const described = await store.documents.get(id, 'dam');
      expect(described).toMatchObject({title: 'About dam', outlet: 'Valley Post', published: '2021-03-05', text: dam});
      expect((await whole(id)).documents[0]!.published).toBe('2021-03-05');
      const again = await store.documents.describe(id, 'dam', {published: null});
      expect((await store.documents.get(id, 'dam')).published).toBeNull();
      expect(await store.steps.undo(id, again)).toEqual({label: '“About dam” described', kept: 0});
      await store.steps.undo(id, step);
      expect(await everything(id)).toEqual(before);
      await expect(store.documents.describe(id, 'nowhere', {outlet: 'x'})).rejects.toThrow(NotFound);
    });

    test('the removal of a library, with everything in it', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const before = await everything(id);
      await store.libraries.remove(id);
      expect((await store.libraries.list()).map(l => l.id)).not.toContain(id);
      for (const gone of [() => store.libraries.get(id), () => store.libraries.remove(id)])
        await expect(gone()).rejects.toThrow(NotFound);
      await expect(store.libraries.rename(id, 'x')).rejects.toThrow(NotFound);
      await expect(store.records.ingest(id, damRecord('late'))).rejects.toThrow(NotFound);
      await store.libraries.restore(id);
      expect(await everything(id)).toEqual(before);
      await expect(store.libraries.restore(id)).rejects.toThrow(NotFound);
      await store.libraries.remove(id);
      await store.libraries.forget();
      await expect(store.libraries.restore(id)).rejects.toThrow(NotFound);
    });

    test('a removal whose ids would have been given out again in between', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const step = await store.documents.remove(id, 'dam');
      const {documents} = await store.records.ingest(id, damRecord('dam', dam.replace('Friday', 'Monday')));
      expect(documents.get('dam')).toBe('dam-2');
      expect((await whole(id)).demands.map(d => d.id)).toEqual(['d2']);
      await store.steps.undo(id, step);
      expect((await whole(id)).demands.map(d => [d.id, d.statement, d.act[0]!.doc]).sort()).toEqual([
        ['d1', 's1', 'dam'],
        ['d2', 's2', 'dam-2'],
      ]);
    });

    test('no removal when the same document is here again: it says so and changes nothing', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const step = await store.documents.remove(id, 'dam');
      await store.records.ingest(id, damRecord('dam'));
      const before = await everything(id);
      await expect(store.steps.undo(id, step)).rejects.toThrow(Duplicate);
      expect(await everything(id)).toEqual(before);
    });

    test('a merge of two actors; what was decided since stays as decided', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      const before = await everything(id);
      const step = await store.records.mergeActors(id, 'valley-council', 'mill', 'ana');
      const merged = await everything(id);
      expect(merged.record.demands[0]!.by).toBe('mill');
      await store.steps.undo(id, step);
      expect(await everything(id)).toEqual(before);
      await store.steps.redo(id, step);
      expect(await everything(id)).toEqual(merged);
      await store.records.decide(id, 'demands', 'd1', {decision: 'accepted', by: 'ana'});
      expect((await store.steps.undo(id, step)).kept).toBe(1);
      const {demands, statements} = await whole(id);
      expect([demands[0]!.by, statements[0]!.speaker]).toEqual(['mill', 'valley-council']);
    });

    test('the removal of a model with its versions and questions, of a question and of a brief', async () => {
      const id = await library();
      const {id: conflict} = await store.conflicts.create(id, {title: 'The dam', yaml: 'suasion: 1\n'});
      await store.conflicts.save(id, conflict, 1, {title: 'The dam', yaml: 'suasion: 1 # two\n'});
      const question = await store.notes.saveQuestion(id, conflict, {goal: 'aid'});
      const brief = await store.notes.saveBrief(id, {conflict, version: 2, payload: {sections: ['answer']}});
      const asked = () => store.notes.questions(id, conflict);
      const steps = [await store.notes.remove('briefs', id, brief.id), await store.conflicts.remove(id, conflict)];
      expect((await store.conflicts.create(id, {title: 'The dam', yaml: ''})).id).toBe('the-dam-2');
      for (const step of steps.reverse()) await store.steps.undo(id, step);
      expect((await store.conflicts.versions(id, conflict)).map(v => v.version)).toEqual([2, 1]);
      expect((await store.conflicts.get(id, conflict)).yaml).toBe('suasion: 1 # two\n');
      expect([await asked(), await store.notes.briefs(id)]).toEqual([[question], [brief]]);
      const forgotten = await store.notes.remove('questions', id, question.id);
      expect(await asked()).toEqual([]);
      await store.steps.undo(id, forgotten);
      expect(await asked()).toEqual([question]);
    });

    describe('a new reading', () => {
      test('that reads the same changes nothing, ids least of all', async () => {
        const id = await library();
        await store.records.ingest(id, damRecord());
        const before = await everything(id);
        expect(await store.records.reread(id, 'dam', damRecord(), 'two')).toMatchObject({
          same: 2,
          added: 0,
          changed: 0,
          gone: 0,
          kept: 0,
        });
        expect(await everything(id)).toEqual(before);
        expect((await store.documents.list(id))[0]!.reader).toBe('two');
      });

      test('changes, adds and drops what nobody decided on, and is taken back whole', async () => {
        const id = await library();
        await store.records.ingest(id, damRecord(), 'one');
        await store.records.ingest(id, damRecord('second', dam.replace('Friday', 'Monday')));
        const before = await everything(id);
        const [demand] = damRecord().demands;
        const [statement] = damRecord().statements;
        const fresh = {
          ...damRecord(),
          // the reading numbers its statements anew: the library has its own s1 and s2
          statements: [
            {...statement!, content: [span('dam', dam, 'to open the sluice')], id: 's1'},
            {...statement!, id: 's2'},
          ],
          demands: [
            {...demand!, wants: 'stop' as const, statement: 's2'},
            {...demand!, id: 'd2', act: [span('dam', dam, 'open the sluice')], deadline: [], statement: 's1'},
          ],
        };
        const told = await store.records.reread(id, 'dam', fresh);
        expect(told).toMatchObject({same: 1, changed: 1, added: 2, gone: 0, kept: 0});
        expect(told.changes.map(c => [c.how, c.kind, c.item.id])).toEqual([
          ['added', 'statements', 's3'],
          ['changed', 'demands', 'd1'],
          ['added', 'demands', 'd3'],
        ]);
        expect(told.changes[1]).toMatchObject({item: {wants: 'stop'}, was: {wants: 'do'}});
        const nothing = await store.records.reread(id, 'second', sample('second', dam.replace('Friday', 'Monday')));
        expect(nothing.changes.map(c => [c.how, c.item.id])).toEqual([
          ['gone', 's2'],
          ['gone', 'd2'],
        ]);
        await store.steps.undo(id, nothing.step);
        const {demands, statements} = await whole(id);
        expect(demands.map(d => [d.id, d.wants, d.statement])).toEqual([
          ['d1', 'stop', 's1'],
          ['d2', 'do', 's2'],
          ['d3', 'do', 's3'],
        ]);
        const words = ({doc, start, end}: {doc: string; start: number; end: number}) =>
          doc === 'dam' ? dam.slice(start, end) : doc;
        expect(statements.map(s => [s.id, words(s.content[0]!)])).toEqual([
          ['s1', 'the mill release water by'],
          ['s2', 'second'],
          ['s3', 'to open the sluice'],
        ]);
        await store.steps.undo(id, told.step);
        expect(await everything(id)).toEqual(before);
        expect((await store.documents.list(id)).find(d => d.id === 'dam')!.reader).toBe('one');
        const gone = await store.records.reread(id, 'dam', {...damRecord(), demands: []});
        expect(gone).toMatchObject({same: 1, gone: 1});
        expect((await whole(id)).demands.map(d => d.id)).toEqual(['d2']);
      });

      test('never goes over a person’s decisions', async () => {
        const id = await library();
        await store.records.ingest(id, damRecord());
        await store.records.decide(id, 'statements', 's1', {decision: 'rejected'});
        const {id: _, ...fresh} = damRecord().demands[0]!;
        const own = {...fresh, act: [span('dam', dam, 'open the sluice')], statement: null};
        await store.records.add(id, 'demands', own, 'ana');
        await store.records.mergeActors(id, 'valley-council', 'mill');
        expect(await store.records.reread(id, 'dam', damRecord())).toMatchObject({same: 1, added: 0, gone: 0, kept: 2});
        const record = await whole(id);
        expect(record.demands.map(d => [d.id, d.by, d.statement])).toEqual([
          ['d1', 'mill', null],
          ['d2', 'mill', null],
        ]);
        expect(record.statements).toEqual([]);
        expect(record.actors.map(a => [a.id, a.mentions.length])).toEqual([['mill', 3]]);
      });
    });

    test('nothing of an item that rests on several documents, and what is left when one of them goes', async () => {
      const id = await library();
      const other = 'The mill denied that it had opened the sluice.';
      const second = sample('other', other).documents[0]!;
      const trail = (doc: string, text: string, words: string, standing: 'alleged' | 'denied') => ({
        who: 'mill',
        standing,
        when: null,
        span: [span(doc, text, words)],
      });
      const claim = {
        id: 'c1',
        proposition: [span('dam', dam, 'The mill refused to open the sluice')],
        trail: [trail('dam', dam, 'refused', 'alleged'), trail('other', other, 'denied', 'denied')],
      };
      const record = {...damRecord(), claims: [claim]};
      record.documents.push(second);
      await store.records.ingest(id, record as never);
      expect((await whole(id)).claims[0]!.trail).toHaveLength(2);
      expect(await store.records.reread(id, 'other', sample('other', other))).toMatchObject({kept: 1, gone: 0});
      const step = await store.documents.remove(id, 'other');
      expect((await whole(id)).claims[0]!.trail.map(t => t.standing)).toEqual(['alleged']);
      await store.steps.undo(id, step);
      await store.documents.remove(id, 'dam');
      expect((await whole(id)).claims).toEqual([]);
    });

    test('an actor made part of another stays so in what is read later', async () => {
      const id = await library();
      await store.records.ingest(id, damRecord());
      await store.records.mergeActors(id, 'valley-council', 'mill');
      await store.records.ingest(id, damRecord('second', dam.replace('Friday', 'Monday')));
      const {actors, demands} = await whole(id);
      expect(actors.map(a => a.id)).toEqual(['mill']);
      expect(demands.map(d => d.by)).toEqual(['mill', 'mill']);
      const copy = await store.archive.unpack(files(await store.archive.pack(id)));
      expect(await whole(copy)).toEqual(await whole(id));
      expect((await store.records.items(copy)).find(i => i.id === 'valley-council')).toMatchObject({merged: 'mill'});
    });
  });
});
