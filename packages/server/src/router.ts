import {OpenAPIHono} from '@hono/zod-openapi';
import {shapeProblems, shapeSentence, visible} from '@suasion/model';

type Issues = Parameters<typeof shapeProblems>[0][];

/** What of a request does not fit: the first problem in words, the others counted. `whole` names what was sent. */
export function misfit(issues: Issues, sent: unknown, whole: string): string {
  const problems = issues.flatMap(issue => shapeProblems(issue, sent));
  const first = shapeSentence(problems[0]!, whole);
  const said = problems.length > 1 ? `${first} (and ${problems.length - 1} more)` : first;
  return visible(said.endsWith('?') ? said : `${said}.`);
}

const parts: {[target: string]: string} = {json: 'the body', query: 'the query', param: 'the address'};

/** A group of routes whose refused requests say in a sentence what does not fit. */
export const router = () =>
  new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const {data} = result as {data?: unknown};
      const said = misfit(result.error.issues, data, parts[result.target] ?? result.target);
      return c.json({error: 'request', message: `The request does not fit: ${said}`}, 400);
    },
  });
