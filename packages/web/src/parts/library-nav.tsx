import {NativeSelect} from '@mantine/core';
import {useEffect, useRef} from 'react';
import {Link} from 'wouter';
import {type ConflictTab, paths} from '../core/paths.ts';
import type {ConflictSummary} from '../core/queries.ts';
import {byName} from '../core/words.ts';

interface Props {
  library: string;
  view: string;
  conflict: string | null;
  conflicts: ConflictSummary[];
  go: (path: string) => void;
}

const tabs: {id: ConflictTab; label: string}[] = [
  {id: 'model', label: 'Model'},
  {id: 'answers', label: 'Answers'},
  {id: 'ask', label: 'Ask'},
];

/** The ways through a library, in the order of the work: documents, record, model, answers, brief. */
export function LibraryNav({library, view, conflict, conflicts, go}: Props) {
  const tab = tabs.some(t => t.id === view) ? (view as ConflictTab) : 'model';
  const to = (id: ConflictTab) => (conflict === null ? paths.models(library) : paths.conflict(library, conflict, id));
  const bar = useRef<HTMLElement>(null);
  // on a narrow screen the bar is wider than it: where one is comes into sight
  useEffect(() => {
    const here = view === 'models' ? 'model' : view;
    bar.current?.querySelector(`[data-way="${here}"]`)?.scrollIntoView({block: 'nearest', inline: 'center'});
  }, [view]);
  return (
    <nav className="library-nav" aria-label="Library" ref={bar}>
      <Way href={paths.library(library)} id="library" here={view === 'library'} label="Documents" />
      <Way href={paths.record(library)} id="record" here={view === 'record'} label="Record" />
      {tabs.map(({id, label}) => (
        <Way key={id} id={id} href={to(id)} here={view === id || (id === 'model' && view === 'models')} label={label} />
      ))}
      <Way href={paths.brief(library)} id="brief" here={view === 'brief'} label="Brief" />
      {conflicts.length > 1 && conflict !== null && tabs.some(t => t.id === view) && (
        <NativeSelect
          className="model-select"
          size="xs"
          aria-label="Model shown"
          value={conflict}
          title={conflicts.find(c => c.id === conflict)?.title}
          data={[
            ...conflicts.toSorted((a, b) => byName(a.title, b.title)).map(c => ({value: c.id, label: c.title})),
            {value: '', label: 'All models …'},
          ]}
          onChange={event => {
            const id = event.currentTarget.value;
            go(id ? paths.conflict(library, id, tab) : paths.models(library));
          }}
        />
      )}
    </nav>
  );
}

const Way = ({href, id, here, label}: {href: string; id: string; here: boolean; label: string}) => (
  <Link href={href} className="way" data-way={id} aria-current={here ? 'page' : undefined}>
    {label}
  </Link>
);
