import {defineConfig} from 'vitest/config';
import {BaseSequencer, type TestSpecification} from 'vitest/node';

const pure = '{model,solve,read,draft,brief}';

// what starts browsers, servers and processes begins first, so that nothing long is left for the end; what shares a process
// stays together
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId, project}: TestSpecification) =>
      project.name === 'pure' ? 2 : /\.browser\.test\.|\/(server|store|cli)\/test\//.test(moduleId) ? 0 : 1;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: {sequencer: LongestFirst},
    projects: [
      {
        extends: true,
        test: {
          // functions of what they are given: nothing one file does can reach another, so what they import is loaded once
          name: 'pure',
          include: [`packages/${pure}/src/**/*.test.ts`, `packages/${pure}/test/**/*.test.ts`],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'workbench',
          include: ['packages/{store,server,cli,web}/{src,test}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
        },
      },
    ],
  },
});
