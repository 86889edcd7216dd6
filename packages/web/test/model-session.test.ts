import {readFileSync} from 'node:fs';
import {parseConflict} from '@suasion/model';
import {beforeEach, describe, expect, test} from 'vitest';
import {changesBetween} from '../src/core/conflict/changes.ts';
import {mergeTexts} from '../src/core/conflict/merge.ts';
import {
  ConflictSession,
  type ConflictShelf,
  type Draft,
  type DraftStore,
  StaleVersion,
} from '../src/core/conflict/session.ts';
import {suppose, toggleWhatIf, type WhatIf} from '../src/core/conflict/what-if.ts';

const fence = `suasion: 1
title: The hedge
# two neighbours
decisionMakers:
  ada:
    name: Ada
    options:
      cut: Cut the hedge # with shears
      sue: Go to court
  ben:
    name: Ben
    options:
      yield: Give way
statusQuo: [ada.sue]
preferences:
  ada:
    prioritized:
      - {that: ben.yield, assumed: true}
      - not ada.sue
      - not ada.cut
  ben:
    prioritized:
      - not ada.sue
      - not ben.yield
outcomes:
  peace: not ada.sue
`;

/** A shelf in memory that is stale as the server is. */
class MemoryShelf implements ConflictShelf {
  readonly versions: string[];
  constructor(...versions: string[]) {
    this.versions = versions;
  }

  async load(version = this.versions.length) {
    const yaml = this.versions[version - 1];
    if (yaml === undefined) throw new Error(`no version ${version}`);
    return {version, head: this.versions.length, title: 'The hedge', yaml};
  }

  async save(parent: number, {yaml}: {yaml: string}) {
    if (parent !== this.versions.length) throw new StaleVersion('somebody was first');
    this.versions.push(yaml);
    return this.load();
  }
}

class MemoryDrafts implements DraftStore {
  draft: Draft | null = null;
  read = () => this.draft;
  write = (draft: Draft | null) => {
    this.draft = draft;
  };
}

/** The workbench's model without a page: what a person does, and what they would see. */
class TestWorkbench {
  readonly shelf = new MemoryShelf(fence);
  readonly drafts = new MemoryDrafts();
  session = this.#open();
  time = 0;

  #open() {
    return new ConflictSession(this.shelf, this.drafts, () => (this.time += 10_000));
  }

  async reload() {
    this.session = this.#open();
    await this.session.open();
  }

  get state() {
    return this.session.snapshot();
  }

  wants(d: number) {
    const preference = this.state.conflict!.preferences[d];
    return preference.kind === 'prioritized' ? preference.statements.map(s => s.text) : [];
  }
}

const ada = {preferencesOf: 'ada'};
let bench: TestWorkbench;

beforeEach(async () => {
  bench = new TestWorkbench();
  await bench.session.open();
});

