/** 0 nothing, 1 weak, 2 fair, 3 good, 4 strong: length first, variety second, repetition against it. A hint, not a rule. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  if (!password) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  const distinct = new Set(password).size;
  const length = [...password].length;
  if (length < 8 || distinct < 5) return 1;
  if (length >= 16 && distinct >= 10) return 4;
  if (length >= 12 && kinds >= 3) return 4;
  if (length >= 12 || kinds >= 3) return 3;
  return 2;
}
