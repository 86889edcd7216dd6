import type {EvidenceRecord} from '@suasion/model';
import {origins} from '@suasion/model';
import {Citing} from './citing.ts';
import type {Brief, BriefInput, Section, SectionId, Sentence, Source} from './content.ts';
import {sectionIds} from './content.ts';
import {People} from './people.ts';
import {Modelled, mainEffects} from './sections/modelled.ts';
import {Reported} from './sections/reported.ts';
import {capital, closed, count, dateWords, listed, percent, quoted, short} from './words.ts';

// the first letter small, unless it opens a name
const lower = (text: string) =>
  /^(?:No |If |One |Two |Three )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * Puts record, conflict and answers into words: the one content that the page, the Markdown and the terminal print.
 * Pure: the same input gives the same brief.
 */
export function brief(input: BriefInput): Brief {
  const {record, conflict, answers} = input;
  const cite = new Citing(record);
  const people = new People(record);
  const reported = new Reported(record, people, cite);
  const modelled = conflict && answers ? new Modelled(conflict, answers, cite) : null;

  const make: Record<SectionId, () => Section | null> = {
    answer: () => answerSection(input, cite, people, reported, modelled),
    wants: () => reported.wants(),
    timeline: () => reported.timeline(),
    claims: () => reported.claims(),
    model: () => modelled?.model() ?? null,
    stable: () => modelled?.stable() ?? null,
    leverage: () => (answers?.goals.length ? (modelled?.leverage() ?? null) : null),
    change: () => modelled?.change() ?? null,
    said: () => modelled?.said(record, people, reported) ?? null,
    assumptions: () => modelled?.assumptions(input) ?? null,
    sources: () => ({id: 'sources', title: 'Sources', blocks: []}),
    method: () => methodSection(modelled !== null, cite),
  };
  const sections = (input.sections ?? sectionIds).flatMap(id => make[id]() ?? []);
  const dates = record.documents.flatMap(d => d.published?.slice(0, 10) ?? []).sort();
  const span = dates.length
    ? dates[0] === dates.at(-1)
      ? dateWords(dates[0]!)
      : `${dateWords(dates[0]!)} to ${dateWords(dates.at(-1)!)}`
    : 'undated';
  return {
    title: input.title ?? conflict?.title ?? record.documents[0]?.title ?? 'Brief',
    subtitle: `From ${count(record.documents.length, 'report')}, ${span}`,
    sections,
    notes: cite.notes,
    sources: sourcesOf(record),
  };
}

