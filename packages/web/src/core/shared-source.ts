/** A line on which events come; an `EventSource` is one. */
export interface Source {
  addEventListener(type: string, listener: (event: Event) => void): void;
  close(): void;
}

interface Shared {
  /** opens a line of one's own */
  open: () => Source;
  locks: {request(name: string, options: {signal: AbortSignal}, work: () => Promise<void>): Promise<unknown>};
  channel: () => {
    postMessage(message: unknown): void;
    close(): void;
    onmessage: ((event: MessageEvent) => void) | null;
  };
}

type Message = {type: 'hello' | 'change' | 'error' | 'missed'; data?: string} | {type: 'anybody'};

/**
 * One line for every page of a browser, since it opens only a handful to one server: the page that holds the lock opens it
 * and hands on what comes; when it goes, another takes its place and tells all that something may have been missed.
 */
export class SharedSource extends EventTarget implements Source {
  readonly #channel: ReturnType<Shared['channel']>;
  readonly #stop = new AbortController();
  #own: Source | null = null;
  #greeted = false;

  constructor({open, locks, channel}: Shared) {
    super();
    this.#channel = channel();
    this.#channel.onmessage = ({data}: MessageEvent<Message>) => {
      if (data.type !== 'anybody') this.#tell(data);
      else if (this.#own && this.#greeted) this.#channel.postMessage({type: 'hello'} satisfies Message);
    };
    this.#channel.postMessage({type: 'anybody'} satisfies Message);
    locks
      .request('suasion-events', {signal: this.#stop.signal}, () => this.#lead(open))
      // given up while waiting in line
      .catch(() => {});
  }

  close(): void {
    this.#stop.abort();
    this.#own?.close();
    this.#channel.close();
  }

  // holds the lock until this page goes or the line breaks
  #lead(open: () => Source): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve();
    const source = open();
    this.#own = source;
    const inherited = this.#greeted;
    source.addEventListener('hello', event => {
      if (inherited) this.#all({type: 'missed'});
      this.#all({type: 'hello', data: (event as MessageEvent<string>).data});
    });
    source.addEventListener('change', event => this.#all({type: 'change', data: (event as MessageEvent<string>).data}));
    source.addEventListener('error', () => this.#all({type: 'error'}));
    return new Promise(resolve => this.#stop.signal.addEventListener('abort', () => resolve()));
  }

  #all(message: Exclude<Message, {type: 'anybody'}>): void {
    if (this.#stop.signal.aborted) return;
    this.#channel.postMessage(message);
    this.#tell(message);
  }

  #tell({type, data}: Exclude<Message, {type: 'anybody'}>): void {
    if (type === 'hello') this.#greeted = true;
    this.dispatchEvent(new MessageEvent(type, {data}));
  }
}

/** The line of this browser where pages can share one, else one of this page's own. */
export function openSource(address: string): Source {
  const open = () => new EventSource(address);
  const {locks} = navigator;
  if (!locks || typeof BroadcastChannel !== 'function') return open();
  return new SharedSource({open, locks, channel: () => new BroadcastChannel('suasion-events')});
}
