import { readState, writeState } from './state-file';
import type { Keeper, Vendor } from './vendor';

/** Holds a vendor's state and writes each change to the file (when there is one) before anyone is told of it. */
export function keepState<State extends object>(vendor: Vendor<State>, file: string | undefined): Keeper<State> {
  const state = (file && readState<State>(file, vendor.name)) || vendor.empty();
  const keeper: Keeper<State> = {
    read: () => state,
    change(edit) {
      edit(state);
      if (file) writeState(file, vendor.name, state);
      vendor.afterChange?.(keeper);
    },
  };
  return keeper;
}
