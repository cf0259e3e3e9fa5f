import { z } from 'zod';

/** Control characters, and the marks that turn the direction of what follows: nobody types them into a name. */
const hiddenCharacters = /[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** One line of text, of at most `maximum` characters. */
export const Line = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .max(maximum)
    .refine((text) => !hiddenCharacters.test(text), 'characters_hidden');

/** What mail programs turn into a link: a stranger's name must not lead the reader of a greeting anywhere (threat 40). */
const link = /:\/\/|\bwww\./i;

/** A name as it stands in titles, greetings and mail headers: a line without signs that begin an address, and without links. */
export const Name = (maximum: number) =>
  Line(maximum)
    .refine((text) => !/[<>]/.test(text), 'characters_angle')
    .refine((text) => !link.test(text), 'name_with_link');
