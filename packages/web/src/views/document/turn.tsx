import {Link} from 'wouter';
import {paths} from '../../core/paths.ts';
import type {DocumentSummary} from '../../core/queries.ts';

/** The ways to the documents before and after one. */
export function DocumentTurn({
  library,
  document,
  order,
}: {
  library: string;
  document: string;
  order: readonly DocumentSummary[];
}) {
  const at = order.findIndex(d => d.id === document);
  if (order.length < 2 || at < 0) return null;
  const [before, after] = [order[at - 1], order[at + 1]];
  return (
    <nav className="document-turn" aria-label="Other documents">
      {before ? <Link href={paths.document(library, before.id)}>← {before.title ?? before.file}</Link> : <span />}
      {after && <Link href={paths.document(library, after.id)}>{after.title ?? after.file} →</Link>}
    </nav>
  );
}