// three to six sentences: what is at issue, where it stands, who can move it, on what that rests
function answerSection(
  {record, conflict, answers, reason}: BriefInput,
  cite: Citing,
  people: People,
  reported: Reported,
  modelled: Modelled | null,
): Section {
  const out: Sentence[] = [];
  const asked = new Map<string, {n: number; first: EvidenceRecord['demands'][number]}>();
  for (const d of record.demands) {
    if (d.kind !== 'demand' || !d.of) continue;
    const key = people.side(d.of);
    const known = asked.get(key);
    if (known) known.n++;
    else asked.set(key, {n: 1, first: d});
  }
  const [main] = [...asked].sort((a, b) => b[1].n - a[1].n);
  if (main) {
    const [name, {n, first}] = main;
    const more = n > 1 ? ` — ${count(n, 'demand')} in all` : '';
    const by = first.by ? people.side(first.by) : 'Somebody unnamed';
    const what = `${first.wants === 'stop' ? 'an end to' : ''} ${quoted(short(reported.text(first.act), 140))}`.trim();
    out.push(cite.sentence(closed(`Most is asked of ${name}${more}; ${by} wants of it: ${what}`), [first.id]));
  } else if (record.demands.length) {
    out.push(
      cite.sentence(
        `Here ${record.demands.length === 1 ? 'is' : 'are'} ${count(record.demands.length, 'offer, promise, refusal or threat', 'offers, promises, refusals or threats')}, but no demand on anyone in particular.`,
        [record.demands[0]!.id],
      ),
    );
  }
  if (!modelled || !answers || !conflict) {
    if (!record.demands.length && !reason?.startsWith('Nobody asks')) {
      out.push(cite.sentence('Nobody asks anything of anyone here.'));
    }
    const said = record.statements.length;
    const speakers = new Set(record.statements.flatMap(s => (s.speaker ? [people.name(s.speaker)] : [])));
    if (said)
      out.push(
        cite.sentence(
          `${capital(count(said, 'statement'))} by ${count(speakers.size, 'speaker')} ${said === 1 ? 'is' : 'are'} on record.`,
        ),
      );
    out.push(cite.sentence(closed(reason ?? 'So there is no decision to model, and none was made up')));
    return {id: 'answer', title: 'In short', blocks: [{kind: 'text', sentences: out}]};
  }
  const {statusQuo, goals} = answers;
  if (statusQuo) {
    out.push(
      cite.sentence(
        statusQuo.stable.length
          ? 'As modelled, today’s situation can last: nobody alone gains by leaving it.'
          : 'As modelled, today’s situation cannot last: somebody gains by leaving it.',
      ),
    );
  }
  const [goal] = goals;
  if (goal) {
    const sentences = modelled.goalSentences(goal);
    const last = sentences.at(-1)!;
    out.push({
      ...last,
      text: `${goal.holds ? 'To end' : 'On'} “${goal.text}”: ${last.text.charAt(0).toLowerCase() === last.text.charAt(0) ? last.text : last.text}`,
    });
    const held = goal.verdicts.filter(v => v.by.length === 1 && v.verdict !== 'assured' && v.verdict !== 'possible');
    const groups = (['unwilling', 'deterred', 'unable'] as const).flatMap(level => {
      const names = held.filter(v => v.verdict === level).map(v => v.by[0]!);
      return names.length ? [`${level}, ${listed(names)}`] : [];
    });
    if (groups.length) out.push(cite.sentence(closed(`Alone: ${groups.join('; ')}`)));
  }
  const all = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  const assumed = all.filter(s => s.assumed || !s.because.some(b => cite.has(b))).length;
  const hinge = goal?.hinges[0];
  if (all.length) {
    out.push(
      cite.sentence(
        `${capital(count(assumed, 'line'))} of ${all.length} in the model ${assumed === 1 ? 'is' : 'are'} assumed, not reported.`,
        [],
        assumed > 0,
      ),
    );
    if (hinge) out.push(cite.sentence(closed(`One line decides most: ${lower(mainEffects(hinge, 1))}`)));
  }
  const strongest = goal?.verdicts.find(v => v.share && (v.verdict === 'assured' || v.verdict === 'possible'));
  if (strongest?.share && out.length < 6) {
    out.push(
      cite.sentence(
        `The verdict on ${listed(strongest.by)} holds in ${percent(strongest.share.share)} of models with their wants slightly reordered.`,
      ),
    );
  }
  return {id: 'answer', title: 'In short', blocks: [{kind: 'text', sentences: out.slice(0, 6)}]};
}

function methodSection(withModel: boolean, cite: Citing): Section {
  const lines = [
    'The reports were read by program. Each numbered note gives the words a line was read from; a line without a note is either marked as assumed or follows from the model by calculation.',
  ];
  if (withModel) {
    lines.push(
      'The model is a graph model for conflict resolution [FHK93]: decision makers, what each can do, and what each wants in order of importance [HKP97]. It says what follows if these are the options and wants; it does not predict.',
      'A situation is Nash stable when nobody gains by leaving it alone [Nash50]; under general metarationality (GMR) and symmetric metarationality (SMR) a gain is given up when others could punish it [How71]; under sequential stability (SEQ) only when they would gain by punishing it [FH79]; SSEQ asks in addition that the mover cannot then escape [RV17].',
      'A group is unable when nothing it does, with the answers of others, leads to the goal; unwilling when it could but some member would not gain; deterred when all would gain but the others’ answers undo it or make a member worse off; possible when all gain and nobody loses; assured when every course ends there. The group moves first, the others answer, gains are measured against today.',
    );
  }
  return {id: 'method', title: 'Method', blocks: [{kind: 'text', sentences: lines.map(l => cite.sentence(l))}]};
}

function sourcesOf(record: EvidenceRecord): Source[] {
  const origin = origins(record.documents);
  return record.documents.map(({id, title, outlet, author, published, url, file, sha256}) => ({
    id,
    title: title ?? file ?? id,
    outlet,
    author,
    published,
    // an address from a document is shown, and a link only when it is plain http or https
    url: url && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null,
    file,
    sha256,
    reprintOf: origin.get(id) === id ? null : (origin.get(id) ?? null),
  }));
}
