type Package = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};
export type PackageLock = { packages: Record<string, Package> };
export type Missing = { name: string; range: string; dev: boolean };

/** The folder above in which Node would look next; undefined at the root. */
function above(folder: string): string | undefined {
  if (folder === '') return undefined;
  const at = folder.lastIndexOf('/node_modules/');
  return at < 0 ? '' : folder.slice(0, at);
}

function isFound(lock: PackageLock, from: string, name: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = above(at)) {
    if (lock.packages[`${at}${at && '/'}node_modules/${name}`]) return true;
  }
  return false;
}

/**
 * Optional packages (binaries for other systems) that the lock file names without holding them. npm leaves out those a
 * registry did not give it; `npm ci` then refuses the lock file, and other systems would go without their binary.
 */
export function missingOptionals(lock: PackageLock): Missing[] {
  return Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(lock, folder, name))
      .map(([name, range]) => ({ name, range, dev })),
  );
}

const systems: Record<string, string> = {
  darwin: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

/** The entry npm would have written, as far as name and range tell: enough for it to pass over what is not for its system. */
function optionalEntry({ name, range, dev }: Missing): Package {
  const version = /^[\^~]?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
  const words = name.split(/[-/@_.]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = words.find((word) => processors.includes(word));
  if (!version || !(os || cpu)) throw new Error(`${name}@${range} does not say for which system it is`);
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev }), optional: true, ...(os && { os: [os] }) };
}

/** The lock file with what is missing put in, in npm's order. */
export function completed(lock: PackageLock): PackageLock {
  const added = missingOptionals(lock).map(
    (missing) => [`node_modules/${missing.name}`, optionalEntry(missing)] as const,
  );
  const entries = [...Object.entries(lock.packages), ...added];
  return { ...lock, packages: Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}
