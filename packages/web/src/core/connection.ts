import type {Source} from './shared-source.ts';

/** Whether the server answers: `lost` while it does not, `unknown` when a new start no longer knows this browser. */
export type ConnectionState = 'opening' | 'live' | 'lost' | 'unknown';

interface ConnectionOptions {
  open: () => Source;
  /** asks the server whether it is there: its status, or null when nothing answers */
  probe: () => Promise<number | null>;
  onChange: (change: {library: string; what: string; id?: string; detail?: unknown}) => void;
  /** the line is there again after it was gone: what was cached may be old */
  onReturn: () => void;
  retryAfter?: number;
}

/** The line on which the server tells what changed; opens it anew for as long as it breaks. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #listeners = new Set<() => void>();
  #state: ConnectionState = 'opening';
  #source: Source | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = true;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  state = (): ConnectionState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the line and returns how to close it. */
  start(): () => void {
    this.#stopped = false;
    this.#open();
    return () => {
      this.#stopped = true;
      clearTimeout(this.#timer);
      this.#source?.close();
    };
  }

  #open(): void {
    const source = this.#options.open();
    this.#source = source;
    source.addEventListener('hello', () => {
      const returned = this.#state === 'lost' || this.#state === 'unknown';
      this.#become('live');
      if (returned) this.#options.onReturn();
    });
    source.addEventListener('change', event => {
      this.#options.onChange(JSON.parse((event as MessageEvent<string>).data));
    });
    source.addEventListener('missed', () => this.#options.onReturn());
    source.addEventListener('error', () => {
      source.close();
      if (!this.#stopped && this.#source === source) void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const status = await this.#options.probe();
    if (this.#stopped) return;
    if (status === 200) return this.#open();
    this.#become(status === 401 ? 'unknown' : 'lost');
    this.#timer = setTimeout(() => void this.#ask(), this.#options.retryAfter ?? 1500);
  }

  #become(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