describe('a conflict being edited', () => {
  test('cards change the text, comments and layout kept, and undo brings back every byte', () => {
    expect(bench.session.apply({edit: 'move-statement', list: ada, from: 2, to: 0}, 'moving')).toBeNull();
    expect(bench.wants(0)).toEqual(['not ada.cut', 'ben.yield', 'not ada.sue']);
    expect(bench.state.yaml).toContain('# with shears');
    expect(bench.state.dirty).toBe(true);
    bench.session.undo();
    expect(bench.state.yaml).toBe(fence);
    expect(bench.state.dirty).toBe(false);
    bench.session.redo();
    expect(bench.wants(0)[0]).toBe('not ada.cut');
  });

  test('the text changes the cards; a broken text keeps the last cards and says where it is broken', () => {
    bench.session.setText(fence.replace('- not ada.cut', '- ada.cut'));
    expect(bench.wants(0)).toEqual(['ben.yield', 'not ada.sue', 'ada.cut']);
    bench.session.setText(fence.replace('- not ada.cut', '- not ada.kut'));
    expect(bench.state.current).toBe(false);
    expect(bench.state.issues[0]).toMatchObject({severity: 'error', at: {line: 20}});
    expect(bench.wants(0)).toEqual(['ben.yield', 'not ada.sue', 'ada.cut']);
    const refused = bench.session.apply({edit: 'set-title', title: 'x'}, 'titling');
    expect(refused?.[0].code).toBe('unreadable');
    bench.session.undo();
    expect(bench.state.current).toBe(true);
    expect(bench.state.issues).toEqual([]);
  });

  test('an edit the model refuses changes nothing', () => {
    const refused = bench.session.apply({edit: 'add-statement', list: ada, that: 'ada.dig'}, 'adding');
    expect(refused).not.toBeNull();
    expect(bench.state.yaml).toBe(fence);
    expect(bench.state.undoLabel).toBeNull();
  });

  test('a reload keeps what was not saved, and saving ends the draft', async () => {
    bench.session.apply({edit: 'set-assumed', list: ada, index: 1, assumed: true}, 'assuming');
    const edited = bench.state.yaml;
    await bench.reload();
    expect(bench.state).toMatchObject({yaml: edited, dirty: true, parent: 1, stale: null});
    expect(await bench.session.save()).toBe(true);
    expect(bench.drafts.draft).toBeNull();
    await bench.reload();
    expect(bench.state).toMatchObject({yaml: edited, dirty: false, parent: 2});
  });

  test('a stale save loses nothing: both changes in one, and that can be saved', async () => {
    bench.session.apply({edit: 'rename-option', option: 'ben.yield', does: 'Cut it back'}, 'rewording');
    bench.shelf.versions.push(fence.replace('title: The hedge', 'title: The old hedge'));
    expect(await bench.session.save()).toBe(false);
    expect(bench.state.stale?.merged).toContain('The old hedge');
    expect(bench.state.stale?.merged).toContain('Cut it back');
    bench.session.settle('both');
    expect(bench.state).toMatchObject({stale: null, parent: 2, dirty: true});
    expect(await bench.session.save()).toBe(true);
    expect(bench.shelf.versions).toHaveLength(3);
    expect(bench.shelf.versions[2]).toContain('The old hedge');
  });

  test('where both changed the same line a person chooses, and can take it back', async () => {
    bench.session.apply({edit: 'set-title', title: 'Mine'}, 'titling');
    bench.shelf.versions.push(fence.replace('title: The hedge', 'title: Theirs'));
    expect(await bench.session.save()).toBe(false);
    expect(bench.state.stale?.merged).toBeNull();
    bench.session.settle('theirs');
    expect(bench.state.conflict?.title).toBe('Theirs');
    expect(bench.state.dirty).toBe(false);
    bench.session.undo();
    expect(bench.state.conflict?.title).toBe('Mine');
    expect(await bench.session.save()).toBe(true);
    expect(bench.shelf.versions[2]).toContain('title: Mine');
  });

  test('without edits of one’s own the version of others is shown at once', async () => {
    bench.shelf.versions.push(fence.replace('title: The hedge', 'title: The old hedge'));
    await bench.session.follow();
    expect(bench.state).toMatchObject({dirty: false, parent: 2, stale: null});
    expect(bench.state.conflict?.title).toBe('The old hedge');
  });

  test('a look for newer versions that comes back late brings nothing older', async () => {
    const {shelf} = bench;
    const load = shelf.load.bind(shelf);
    let arrive!: () => void;
    const slow = new Promise<void>(resolve => {
      arrive = resolve;
    });
    // the first look is answered with version 1, after everything else
    const first = await load();
    shelf.load = async () => {
      await slow;
      return first;
    };
    const late = bench.session.follow();
    shelf.load = load;
    bench.session.apply({edit: 'set-title', title: 'Mine'}, 'titling');
    expect(await bench.session.save()).toBe(true);
    arrive();
    await late;
    expect(bench.state).toMatchObject({parent: 2, dirty: false, stale: null});
    expect(bench.state.conflict?.title).toBe('Mine');
  });

  test('what is edited and saved while a save is under way is saved after it', async () => {
    bench.session.apply({edit: 'set-title', title: 'Once'}, 'titling');
    const first = bench.session.save();
    bench.session.apply({edit: 'set-title', title: 'Twice'}, 'titling');
    const second = bench.session.save();
    expect([await first, await second]).toEqual([true, true]);
    expect(bench.shelf.versions.slice(1).map(v => /title: (.*)/.exec(v)?.[1])).toEqual(['Once', 'Twice']);
    expect(bench.state).toMatchObject({dirty: false, parent: 3});
  });

  test('a save whose answer was lost is met as one’s own, not as somebody else’s', async () => {
    const {shelf} = bench;
    const save = shelf.save.bind(shelf);
    shelf.save = async (parent, made) => {
      await save(parent, made);
      throw new TypeError('Failed to fetch');
    };
    bench.session.apply({edit: 'set-title', title: 'Mine'}, 'titling');
    await expect(bench.session.save()).rejects.toThrow('Failed to fetch');
    expect(bench.state).toMatchObject({dirty: true, saving: false});
    shelf.save = save;
    expect(await bench.session.save()).toBe(true);
    expect(bench.state).toMatchObject({dirty: false, parent: 2, stale: null});
    expect(shelf.versions).toHaveLength(2);
    expect(bench.drafts.draft).toBeNull();
  });

  test('somebody else’s save in the same browser does not take the draft away', async () => {
    bench.session.apply({edit: 'set-title', title: 'Mine'}, 'titling');
    const mine = bench.state.yaml;
    bench.shelf.versions.push(fence.replace('name: Ben', 'name: Benjamin'));
    // their page knew of one draft for both
    bench.drafts.write(null);
    await bench.session.follow();
    expect(bench.state.stale?.theirs.version).toBe(2);
    await bench.reload();
    expect(bench.state.yaml).toBe(mine);
  });

  test('a draft made from an older version meets the newer one on opening', async () => {
    bench.session.apply({edit: 'set-title', title: 'Mine'}, 'titling');
    bench.shelf.versions.push(fence.replace('name: Ben', 'name: Benjamin'));
    await bench.reload();
    expect(bench.state.stale?.theirs.version).toBe(2);
    expect(bench.state.stale?.merged).toContain('Benjamin');
    expect(bench.state.conflict?.title).toBe('Mine');
  });

  test('an older version is restored as a change like any other', async () => {
    bench.session.apply({edit: 'set-title', title: 'New'}, 'titling');
    await bench.session.save();
    bench.session.restore(await bench.shelf.load(1));
    expect(bench.state.yaml).toBe(fence);
    expect(await bench.session.save()).toBe(true);
    expect(bench.shelf.versions).toHaveLength(3);
  });
});

