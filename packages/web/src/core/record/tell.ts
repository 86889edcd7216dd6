import {isPlural, the} from '@suasion/brief/naming';
import {quoted} from '@suasion/brief/words';
import type {RecordKind, Span} from '@suasion/model';
import {capital, dateWords, listed} from '../words.ts';
import {pluralVerb} from './plural-verb.ts';

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
  // also what is offered or promised: the type says that one is ready to
  AGREE: 'is ready to agree with',
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

/** An item in a sentence; quoted words are the document's own. */
export function tellItem(kind: RecordKind | string, item: any, {actor, text}: Names): string {
  const who = (id: string | null | undefined) => (id ? the(actor(id)) : 'somebody');
  const all = (ids: readonly string[]) => (ids.length > 0 ? listed(ids.map(who)) : 'somebody');
  // who does it, with the verb in the form that goes with them
  const does = (ids: readonly (string | null | undefined)[], verb: string) => {
    const named = ids.filter(id => id != null);
    const many = named.length > 1 || named.some(id => isPlural(actor(id)));
    return `${all(named)} ${many ? pluralVerb(verb) : verb}`;
  };
  const words = (spans: readonly Span[]) => quoted(text(spans));
  const ending = (parts: (string | false | null | undefined)[]) => `${parts.filter(Boolean).join(', ')}.`;
  switch (kind) {
    case 'actors':
      return ending([
        `${item.name}: ${String(item.kind).replace('-', ' ')}`,
        item.role,
        item.speaksFor && `speaks for ${who(item.speaksFor)}`,
        item.country,
      ]);
    case 'statements':
      return `${capital(does([item.speaker], saying[item.standing] ?? 'says'))}${item.addressee ? ` to ${who(item.addressee)}` : ''}: ${words(item.content)}`;
    case 'demands':
      return ending([
        `${capital(does([item.by], demandWords(item, item.of ? who(item.of) : null, text(item.act))))} ${words(item.act)}`,
        item.given.length > 0 && `${connected.test(text(item.given)) ? '' : 'on condition: '}${words(item.given)}`,
        item.deadline.length > 0 && `deadline ${words(item.deadline)}`,
      ]);
    case 'events':
      return ending([
        `${capital(does(item.by, eventWords[item.type] ?? item.type))} ${all(item.to)}: ${words([item.anchor])}`,
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
      return ending([
        `First ${words(item.first)}, then ${words(item.then)}`,
        item.by && `${isPlural(actor(item.by)) ? 'say' : 'says'} ${who(item.by)}`,
      ]);
    case 'claims':
      return ending([
        `${words(item.proposition)}`,
        ...item.trail.map((t: any) =>
          t.who ? does([t.who], trailWords[t.standing]!) : `the report ${trailWords[t.standing]}`,
        ),
      ]);
    case 'relations':
      return ending([
        `${capital(does([item.from], relationWords[item.kind] ?? item.kind))} ${who(item.to)}`,
        item.standing !== 'asserted' && item.standing,
      ]);
    case 'meetings':
      return ending([
        `${capital(all(item.who))} ${meets[item.status] ?? 'meet'}`,
        item.mediator && `through ${who(item.mediator)}`,
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

function demandWords({kind, wants}: {kind: string; wants: string}, of: string | null, act: string): string {
  switch (kind) {
    case 'offer':
      return `offers${of ? ` to ${of}` : ''}:`;
    case 'refusal':
      return `refuses${of ? ` ${of}` : ''}:`;
    case 'promise':
      return `promises${of ? ` ${of}` : ''}:`;
    case 'threat':
      return `threatens${of ? ` ${of}` : ''}:`;
    default: {
      const stop = wants === 'stop' && !ceasing.test(act);
      if (!of) return stop ? 'wants this stopped:' : 'asks for';
      return `wants ${of} to ${stop ? 'stop' : 'do'} this:`;
    }
  }
}

// words that say themselves that something is to end
const ceasing =
  /^(?:to )?(?:an end|not|never|no longer|stop|cease|end|halt|refrain|abstain|desist|avoid|suspend|freeze|lift|drop|abandon|withdraw|quit|leave|give up|call off|hold off)\b/i;
// a condition that says by itself that it is one
const connected =
  /^(?:if|unless|until|till|when|once|while|as|after|before|provided|only|on condition|in (?:return|exchange)|should)\b/i;
