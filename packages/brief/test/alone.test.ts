import {type Conflict, parseConflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {type Answers, type Block, brief, type Sentence} from '../src/index.ts';
import {ModelWords} from '../src/model-words.ts';
import {ownedAlone, tied} from '../src/ties.ts';
import {answers, at, conflict, record} from './sample.ts';

function parsed(yaml: string): Conflict {
  const result = parseConflict(yaml);
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result.conflict;
}

/** A council that asks, and a mill that has no wish to: nothing ties the two. */
const millAndValley = ({
  release = '{does: Release water, because: [d1]}',
  water = 'mill.release',
  wants = [
    'council: {prioritized: [{that: mill.release, because: [d1]}]}',
    'mill: {prioritized: [{that: not mill.release, assumed: true}]}',
  ],
}) =>
  parsed(`suasion: 1
title: The mill and the valley
decisionMakers:
  council: {name: Valley council, options: {repair: {does: Repair the weir, because: [d2]}}}
  mill: {name: Mill, options: {release: ${release}}}
statusQuo: []
outcomes:
  water: ${water}
preferences:
  ${wants.join('\n  ')}
`);

const untied = millAndValley({});

const [goal] = answers.goals;
const onlyTheMill: Answers = {
  ...answers,
  goals: [
    {
      ...goal!,
      verdicts: goal!.verdicts.map(v => (v.by[0] === 'Mill' ? v : {...v, verdict: 'unable'})),
      minimal: {unwilling: [['Mill']], deterred: [], possible: [], assured: []},
    },
  ],
};

const sentences = (blocks: Block[]): Sentence[] =>
  blocks.flatMap(b => (b.kind === 'text' ? b.sentences : b.kind === 'list' ? b.items : []));

describe('where nothing ties what one does to what another does', () => {
  test('a model is tied by a want with a condition of another’s, or by what cannot be together', () => {
    expect(tied(conflict)).toBe(true);
    expect(tied(untied)).toBe(false);
    const option = (k: number) => ({op: 'option', option: k}) as const;
    const ruledOut = [{that: {op: 'and' as const, of: [option(0), option(1)]}, text: '', because: [], assumed: false}];
    expect(tied({...untied, ruledOut})).toBe(true);
  });

  test('the page says whose it is to do, and claims no leverage', () => {
    const page = brief({record, conflict: untied, answers: onlyTheMill});
    expect(page.sections.map(s => s.id)).not.toContain('stable');
    expect(page.sections.map(s => s.id)).not.toContain('change');
    const [first] = page.sections;
    expect(sentences(first!.blocks).map(s => s.text)).toEqual([
      'The Valley council asks the mill to “release water”, “by Friday”.',
      'Only the mill can do that, and no report speaks of a wish to.',
      expect.stringContaining('no leverage is claimed'),
      'Of the two wants in the model one is assumed, not reported.',
    ]);
    const leverage = page.sections.find(s => s.id === 'leverage')!;
    expect(sentences(leverage.blocks).map(s => [s.text, s.ground])).toEqual([
      ['Nobody: nothing in the model ties what one of them does to what another does.', 'computed'],
      ['Only the mill can release water, and no report speaks of a wish to.', 'assumed'],
    ]);
  });

  test('one decision maker has its options, several have them between them', () => {
    const plain = {...onlyTheMill, goals: [{...onlyTheMill.goals[0]!, hinges: [], flip: null}]};
    const model = (of: Conflict) =>
      sentences(brief({record, conflict: of, answers: plain}).sections.find(s => s.id === 'model')!.blocks)[0]!.text;
    const one = parsed(`suasion: 1
title: The mill
decisionMakers: {mill: {name: Mill, options: {release: {does: Release water, because: [d1]}}}}
statusQuo: []
outcomes: {water: mill.release}
preferences: {mill: {prioritized: [{that: not mill.release, assumed: true}]}}
`);
    expect(model(one)).toBe('One decision maker — the mill — has one option.');
    expect(model(untied)).toMatch(/^Two decision makers .* have two options between them\.$/);
  });

  test('of two things asked, whose they are and that nobody is willing is said once', () => {
    const both = parsed(`suasion: 1
title: The mill and the valley
decisionMakers:
  mill: {name: Mill, options: {release: {does: Release water, because: [d1]}, open: {does: Open the sluice, because: [d3]}}}
statusQuo: []
outcomes: {water: mill.release, sluice: mill.open}
preferences:
  mill: {prioritized: [{that: not mill.release, assumed: true}, {that: not mill.open, assumed: true}]}
`);
    const [demand] = record.demands;
    const more = {...demand!, id: 'd3', act: [at('open the sluice')], deadline: []};
    const goals = [
      {...onlyTheMill.goals[0]!, because: ['d1'], hinges: [], flip: null},
      {...onlyTheMill.goals[0]!, outcome: 'sluice', because: ['d3'], hinges: [], flip: null},
    ];
    const page = brief({
      record: {...record, demands: [...record.demands, more]},
      conflict: both,
      answers: {...onlyTheMill, goals},
    });
    expect(
      sentences(page.sections[0]!.blocks)
        .map(s => s.text)
        .slice(0, 3),
    ).toEqual([
      'The Valley council asks the mill to “release water”, “by Friday”.',
      'The Valley council also asks the mill to “open the sluice”.',
      'Only the mill can do either, and no report speaks of a wish to.',
    ]);
  });

  test('a people named in the plural takes a plural verb', () => {
    const [council, ...rest] = record.actors;
    const page = brief({
      record: {...record, actors: [{...council!, name: 'Ridgehawks', kind: 'people'}, ...rest]},
      conflict: untied,
      answers: onlyTheMill,
    });
    expect(sentences(page.sections.find(s => s.id === 'wants')!.blocks)[0]!.text).toBe(
      'Ridgehawks ask the mill to “release water”, “by Friday”.',
    );
  });

  test('what is not to be done in so many words is not denied twice', () => {
    const [demand] = record.demands;
    const text = record.documents[0]!.text.replace('release water by Friday', 'release no drop by Friday');
    const act = demand!.act[0]!;
    const page = brief({
      record: {
        ...record,
        documents: [{...record.documents[0]!, text}],
        demands: [
          {...demand!, wants: 'stop', act: [{...act, end: act.start + 'release no drop'.length}], deadline: []},
        ],
        abilities: [],
        claims: [],
        meetings: [],
      },
      conflict: null,
      answers: null,
    });
    expect(sentences(page.sections[0]!.blocks)[0]!.text).toBe('The Valley council asks the mill to “release no drop”.');
  });

  test('what is taken to be theirs to do is named where it has not just been told', () => {
    const mine = millAndValley({release: '{does: Release water, because: [d1], assumed: true}'});
    const page = brief({record, conflict: mine, answers: onlyTheMill});
    const leverage = sentences(page.sections.find(s => s.id === 'leverage')!.blocks).map(s => s.text);
    expect(leverage).toContain(
      'That it is for the mill to release water is assumed, and no report speaks of a wish to.',
    );
  });

  test('without a model, what is asked of a party goes before what is asked of people, and an act before next to none', () => {
    const [demand] = record.demands;
    const crowd = {...demand!, id: 'd7', of: 'crowd', act: [at('repaired the weir')], deadline: []};
    const slight = {...demand!, id: 'd8', act: [at('do nothing')], deadline: []};
    const page = brief({
      record: {
        ...record,
        actors: [...record.actors, {...record.actors[0]!, id: 'crowd', name: 'carters', kind: 'people', mentions: []}],
        demands: [crowd, slight, demand!],
      },
      conflict: null,
      answers: null,
    });
    const told = sentences(page.sections[0]!.blocks).map(s => s.text);
    expect(told[0]).toContain('the mill to “release water”');
    expect(told[1]).toContain('to “do nothing”');
    expect(told[2]).toContain('carters');
  });

  test('that a thing asked not to be done is not done is no news', () => {
    const conflict = millAndValley({
      water: 'not mill.release',
      wants: ['council: {prioritized: [{that: not mill.release, because: [d1]}]}'],
    });
    const held = {...onlyTheMill, goals: onlyTheMill.goals.map(g => ({...g, holds: true}))};
    const page = brief({record, conflict, answers: held});
    const all = page.sections.flatMap(s => sentences(s.blocks)).map(s => s.text);
    expect(all).toContain('No report says that this is done today; only the mill can change it.');
  });

  test('who would do two things is named once', () => {
    const two = parsed(`suasion: 1
title: The mill
decisionMakers:
  mill: {name: Mill, options: {release: Release water, close: Close the gate}}
  council: {name: Valley council, options: {repair: Repair the weir}}
statusQuo: []
preferences: {}
`);
    const words = new ModelWords(two);
    const option = (k: number) => ({op: 'option', option: k}) as const;
    const and = (...of: ReturnType<typeof option>[]) => ({op: 'and' as const, of});
    expect(words.would(and(option(0), option(1)))).toBe('the mill would both release water and close the gate');
    expect(words.would({op: 'implies', if: and(option(0), option(1)), then: option(2)})).toBe(
      'the Valley council would repair the weir, if the mill were to release water and close the gate',
    );
    expect(words.would(and(option(0), option(1), option(2)))).toBe(
      'the mill would release water and close the gate, and the Valley council would repair the weir',
    );
  });

  describe('a demand reads whole', () => {
    const text =
      'The council said that the mill must mend the weir. It should be drained. The carters were taken away. Geese have to leave. The mill opposed local ferries. It asked the mill to be closely watched.';
    const span = (words: string) => ({doc: 'a', start: text.indexOf(words), end: text.indexOf(words) + words.length});
    const mill = record.actors.find(a => a.id === 'mill')!;
    const page = (act: string, more: Partial<(typeof record.demands)[number]> = {}) =>
      brief({
        record: {
          ...record,
          documents: [{...record.documents[0]!, text}],
          actors: [...record.actors.filter(a => a.id !== 'mill'), {...mill, mentions: [span('the mill')]}],
          demands: [{...record.demands[0]!, act: [span(act)], deadline: [], ...more}],
          abilities: [],
          claims: [],
          meetings: [],
        },
        conflict: null,
        answers: null,
      });
    const told = (...given: Parameters<typeof page>) => sentences(page(...given).sections[0]!.blocks)[0]!.text;
    const lines = (...given: Parameters<typeof page>) =>
      sentences(page(...given).sections.find(s => s.id === 'wants')!.blocks).map(s => s.text);

    test('where the one asked is the subject of the words', () => {
      expect(told('the mill must mend the weir')).toBe('The Valley council asks the mill to “mend the weir”.');
      expect(told('Geese have to leave')).toBe('The Valley council asks of the mill that “Geese have to leave”.');
    });

    test('where something is to be done to them', () => {
      expect(told('be drained')).toBe('The Valley council asks that the mill “be drained”.');
    });

    test('where half a verb or a pronoun says too little, with its sentence', () => {
      expect(told('taken away', {wants: 'stop'})).toContain('this: “The carters were taken away.”');
      expect(told('It should be drained', {of: null})).toContain('this: “It should be drained.”');
    });

    test('where half of the verb stands before them', () => {
      expect(told('closely watched')).toBe('The Valley council asks the mill to be “closely watched”.');
    });

    test('where what stands before them tells a thing from an act', () => {
      expect(lines('local ferries', {kind: 'refusal', by: 'mill', of: null})).toEqual([
        'The mill refuses “local ferries”.',
      ]);
      expect(lines('mend', {by: null})).toEqual([]);
      expect(lines('It', {of: null})).toEqual([]);
    });

    test('and of one’s own side by name alone', () => {
      expect(told('mend the weir', {by: 'miller'})).toBe('The miller asks the mill to “mend the weir”.');
    });
  });

  test('half a condition, and an order of which half is missing, is not printed', () => {
    const [demand, refusal] = record.demands;
    const page = brief({
      record: {
        ...record,
        demands: [demand!, {...refusal!, given: [at('unless the')]}],
        requires: [
          {id: 'q1', first: [at('release water by')], then: [at('repaired the weir')], by: 'mill', statement: null},
        ],
      },
      conflict: untied,
      answers: onlyTheMill,
    });
    const wants = page.sections.find(s => s.id === 'wants')!.blocks;
    expect(sentences(wants).map(s => s.text)).toEqual([
      'The Valley council asks the mill to “release water”, “by Friday”.',
      'The mill refuses to “open the sluice”, addressed to the Valley council.',
    ]);
  });

  test('conditions found and not tied to anything are named', () => {
    const page = brief({record, conflict: untied, answers: onlyTheMill});
    // the refusal of the sample hangs on the weir, which no line of this model does
    expect(sentences(page.sections[0]!.blocks).map(s => s.text)).toContain(
      'One condition is reported, but what it hangs on is no act of anybody in the model: as it stands nobody is shown able to move anybody, and no leverage is claimed.',
    );
    expect(sentences(page.sections.find(s => s.id === 'assumptions')!.blocks).map(s => s.text)).toContain(
      'The mill refuses to “open the sluice”, addressed to the Valley council, “unless the council repaired the weir”.',
    );
  });

  test('reports most of which have no part in the model are said to be hardly about one matter', () => {
    const others = ['c', 'd', 'e', 'f'].map(id => ({...record.documents[0]!, id, text: `Something else, ${id}.`}));
    const page = brief({record: {...record, documents: [...record.documents, ...others]}, conflict, answers});
    expect(page.sections[0]!.blocks[0]).toMatchObject({
      sentences: [
        {},
        {},
        {},
        {},
        {},
        {
          text: 'Only one of the six reports has a part in the model: they may not be about one matter.',
          ground: 'counted',
        },
      ],
    });
  });

  test('a goal only its owner can bring about is told in a line, in a tied model too', () => {
    expect(ownedAlone(onlyTheMill.goals[0]!, conflict)).toBe(true);
    expect(ownedAlone(goal!, conflict)).toBe(false);
    const page = brief({record, conflict, answers: onlyTheMill});
    expect(sentences(page.sections.find(s => s.id === 'leverage')!.blocks).map(s => s.text)).toContain(
      'Only the mill can release water, and a refusal is reported.',
    );
    expect(page.sections.map(s => s.id)).not.toContain('change');
  });
});

describe('the model in words', () => {
  const words = new ModelWords(
    parsed(`suasion: 1
title: Two who press
decisionMakers:
  a: {name: Aland, options: {press: Press Celand}}
  b: {name: Beland, options: {press: Press Celand}}
  c: {name: Celand, options: {come: Return to the harbour talks next month for a third round, stay: Stay}}
statusQuo: []
outcomes: {come: c.come, all-of-c: c.come and c.stay}
preferences:
  c: {prioritized: [if a.press and b.press then c.come]}
`),
  );
  const option = (k: number) => ({op: 'option', option: k}) as const;
  const both = {op: 'and' as const, of: [option(0), option(1)]};

  test('the same act of several is said once', () => {
    expect(words.want({op: 'implies', if: both, then: option(3)}, 'Celand')).toBe(
      'to stay, if Aland and Beland were to press Celand',
    );
    expect(words.wantAmong({op: 'implies', if: both, then: option(3)}, 'Celand')).toBe(
      'to stay, were Aland and Beland to press Celand',
    );
    const step = (by: string) => ({by, takes: [by === 'Aland' ? 0 : 1], drops: [], to: null});
    expect(words.steps([step('Aland'), step('Beland')], 'would')).toBe('Aland and Beland would press Celand');
  });

  test('a long act is told in full once, and by its gist after that', () => {
    const long = 'Celand would return to the harbour talks next month for a third round';
    expect(words.curtly([`${long}.`, `${long}.`])).toEqual([`${long}.`, 'Celand would return to the harbour talks.']);
    expect(words.heading('come')).toBe('Celand: return to the harbour talks …');
  });

  test('all that is asked of one party has a name people can read', () => {
    expect(words.goal('all-of-c')).toBe('“all that is asked of Celand”');
  });
});
