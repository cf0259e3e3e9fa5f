import { mkdirSync } from 'node:fs';
import { applicationEnv, startApplication } from './application';
import { buildApplication } from './build';
import { Children, obituary } from './children';
import { openDatabase } from './database';
import { dockerLine } from './docker';
import { shareEnvironment, unshareEnvironment } from './environment';
import { endOrphans } from './orphans';
import { portProblem } from './ports';
import { prepareDatabase } from './prepare';
import { productionProblems } from './production';
import { type Progress, progress } from './progress';
import { startSandboxes } from './sandboxes';
import { keptSecrets, type Secrets } from './secrets';
import { readSettings, type Settings } from './settings';
import { Stop } from './stop';
import { welcomeLines } from './welcome';

async function checkPort({ port, bind }: Settings): Promise<void> {
  const problem = await portProblem(port, bind);
  if (problem === null) return;
  const other = port < 64_000 ? port + 100 : 3100;
  if (problem === 'EADDRINUSE')
    throw new Stop(`port ${port} is in use by another program. Take another one: PORT=${other} npm start`);
  if (problem === 'EACCES')
    throw new Stop(`port ${port} is reserved for the system. Take another one: PORT=3000 npm start`);
  throw new Stop(`Konak cannot listen on ${bind}:${port} (${problem}). Check KONAK_BIND and PORT.`);
}

function chooseSecrets({ production, home, env }: Settings): Secrets {
  if (production) {
    const problems = productionProblems(env);
    if (problems.length > 0) {
      throw new Stop(
        'this is not safe for production yet:',
        ...problems.map((line) => `- ${line}`),
        'Make secrets with: npm run konak -- secrets generate',
      );
    }
  }
  const kept = production ? null : keptSecrets(home);
  return {
    KONAK_SECRET_KEYS: env.KONAK_SECRET_KEYS ?? kept?.KONAK_SECRET_KEYS ?? '',
    AUTH_SECRET: env.AUTH_SECRET ?? kept?.AUTH_SECRET ?? '',
  };
}

async function bringUp(settings: Settings, children: Children, report: Progress): Promise<void> {
  const { home, root } = settings;
  const secrets = chooseSecrets(settings);
  const orphans = await endOrphans(home);
  if (orphans.length > 0) report.note(`ended what an interrupted start had left running: ${orphans.join(', ')}`);
  await checkPort(settings);

  const database = await report.phase(
    'PostgreSQL',
    () => openDatabase(home, settings.databaseUrl, children),
    ({ line }) => line,
  );
  const sandboxes = await report.phase(
    'sandboxes',
    () => startSandboxes(settings, children),
    (env) => (env.KONAK_SANDBOX ? `sandboxes: ${env.KONAK_SANDBOX.replace(',', ', ')}` : null),
  );
  const unready = applicationEnv(settings, secrets, null, sandboxes);
  const prepared = await report.phase(
    'database',
    () => prepareDatabase(settings, { ...unready, DATABASE_URL: database.url }, children),
    ({ seeded }) => (seeded ? 'database migrated, demo seeded' : 'database up to date'),
  );
  const env = applicationEnv(settings, secrets, prepared.databases, sandboxes);
  shareEnvironment(home, { ...env, DATABASE_URL: database.url });
  await report.phase(
    'building the application',
    () => buildApplication({ root, distDir: settings.distDir, env }, children, report),
    (result) => (result === 'built' ? 'application built' : 'application built before'),
  );
  const application = await report.phase(
    'application',
    () => startApplication(settings, env, children),
    (child) => (child.isRunning() ? `application and worker on ${settings.bind}:${settings.port}` : null),
  );
  if (!application.isRunning()) throw new Stop(...obituary(application, await application.ended));
  report.note(await dockerLine(settings.env.DOCKER_HOST));
  console.log(welcomeLines(settings, prepared.demo).join('\n'));
}

function tell(error: unknown): void {
  const lines =
    error instanceof Stop ? error.lines : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  for (const [at, line] of lines.entries()) console.error(at === 0 ? `✗ ${line}` : `  ${line}`);
}

/** Starts all of Konak and keeps it until a signal or the end of one of its parts; then ends the process. */
export async function start({ root, home }: { root: string; home: string }): Promise<never> {
  mkdirSync(home, { recursive: true });
  process.on('exit', () => unshareEnvironment(home));
  const children = new Children(home);
  const report = progress(() => children.isStopping);
  const end = async (code: number): Promise<never> => {
    await children.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (children.isStopping) return;
      console.log('\n· stopping');
      void children.stop().then(() => {
        console.log('✓ stopped');
        process.exit(0);
      });
    });
  }
  try {
    await bringUp(readSettings(root, home, process.env), children, report);
    const { child, ending } = await children.firstToEnd();
    if (!children.isStopping) tell(new Stop(...obituary(child, ending)));
  } catch (error) {
    if (!children.isStopping) tell(error);
  }
  // when a signal is stopping the parts, its handler ends the process
  if (children.isStopping) return new Promise<never>(() => {});
  return end(1);
}
