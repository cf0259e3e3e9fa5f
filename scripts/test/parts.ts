import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

type Part = {
  /** What to install on Debian. */
  packages: string[];
  /** What it is for, for the one who has to do without. */
  purpose: string;
  isPresent(): boolean;
};

const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/bin', '/bin'];
const hasProgram = (name: string) => folders.some((folder) => folder && existsSync(`${folder}/${name}`));
const isRoot = () => process.getuid?.() === 0;

function isStatic(program: string): boolean {
  const path = folders.map((folder) => `${folder}/${program}`).find((at) => existsSync(at));
  if (!path) return false;
  const { stdout } = spawnSync('ldd', [path], { encoding: 'utf8' });
  return !/=>/.test(stdout ?? '');
}

/** The parts of the system that the tests need besides Node and the packages. */
export const parts = {
  chromium: {
    packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'],
    purpose: 'a browser, with letters for all three languages',
    isPresent: () => ['chromium', 'google-chrome', 'chromium-browser'].some(hasProgram),
  },
  docker: {
    packages: ['docker.io', 'iptables', 'busybox-static'],
    purpose: "a Docker engine of the tests' own, started as root",
    isPresent: () => isRoot() && ['dockerd', 'iptables'].every(hasProgram) && isStatic('busybox'),
  },
  nginx: {
    packages: ['nginx-light'],
    purpose: 'the proxy in front of sites',
    isPresent: () => hasProgram('nginx'),
  },
  caddy: {
    packages: ['caddy'],
    purpose: 'the proxy that gets certificates on demand',
    isPresent: () => hasProgram('caddy'),
  },
  dns: {
    packages: ['knot'],
    purpose: 'a DNS server to look names up in',
    isPresent: () => hasProgram('knotd'),
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];

function isDebian(): boolean {
  if (!existsSync('/etc/os-release') || !hasProgram('apt-get')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

const missing = () => partNames.filter((name) => !parts[name].isPresent());

function apt(...args: string[]): void {
  // the services packages would start (nginx on port 80, a Docker engine) are not wanted: the tests start their own
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1', LC_ALL: 'C.UTF-8' };
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/**
 * Installs the missing parts where that is possible (Debian, as root), and gives those still missing.
 * A package whose service cannot start is installed all the same: the programs decide.
 */
export function ensureParts(wanted: readonly PartName[]): PartName[] {
  const lacking = missing().filter((name) => wanted.includes(name));
  if (lacking.length === 0 || !isRoot() || !isDebian()) return lacking;
  const packages = lacking.flatMap((name) => parts[name].packages);
  console.log(`· installing ${packages.join(' ')}`);
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    console.error(`✗ apt-get: ${said.trim().split('\n').slice(-3).join(' ')}`);
  }
  return lacking.filter((name) => !parts[name].isPresent());
}
