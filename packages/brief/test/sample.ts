import {createHash} from 'node:crypto';
import {type Conflict, type EvidenceRecord, parseConflict, recordSchema} from '@suasion/model';
import type {Answers} from '../src/index.ts';

const text = `Mill refuses to open sluice

VALLEY, 3 May 2021 (Upland Wire) – The valley council demanded that the mill release water by Friday. The mill refused to open the sluice unless the council repaired the weir. “We can do nothing without the council,” the miller said.

The council denied that it owed the mill money.`;

export const at = (words: string, doc = 'a') => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the sample`);
  return {doc, start, end: start + words.length};
};

const document = (id: string, body: string, published: string | null) => ({
  id,
  file: `${id}.txt`,
  title: 'Mill refuses to open sluice',
  outlet: 'Upland Wire',
  published,
  url: 'https://example.org/mill',
  sha256: createHash('sha256').update(body).digest('hex'),
  mediaType: 'text/plain',
  text: body,
});

/** Two actors, two demands, an ability and a claim; the second document is a reprint of the first. */
export const record: EvidenceRecord = recordSchema.parse({
  documents: [document('a', text, '2021-05-03'), document('b', `${text}\n\nReprinted.`, '2021-05-04')],
  actors: [
    {id: 'council', name: 'Valley council', kind: 'organisation', mentions: [at('valley council')]},
    {id: 'mill', name: 'Mill', kind: 'organisation', mentions: [at('The mill')]},
    {id: 'miller', name: 'the miller', kind: 'person', speaksFor: 'mill', mentions: [at('the miller')]},
  ],
  demands: [
    {
      id: 'd1',
      kind: 'demand',
      by: 'council',
      of: 'mill',
      act: [at('release water')],
      wants: 'do',
      given: [],
      deadline: [at('by Friday')],
    },
    {
      id: 'd2',
      kind: 'refusal',
      by: 'mill',
      of: 'council',
      act: [at('open the sluice')],
      wants: 'do',
      given: [at('unless the council repaired the weir')],
      deadline: [],
    },
  ],
  abilities: [{id: 'b1', who: 'miller', can: false, what: [at('do nothing')], with: ['council']}],
  claims: [
    {
      id: 'c1',
      proposition: [at('it owed the mill money')],
      trail: [{who: 'council', standing: 'denied', when: null, span: at('denied')}],
    },
  ],
  meetings: [
    {
      id: 'm1',
      who: ['council', 'mill'],
      when: '2021-05-07',
      where: 'Valley',
      round: null,
      status: 'planned',
      span: [at('by Friday')],
    },
  ],
});

const yaml = `suasion: 1
title: The mill and the valley
decisionMakers:
  council: {name: Valley council, options: {repair: {does: Repair the weir, because: [d2]}}}
  mill: {name: Mill, options: {release: {does: Release water, because: [d1]}}}
statusQuo: []
outcomes:
  water: mill.release
preferences:
  council:
    prioritized:
      - {that: mill.release, because: [d1]}
      - {that: not council.repair, assumed: true, note: nothing says it would without a reason to}
  mill:
    prioritized:
      - {that: if council.repair then mill.release, because: [d2]}
      - {that: not mill.release, because: [d2]}
`;
const parsed = parseConflict(yaml);
if (!parsed.ok) throw new Error(parsed.issues[0]!.message);
export const conflict: Conflict = parsed.conflict;

const repair = {by: 'Valley council', takes: [0], drops: [], to: null};
const release = {by: 'Mill', takes: [1], drops: [], to: null};

export const answers: Answers = {
  states: 4,
  statusQuo: {id: 1, taken: [], name: null, concepts: ['Nash stability', 'sequential stability'], leftBy: []},
  stable: [
    {id: 1, taken: [], name: null, concepts: ['Nash stability', 'sequential stability'], leftBy: []},
    {
      id: 4,
      taken: [0, 1],
      name: null,
      concepts: ['sequential stability'],
      leftBy: [{by: ['Mill', 'Valley council'], to: {id: 1, taken: [], name: null}}],
    },
  ],
  more: 0,
  concepts: 2,
  goals: [
    {
      outcome: 'water',
      because: ['d1'],
      holds: false,
      baseline: 'no',
      verdicts: [
        {
          by: ['Valley council'],
          verdict: 'assured',
          lasting: true,
          reason: {kind: 'assured', way: {opening: [repair], responses: [release]}},
          share: {share: 0.9, low: 0.88, high: 0.92},
        },
        {
          by: ['Mill'],
          verdict: 'unwilling',
          lasting: false,
          reason: {
            kind: 'no gain',
            way: {opening: [release], responses: []},
            worse: ['Mill'],
            noBetter: [],
            eachSomewhere: false,
          },
          share: null,
        },
      ],
      minimal: {
        unwilling: [['Valley council'], ['Mill']],
        deterred: [['Valley council']],
        possible: [['Valley council']],
        assured: [['Valley council']],
      },
      hinges: [
        {
          change: {kind: 'dropped', decisionMaker: 1, line: 0, text: 'the wish that …', assumed: false},
          effects: [
            {by: ['Valley council'], was: 'assured', becomes: 'unable'},
            {by: ['Mill'], was: 'unwilling', becomes: 'unable'},
          ],
        },
      ],
      flip: {
        by: ['Valley council'],
        gains: false,
        smallest: true,
        raised: [{decisionMaker: 1, line: 1, above: 0, lineText: 'the wish …', aboveText: 'the wish …'}],
      },
    },
  ],
  sampling: {samples: 1000, seed: 1},
  notes: [],
};
