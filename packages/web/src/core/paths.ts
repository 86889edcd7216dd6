// Every address of the workbench, in one place.
const part = encodeURIComponent;

export type ConflictTab = 'model' | 'answers' | 'ask';

export const paths = {
  home: () => '/',
  library: (library: string) => `/l/${part(library)}`,
  document: (library: string, document: string, at?: string) =>
    `/l/${part(library)}/d/${part(document)}${at === undefined ? '' : `?item=${part(at)}`}`,
  /** the documents, with the way to a new draft open */
  draft: (library: string) => `/l/${part(library)}?draft=again`,
  record: (library: string) => `/l/${part(library)}/record`,
  models: (library: string) => `/l/${part(library)}/models`,
  /** Ask, where it says what an order nobody knows leaves open */
  openOrder: (library: string, conflict: string) => `${paths.conflict(library, conflict, 'ask')}?show=order`,
  conflict: (library: string, conflict: string, tab: ConflictTab = 'model'): string =>
    `/l/${part(library)}/c/${part(conflict)}/${tab}`,
  brief: (library: string, conflict?: string, goal?: string) =>
    `/l/${part(library)}/brief${conflict === undefined ? '' : `?conflict=${part(conflict)}`}${goal ? `&goal=${part(goal)}` : ''}`,
};
