import type {Api} from '@suasion/server';
import {hc} from 'hono/client';

const stillOpening = 'Suasion is opening its library; try again in a moment.';

/** What the server said no to, in a sentence fit for people. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: string;
  readonly head: number | undefined;
  readonly issues: {message: string}[];

  constructor(status: number, body: {error?: string; message?: string; head?: number; issues?: {message: string}[]}) {
    super(body.message ?? (status === 503 ? stillOpening : `The server answered ${status}.`));
    this.name = 'Refusal';
    this.status = status;
    this.error = body.error ?? 'unknown';
    this.head = body.head;
    this.issues = body.issues ?? [];
  }

  /** Whether asking again would be refused again: not while the server is busy, opening its library or asks who one is. */
  get forGood(): boolean {
    return this.status < 500 && ![401, 408, 429].includes(this.status);
  }
}

/** Nobody answered: what a browser says of that helps no one. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('Suasion does not answer; it may have been stopped. Try again once it is back.', {cause});
    this.name = 'Unreachable';
  }
}

/** The answer to a request. Throws `Unreachable` when there is none. */
export async function reach<R>(response: Promise<R>): Promise<R> {
  try {
    return await response;
  } catch (error) {
    throw error instanceof TypeError ? new Unreachable(error) : error;
  }
}

/** The typed client: `api.libraries.$get()` and so on, below `/api`. */
export const api = hc<Api>('/api');

type Answer = {ok: boolean; status: number; json(): Promise<unknown>};
type Good<R extends Answer> = Awaited<ReturnType<Extract<R, {status: 200}>['json']>>;

/** The answer's content. Throws `Refusal` with the server's own words, and `Unreachable` when there are none. */
export async function unwrap<R extends Answer>(response: Promise<R>): Promise<Good<R>> {
  const answer = await reach(response);
  if (answer.ok) return (await reach(answer.json())) as Good<R>;
  throw new Refusal(answer.status, ((await answer.json().catch(() => null)) ?? {}) as object);
}

/** For what a page shows before the server has answered: it gets there even if the page is left or loaded anew meanwhile. */
export const evenWhenLeft = {init: {keepalive: true}};
