import {type Answers, brief, type SectionId, sectionIds, toHtml, toMarkdown} from '@suasion/brief';
import {draft, mergeDrafts, sidesOf} from '@suasion/draft';
import {parseConflict} from '@suasion/model';
import {loadReader, type Reader, read, readDocument, readerVersion} from '@suasion/read';
import {withGoals} from './asked-goals.ts';
import {type AskedGoal, answersFor} from './brief-answers.ts';
import type {Outcome, Stop, Verbs} from './verbs.ts';

/** The four verbs as the packages do them, in the thread that asks; the reader's weights are loaded when first needed. */
export function verbsHere(): Verbs<Stop> {
  let reader: Reader | undefined;
  let version: string | undefined;
  const answers = lastAnswers();
  return {
    async reader() {
      version ??= readerVersion();
      return version;
    },
    async openDocument(bytes, name) {
      const opened = await readDocument(bytes, name);
      return opened.ok ? {ok: true, value: opened.document} : {ok: false, issues: opened.issues};
    },
    async read(documents, signal) {
      reader ??= loadReader();
      return (await read(documents, {reader, workers: 0, signal})).record;
    },
    async draft(record, {maxOptions, title, previous}) {
      const made = draft(record, {maxOptions, title});
      const {leftOut} = made;
      if (!made.ok) {
        const none = {yaml: null, title: title ?? '', review: [], conflicts: []};
        return {ok: true, value: {...none, reason: made.reason, leftOut}};
      }
      const {yaml, review, conflict} = made;
      const value = {yaml, reason: null, title: conflict.title, review, leftOut, conflicts: []};
      if (!previous) return {ok: true, value};
      // a library never gives an id twice: the record as it stands tells what evidence has gone since
      const merged = mergeDrafts({...previous, fresh: yaml, records: {after: record}});
      if (!merged.ok) return {ok: false, issues: merged.issues};
      return {ok: true, value: {...value, yaml: merged.yaml, conflicts: merged.conflicts}};
    },
    async brief({record, yaml, sections, goals = []}, stop) {
      const wanted = sections?.filter((s): s is SectionId => (sectionIds as readonly string[]).includes(s));
      const sides = sidesOf(record);
      const printed = (content: ReturnType<typeof brief>) =>
        ({ok: true, value: {html: toHtml(content), md: toMarkdown(content)}}) as const;
      if (yaml === null) {
        const drafted = draft(record);
        const reason = drafted.ok ? undefined : drafted.reason;
        return printed(brief({record, conflict: null, reason, answers: null, sections: wanted, sides}));
      }
      const parsed = parseConflict(yaml);
      if (!parsed.ok) return {ok: false, issues: parsed.issues};
      // the drafter's goals stand in the file as named outcomes, main ones first
      const about = withGoals(parsed.conflict, goals);
      if (!about.ok) return about;
      const found = answers(JSON.stringify([yaml, goals]), about, stop);
      if (!found.ok) return found;
      return printed(brief({record, conflict: about.conflict, answers: found.value, sections: wanted, sides}));
    },
  };
}

/** The answers found last are kept: another choice of sections, or a correction of the record, asks nothing new of the model. */
function lastAnswers() {
  let last: {key: string; found: Outcome<Answers>} | undefined;
  return (
    key: string,
    {conflict, goals}: {conflict: Parameters<typeof answersFor>[0]; goals?: readonly AskedGoal[]},
    signal: Stop,
  ): Outcome<Answers> => {
    if (last?.key !== key) last = {key, found: answersFor(conflict, {signal, goals})};
    return last.found;
  };
}
