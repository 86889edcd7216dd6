import type {Issue} from '@suasion/model';

/** The content is at fault; the issues say where. */
export class Refused extends Error {
  readonly issues: Issue[];

  constructor(message: string, issues: Issue[]) {
    super(message);
    this.name = 'Refused';
    this.issues = issues;
  }
}