const conflict = (yaml: string) => {
  const parsed = parseConflict(yaml);
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  return parsed.conflict;
};
const said = (after: string) => changesBetween(conflict(fence), conflict(after)).map(c => c.text);

describe('what changed, in words', () => {
  test('a statement that moved is told by what it now stands above', () => {
    const text = fence.replace(
      '      - {that: ben.yield, assumed: true}\n      - not ada.sue\n',
      '      - not ada.sue\n      - {that: ben.yield, assumed: true}\n',
    );
    expect(said(text)).toEqual(['Ada now ranks “Ada: ‘Go to court’ is not taken” above “Ben: ‘Give way’ is taken”.']);
  });

  test.each([
    ['name: Ben', 'name: Benjamin', '“Ben” is now called “Benjamin”.'],
    ['yield: Give way', 'yield: Concede', 'Ben: “Give way” now reads “Concede”.'],
    [
      '      sue: Go to court',
      '      sue: {does: Go to court, irreversible: taken}',
      'Ada: “Go to court” cannot be undone once taken now.',
    ],
    ['      - not ada.cut\n', '', 'Ada no longer cares whether “Ada: ‘Cut the hedge’ is not taken”.'],
    [
      '      - not ben.yield\n',
      '      - not ben.yield\n      - ada.cut\n',
      'Ben now also wants “Ada: ‘Cut the hedge’ is taken”, as the least important.',
    ],
    ['{that: ben.yield, assumed: true}', 'ben.yield', '“Ben: ‘Give way’ is taken” is no longer marked as assumed.'],
    ['statusQuo: [ada.sue]', 'statusQuo: []', 'The status quo is now “no option taken”.'],
    [
      'statusQuo: [ada.sue]\n',
      'statusQuo: [ada.sue]\nruledOut: [ada.cut and ada.sue]\n',
      'Now is ruled out: “Ada: ‘Cut the hedge’ is taken and Ada: ‘Go to court’ is taken”.',
    ],
    [
      'peace: not ada.sue',
      'peace: not ada.sue and not ada.cut',
      '“peace” now means: Ada: “Go to court” is not taken and Ada: “Cut the hedge” is not taken.',
    ],
  ])('%s → %s', (from, to, words) => {
    expect(fence).toContain(from);
    expect(said(fence.replace(from, to))).toContain(words);
  });

  test('comments and layout are no change', () => {
    expect(said(fence.replace('# two neighbours', '# neighbours\n'))).toEqual([]);
  });
});

