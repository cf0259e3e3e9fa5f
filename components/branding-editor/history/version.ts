/** A published branding, as history lists it. */
export type Version = {
  number: number;
  createdAt: Date;
  authorName: string;
  restoredFrom: number | null;
  changed: string[];
  current: boolean;
};
