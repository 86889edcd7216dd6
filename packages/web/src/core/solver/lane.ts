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
  /** what was asked, as text: the same question is asked once */
  question: string;
  method: Method;
  args: unknown[];
  hearers: Set<(told: Told) => void>;
  settle: (result: unknown) => void;
  fail: (reason: unknown) => void;
  answer: Promise<unknown>;
  settled: boolean;
}

interface Channel {
  slot: number;
  ticket: number;
  /** the newest request, waiting, running or answered; null once nobody wants it or it failed */
  latest: Request | null;
}

const slots = 64;

/**
 * One engine, one thing at a time. Requests name a channel (one place on the page that shows one answer); a newer request
 * on a channel takes the place of an older one, waiting or running, and the same one again shares its answer. Running work
 * is stopped by a flag in shared memory where the page may share memory, else by ending the worker and starting another.
 */
export class Lane {
  readonly #start: () => Port;
  readonly #flags: Int32Array | null;
  readonly #channels = new Map<string, Channel>();
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
    const question = questionOf(method, args);
    let request = this.#channels.get(channel)?.latest ?? null;
    if (request?.question !== question) request = this.#ask(channel, question, method, args);
    if (progress) request.hearers.add(progress);
    return request.answer as Promise<Awaited<Result<M>> | typeof superseded>;
  }

  /** Nobody wants the channel's answer any more; with a question, only if that is still the newest there. */
  cancel<M extends Method>(channel: string, method?: M, args?: Arguments<M>): void {
    const latest = this.#channels.get(channel)?.latest;
    if (method !== undefined && args !== undefined && latest?.question !== questionOf(method, args)) return;
    // an answer that is there costs nothing, and may be asked for again by the next view
    if (!latest?.settled) this.#supersede(channel);
  }

  end(): void {
    for (const channel of [...this.#channels.keys()]) this.#supersede(channel);
    this.#port?.end();
    this.#port = null;
  }

  #ask(channel: string, question: string, method: Method, args: unknown[]): Request {
    const known = this.#supersede(channel);
    const request = {
      channel,
      ticket: known.ticket,
      question,
      method,
      args,
      hearers: new Set(),
      settled: false,
    } as Partial<Request>;
    request.answer = new Promise((resolve, reject) => {
      request.settle = result => {
        request.settled = true;
        resolve(result);
      };
      request.fail = reason => {
        if (known.latest === request) known.latest = null;
        reject(reason);
      };
    });
    known.latest = request as Request;
    this.#waiting.push(known.latest);
    this.#next();
    return request as Request;
  }

  #supersede(channel: string): Channel {
    let known = this.#channels.get(channel);
    if (!known) {
      if (this.#channels.size === slots) throw new RangeError(`expected at most ${slots} channels`);
      this.#channels.set(channel, (known = {slot: this.#channels.size, ticket: 0, latest: null}));
    }
    known.ticket++;
    known.latest = null;
    if (this.#flags) Atomics.store(this.#flags, known.slot, known.ticket);
    const [old, rest] = [
      this.#waiting.filter(r => r.channel === channel),
      this.#waiting.filter(r => r.channel !== channel),
    ];
    this.#waiting = rest;
    for (const request of old) request.settle(superseded);
    if (this.#running?.channel === channel) {
      this.#running.settle(superseded);
      if (!this.#flags) {
        this.#port?.end();
        this.#port = null;
        this.#running = null;
        this.#next();
      }
    }
    return known;
  }

  #next(): void {
    if (this.#running) return;
    const request = this.#waiting.shift();
    if (!request) return;
    this.#running = request;
    void this.#run(request);
  }

  async #run(request: Request): Promise<void> {
    const {channel, ticket, method, args, hearers, settle, fail} = request;
    const known = this.#channels.get(channel)!;
    const progress = (told: Told) => {
      for (const hear of hearers) hear(told);
    };
    try {
      const port = this.#port ?? (await this.#open());
      const result = await port.engine.run(method, args, known.slot, ticket, progress);
      settle(known.ticket === ticket ? result : superseded);
    } catch (e) {
      fail(e);
    }
    if (this.#running !== request) return;
    this.#running = null;
    this.#next();
  }

  async #open(): Promise<Port> {
    const port = this.#start();
    this.#port = port;
    try {
      if (this.#flags) await port.engine.share(this.#flags);
    } catch (e) {
      // without the flags nothing could be stopped: the next question starts another
      if (this.#port === port) this.#port = null;
      port.end();
      throw e;
    }
    return port;
  }
}

const questionOf = (method: Method, args: unknown[]): string => JSON.stringify([method, args]);
