import { createAdmin } from './commands/admin-create';
import { migrateDatabase } from './commands/migrate';
import { printSecrets } from './commands/secrets-generate';
import { rotateKeys } from './commands/secrets-rotate';
import { UsageError } from './commands/usage-error';

type Command = { words: string; usage: string; about: string; run(args: string[]): Promise<void> };

const commands: Command[] = [
  {
    words: 'admin create',
    usage: '--username NAME --email ADDRESS [--full-name NAME]',
    about: 'makes a super_admin; asks for the password (or reads it from standard input)',
    run: createAdmin,
  },
  { words: 'migrate', usage: '', about: 'brings the database to the schema of this version', run: migrateDatabase },
  {
    words: 'secrets generate',
    usage: '',
    about: 'prints fresh secrets for a production environment',
    run: printSecrets,
  },
  {
    words: 'secrets rotate',
    usage: '',
    about: 'seals everything anew with the first key of KONAK_SECRET_KEYS, so that the others can go',
    run: rotateKeys,
  },
];

function showUsage(): void {
  console.error('Usage: npm run konak -- COMMAND\n');
  for (const { words, usage, about } of commands) console.error(`  ${`${words} ${usage}`.trimEnd()}\n      ${about}`);
}

async function main(args: string[]): Promise<number> {
  const command = commands.find(({ words }) => args.slice(0, words.split(' ').length).join(' ') === words);
  if (!command) {
    showUsage();
    return args.length === 0 || args[0] === '--help' ? 0 : 2;
  }
  try {
    await command.run(args.slice(command.words.split(' ').length));
    return 0;
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    if (error instanceof UsageError) console.error(`  Usage: npm run konak -- ${command.words} ${command.usage}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exit(await main(process.argv.slice(2)));
