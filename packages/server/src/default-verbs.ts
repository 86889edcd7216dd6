import {brief, type SectionId, sectionIds, toHtml, toMarkdown} from '@suasion/brief';
import {draft, mergeDrafts, sidesOf} from '@suasion/draft';
import {parseConflict} from '@suasion/model';
import {
  loadReader,
  openPool,
  type Pool,
  type Reader,
  read,
  readDocument,
  readerVersion,
  workerFile,
} from '@suasion/read';
import {withGoals} from './asked-goals.ts';
import {answersFor} from './brief-answers.ts';
import type {Verbs} from './verbs.ts';

/** The four verbs as the packages do them; the reader's weights are loaded when first needed. */
export function defaultVerbs(): Verbs {
  let reader: Promise<Reader> | undefined;
  let version: string | undefined;
  // a thread of its own, kept open: a long text must not keep the server from answering; the source tree has none
  let pool: Promise<Pool | null> | undefined;
  const thread = () => {
    const file = workerFile();
    return (pool ??= file ? openPool(file, 1) : Promise.resolve(null));
  };
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
      const kept = await thread();
      if (kept) return (await read(documents, {pool: kept, workers: 1, signal})).record;
      reader ??= Promise.resolve(loadReader());
      return (await read(documents, {reader: await reader, workers: 0, signal})).record;
    },
    async close() {
      await (await pool)?.close();
      pool = undefined;
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
    async brief({record, yaml, sections, goals = []}, format, signal) {
      const print = format === 'html' ? toHtml : toMarkdown;
      const wanted = sections?.filter((s): s is SectionId => (sectionIds as readonly string[]).includes(s));
      if (yaml === null) {
        const drafted = draft(record);
        const reason = drafted.ok ? undefined : drafted.reason;
        return {
          ok: true,
          value: print(
            brief({record, conflict: null, reason, answers: null, sections: wanted, sides: sidesOf(record)}),
          ),
        };
      }
      const parsed = parseConflict(yaml);
      if (!parsed.ok) return {ok: false, issues: parsed.issues};
      // the drafter's goals stand in the file as named outcomes, main ones first
      const about = withGoals(parsed.conflict, goals);
      if (!about.ok) return about;
      const answers = answersFor(about.conflict, {signal, goals: about.goals});
      if (!answers.ok) return answers;
      const content = brief({
        record,
        conflict: about.conflict,
        answers: answers.value,
        sections: wanted,
        sides: sidesOf(record),
      });
      return {ok: true, value: print(content)};
    },
  };
}
