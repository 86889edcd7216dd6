import type {Told} from './plain.ts';
import {type Arguments, type Engine, type Method, type Result, superseded} from './protocol.ts';

/** An engine that can be ended, for lack of a gentler way to stop it. */
export interface Port {
  engine: Engine;
  end(): void;
}

interface Request {
  channel: string;
  ticket: number;
  method: Method;
  args: unknown[];
  progress?: (told: Told) => void;
  settle: (result: unknown) => void;
  fail: (reason: unknown) => void;
}

const slots = 64;

/**
 * One engine, one thing at a time. Requests name a channel (one place on the page that shows one answer); a newer request
 * on a channel takes the place of an older one, waiting or running. Running work is stopped by a flag in shared memory
 * where the page may share memory, else by ending the worker and starting another.
 */
export class Lane {
  readonly #start: () => Port;
  readonly #flags: Int32Array | null;
  readonly #channels = new Map<string, {slot: number; ticket: number}>();
  #port: Port | null = null;
  #waiting: Request[] = [];
  #running: Request | null = null;

  constructor(start: () => Port, shareMemory: boolean) {
    this.#start = start;
    this.#flags = shareMemory ? new Int32Array(new SharedArrayBuffer(4 * slots)) : null;
  }

  request<M extends Method>(
    channel: string,
    method: M,
    args: Arguments<M>,
    progress?: (told: Told) => void,
  ): Promise<Awaited<Result<M>> | typeof superseded> {
    const ticket = this.#supersede(channel);
    return new Promise((settle, fail) => {
      const request = {channel, ticket, method, args, progress, settle: settle as Request['settle'], fail};
      this.#waiting.push(request);
      this.#next();
    });
  }

  /** Nobody wants the channel's answer any more. */
  cancel(channel: string): void {
    this.#supersede(channel);
  }

  end(): void {
    for (const channel of [...this.#channels.keys()]) this.#supersede(channel);
    this.#port?.end();
    this.#port = null;
  }

  #supersede(channel: string): number {
    let known = this.#channels.get(channel);
    if (!known) {
      if (this.#channels.size === slots) throw new RangeError(`expected at most ${slots} channels`);
      this.#channels.set(channel, (known = {slot: this.#channels.size, ticket: 0}));
    }
    known.ticket++;
    if (this.#flags) Atomics.store(this.#flags, known.slot, known.ticket);
    const [old, rest] = [
      this.#waiting.filter(r => r.channel === channel),
      this.#waiting.filter(r => r.channel !== channel),
    ];
    this.#waiting = rest;
    for (const request of old) request.settle(superseded);
    if (this.#running?.channel === channel) {
      const {settle} = this.#running;
      settle(superseded);
      if (!this.#flags) {
        this.#port?.end();
        this.#port = null;
        this.#running = null;
        this.#next();
      }
    }
    return known.ticket;
  }

  #next(): void {
    if (this.#running) return;
    const request = this.#waiting.shift();
    if (!request) return;
    this.#running = request;
    void this.#run(request);
  }

  async #run(request: Request): Promise<void> {
    const {channel, ticket, method, args, progress, settle, fail} = request;
    try {
      const port = this.#port ?? (this.#port = this.#start());
      if (this.#flags) await port.engine.share(this.#flags);
      const {slot} = this.#channels.get(channel)!;
      const result = await port.engine.run(method, args, slot, ticket, progress);
      const current = this.#channels.get(channel)!.ticket === ticket;
      settle(current ? result : superseded);
    } catch (e) {
      fail(e);
    }
    if (this.#running !== request) return;
    this.#running = null;
    this.#next();
  }
}
