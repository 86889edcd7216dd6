import {Text} from '@mantine/core';
import {isPlural, the} from '@suasion/brief/naming';
import {origins, type Span} from '@suasion/model';
import {useMemo} from 'react';
import {Link} from 'wouter';
import {paths} from '../../core/paths.ts';
import type {Entry} from '../../core/record/entries.ts';
import {namesIn} from '../../core/record/names.ts';
import {pluralVerb} from '../../core/record/plural-verb.ts';
import {tellWords} from '../../core/record/tell.ts';
import {capital, count, dateWords} from '../../core/words.ts';
import {Term} from '../../parts/term.tsx';
import type {Told} from './use-record.ts';

const stood: Record<string, string> = {
  alleged: 'alleges it',
  reported: 'reports it',
  confirmed: 'confirms it',
  denied: 'denies it',
  declined: 'declines to say',
  retracted: 'takes it back',
};

interface Step {
  who: string | null;
  standing: string;
  when: string | null;
  span: Span;
}

/** Claims with how they travelled, and how many independent reports stand behind each. */
export function ClaimList({library, told, entries}: {library: string; told: Told; entries: readonly Entry[]}) {
  const origin = useMemo(() => origins(told.record.documents), [told]);
  const texts = useMemo(() => new Map(told.record.documents.map(d => [d.id, d.text])), [told]);
  const claims = entries.filter(e => e.kind === 'claims');
  if (claims.length === 0) return <Text c="dimmed">Nothing is claimed here that others could confirm or deny.</Text>;
  const words = (spans: readonly Span[]) => capital(tellWords(spans, namesIn(texts, told.name)));
  return (
    <div>
      {claims.map(({key, item, document}) => {
        const trail = item.trail as Step[];
        const from = new Set(
          [...item.proposition, ...trail.map(t => t.span)].map((s: Span) => origin.get(s.doc) ?? s.doc),
        );
        return (
          <article key={key} className="entry">
            <Text className="book break-words">
              {document ? (
                <Link href={paths.document(library, document, key)}>{words(item.proposition)}</Link>
              ) : (
                words(item.proposition)
              )}
            </Text>
            <Text size="sm" c="dimmed" component="div">
              <Term id="origins">{count(from.size, 'independent origin')}</Term>
              {from.size < new Set(trail.map(t => t.span.doc)).size && ', the rest are reprints'}
            </Text>
            <ol className="trail">
              {trail.map((step, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a trail are in its order
                <li key={n}>
                  {step.who
                    ? `${capital(the(told.name(step.who)))} ${isPlural(told.name(step.who)) ? pluralVerb(stood[step.standing]!) : stood[step.standing]}`
                    : capital(step.standing)}
                  {step.when && `, ${dateWords(step.when)}`} —{' '}
                  <Link href={`${paths.document(library, step.span.doc)}?at=${step.span.start}-${step.span.end}`}>
                    {told.outlet(step.span.doc)}
                  </Link>
                </li>
              ))}
            </ol>
          </article>
        );
      })}
    </div>
  );
}