describe('merging two texts', () => {
  test('is refused when the result could not be read', () => {
    // one removes the option that the other begins to use
    const mine = fence
      .replace('      sue: Go to court\n', '')
      .replace('[ada.sue]', '[]')
      .replaceAll('- not ada.sue', '- not ada.cut')
      .replace('peace: not ada.sue', 'peace: ben.yield');
    const theirs = fence.replace('title: The hedge\n', 'title: The hedge\nrequired: [ada.sue]\n');
    expect(parseConflict(mine).ok && parseConflict(theirs).ok).toBe(true);
    expect(mergeTexts(fence, mine, theirs)).toBeNull();
  });
});

describe('suppositions', () => {
  const wants = (yaml: string | null, d: number) => {
    const preference = conflict(yaml!).preferences[d];
    return preference.kind === 'prioritized' ? preference.statements.map(s => s.text) : [];
  };

  test('leave out, turn round, swap and another start, all at once; the text given stays as it is', () => {
    const all: WhatIf[] = [
      {change: 'swapped', of: 'ada', index: 0},
      {change: 'reversed', of: 'ada', index: 2},
      {change: 'dropped', of: 'ben', index: 0},
      {change: 'start', option: 'ada.sue'},
      {change: 'start', option: 'ben.yield'},
    ];
    const supposed = suppose(fence, all);
    expect(wants(supposed, 0)).toEqual(['not ada.sue', 'ben.yield', 'not (not ada.cut)']);
    expect(wants(supposed, 1)).toEqual(['not ben.yield']);
    expect(conflict(supposed!).statusQuo).toMatchObject({taken: [2]});
  });

  test('one of a statement at a time; the same again takes it back', () => {
    const dropped: WhatIf = {change: 'dropped', of: 'ada', index: 1};
    const reversed: WhatIf = {change: 'reversed', of: 'ada', index: 1};
    expect(toggleWhatIf([dropped], reversed)).toEqual([reversed]);
    expect(toggleWhatIf([reversed], reversed)).toEqual([]);
  });

  test('on the published cases every single supposition gives a readable model', () => {
    const yaml = readFileSync(
      new URL('../../../cases/own/geneva-2014/geneva-2014.conflict.yaml', import.meta.url),
      'utf8',
    );
    const model = conflict(yaml);
    for (const [d, preference] of model.preferences.entries()) {
      if (preference.kind !== 'prioritized') continue;
      for (const index of preference.statements.keys()) {
        for (const change of ['dropped', 'reversed', 'swapped'] as const) {
          const supposed = suppose(yaml, [{change, of: model.decisionMakers[d].id, index}]);
          if (change === 'swapped' && index === preference.statements.length - 1) expect(supposed).toBeNull();
          else expect(conflict(supposed!).preferences[d]).not.toEqual(preference);
        }
      }
    }
  });
});
