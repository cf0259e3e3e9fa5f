import german from 'naughty-words/de.json';
import english from 'naughty-words/en.json';
import turkish from 'naughty-words/tr.json';
import { proposeSlug } from './slug';

/**
 * Listed, and yet words of honest names once folded to plain letters or read in another of our languages:
 * `frankfurt-am-main`, `summa-cum-laude`, `scat` the way of singing, `dick` the family.
 */
const innocent = new Set(
  'am ami amlar amlara amlarda got sike siki cum dick coon scat skeet snatch santorum mufti rosette bonze kimme ische morgenlatte nackt fecal xx big-black big-breasts girl-on girl-on-top one-cup taste-my tied-up mr-hands hot-chick bung-hole ball-gag dog-style beaver-lips blue-waffle brown-showers donkey-punch jelly-donut lemon-party golden-shower baby-juice ball-kicking hard-core god-damn how-to-kill make-me-come barely-legal leather-restraint spread-legs booty-call tongue-in-a'.split(
    ' ',
  ),
);

const listed = [...turkish, ...english, ...german].map((word) => proposeSlug(word)).filter((word) => word.length > 1);
const refusedWords = new Set(listed.filter((word) => !innocent.has(word)));

/** So plain that they are refused anywhere in a name, too; only what no honest name contains belongs here. */
const anywhere = ['fuck', 'nigger', 'orospu', 'yarrak', 'hurensohn', 'arschloch', 'faggot', 'pornhub'];

const lookalikes: Record<string, string> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' };

/** The ways a name with digits for letters may be read; `1` stands for two. */
function readings(slug: string): string[] {
  const plain = slug.replace(/[0345789]/g, (digit) => lookalikes[digit] ?? digit);
  return [...new Set([slug, plain.replaceAll('1', 'i'), plain.replaceAll('1', 'l')])];
}

/** Whether a listed word stands in it as a word or as words one after the other, or it is one itself without its hyphens. */
function hasRefusedWord(slug: string): boolean {
  const words = slug.split('-');
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1)
      if (refusedWords.has(words.slice(from, to).join('-'))) return true;
  }
  return refusedWords.has(words.join(''));
}

/**
 * Whether a subdomain is an insult or obscene in Turkish, English or German. Words are compared whole, so that
 * `scunthorpe`, `essex` and `klasiktir` pass.
 */
export function isOffensiveSlug(slug: string): boolean {
  return readings(slug).some(
    (reading) => hasRefusedWord(reading) || anywhere.some((word) => reading.replaceAll('-', '').includes(word)),
  );
}
