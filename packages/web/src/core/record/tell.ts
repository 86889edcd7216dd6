import type {RecordKind, Span} from '@suasion/model';
import {capital, dateWords, listed} from '../words.ts';

/** What an item's ids and spans stand for. */
export interface Names {
  actor: (id: string) => string;
  text: (spans: readonly Span[]) => string;
}

const relationWords: Record<string, string> = {
  influence: 'has influence over',
  support: 'supports',
  control: 'controls',
  membership: 'belongs to',
  mediation: 'mediates for',
  opposition: 'opposes',
  alliance: 'is allied with',
};

const eventWords: Record<string, string> = {
  AGREE: 'agrees with',
  CONSULT: 'consults with',
  SUPPORT: 'supports',
  CONCEDE: 'concedes to',
  COOPERATE: 'cooperates with',
  AID: 'gives aid to',
  RETREAT: 'retreats before',
  REQUEST: 'makes a request of',
  ACCUSE: 'accuses',
  REJECT: 'rejects something from',
  THREATEN: 'threatens',
  PROTEST: 'protests against',
  SANCTION: 'puts sanctions on',
  MOBILIZE: 'mobilises against',
  COERCE: 'coerces',
  ASSAULT: 'attacks',
};

const trailWords: Record<string, string> = {
  alleged: 'alleges it',
  reported: 'reports it',
  confirmed: 'confirms it',
  denied: 'denies it',
  declined: 'declines to say',
  retracted: 'takes it back',
};

const quoted = (text: string) => `“${text.replace(/\s+/g, ' ').trim()}”`;

/** An item in a sentence; quoted words are the document's own. */
export function tellItem(kind: RecordKind | string, item: any, {actor, text}: Names): string {
  const who = (id: string | null | undefined) => (id ? actor(id) : 'somebody');
  const all = (ids: readonly string[]) => listed(ids.map(actor));
  const words = (spans: readonly Span[]) => quoted(text(spans));
  const ending = (parts: (string | false | null | undefined)[]) => `${parts.filter(Boolean).join(', ')}.`;
  switch (kind) {
    case 'actors':
      return ending([
        `${item.name}: ${String(item.kind).replace('-', ' ')}`,
        item.role,
        item.speaksFor && `speaks for ${actor(item.speaksFor)}`,
        item.country,
      ]);
    case 'statements':
      return `${capital(who(item.speaker))} ${saying[item.standing] ?? 'says'}${item.addressee ? ` to ${actor(item.addressee)}` : ''}: ${words(item.content)}`;
    case 'demands':
      return ending([
        `${capital(who(item.by))} ${demandWords(item, item.of ? actor(item.of) : null)} ${words(item.act)}`,
        item.given.length > 0 && `condition ${words(item.given)}`,
        item.deadline.length > 0 && `deadline ${words(item.deadline)}`,
      ]);
    case 'events':
      return ending([
        `${capital(item.by.length ? all(item.by) : 'somebody')} ${eventWords[item.type] ?? item.type} ${item.to.length ? all(item.to) : 'somebody'}: ${words([item.anchor])}`,
        item.modality !== 'happened' && item.modality,
        item.date && dateWords(item.date),
        item.place,
      ]);
    case 'abilities':
      return ending([
        `${capital(who(item.who))} ${item.can ? 'can' : 'cannot'}: ${words(item.what)}`,
        item.with.length > 0 ? `together with ${all(item.with)}` : '',
      ]);
    case 'requires':
      return ending([`First ${words(item.first)}, then ${words(item.then)}`, item.by && `says ${actor(item.by)}`]);
    case 'claims':
      return ending([
        `${words(item.proposition)}`,
        ...item.trail.map((t: any) => `${t.who ? actor(t.who) : 'the report'} ${trailWords[t.standing]}`),
      ]);
    case 'relations':
      return ending([
        `${capital(actor(item.from))} ${relationWords[item.kind] ?? item.kind} ${actor(item.to)}`,
        item.standing !== 'asserted' && item.standing,
      ]);
    case 'meetings':
      return ending([
        `${capital(item.who.length ? all(item.who) : 'somebody')} ${meets[item.status] ?? 'meet'}`,
        item.mediator && `through ${actor(item.mediator)}`,
        item.where && `in ${item.where}`,
        item.when && dateWords(item.when),
      ]);
    case 'deadlines':
      return ending([`${words(item.what)} by ${item.when ? dateWords(item.when) : words(item.span)}`]);
    default:
      return String(item?.id ?? kind);
  }
}

const saying: Record<string, string> = {
  asserted: 'says',
  denied: 'denies',
  alleged: 'alleges',
  confirmed: 'confirms',
  declined: 'declines to say',
  asked: 'asks',
};
const meets: Record<string, string> = {happened: 'met', planned: 'are to meet', failed: 'did not meet as planned'};

function demandWords({kind, wants}: {kind: string; wants: string}, of: string | null): string {
  const to = of ? ` to ${of}` : '';
  const stop = wants === 'stop';
  switch (kind) {
    case 'offer':
      return `offers${to}${stop ? ' to stop' : ''}`;
    case 'refusal':
      return `refuses${of ? ` ${of}` : ''}${stop ? ' to stop' : ''}`;
    case 'promise':
      return `promises${of ? ` ${of}` : ''}${stop ? ' to stop' : ''}`;
    case 'threat':
      return `threatens${of ? ` ${of}` : ''} with`;
    default:
      return `wants ${of ?? 'somebody'} to ${stop ? 'stop' : 'do'} this:`;
  }
}
