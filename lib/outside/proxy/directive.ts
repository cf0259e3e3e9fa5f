/**
 * nginx configuration as a tree. An argument that is a string is taken literally, whatever it holds; `variable` marks
 * the few of ours that nginx is to expand. Text of customers is only ever a plain string.
 */
export interface Directive {
  name: string;
  args: Argument[];
  block?: Directive[];
}

export type Argument = string | Expanded;

export interface Expanded {
  expanded: string;
}

export const directive = (name: string, ...args: Argument[]): Directive => ({ name, args });

export const block = (name: string, args: Argument[], inner: Directive[]): Directive => ({ name, args, block: inner });

/** An argument with nginx variables in it, from our own source only: `variable('http://$site_upstream')`. */
export const variable = (expanded: string): Expanded => ({ expanded });
