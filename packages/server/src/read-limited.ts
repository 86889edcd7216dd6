/** More came than is taken. */
export class TooLarge extends Error {
  constructor(what: string, limit: number) {
    super(`${what} is larger than ${Math.round(limit / 1e6)} MB, the most this server takes.`);
    this.name = 'TooLarge';
  }
}

/** The body of a request, read piece by piece and refused as soon as it is too long. Throws `TooLarge`. */
export async function readLimited(request: Request, limit: number, what: string): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new TooLarge(what, limit);
  const pieces: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > limit) throw new TooLarge(what, limit);
      pieces.push(piece);
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
