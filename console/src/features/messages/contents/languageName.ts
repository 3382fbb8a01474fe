import { LANGUAGES, type Language } from '../../../i18n/language';

/** As those who speak it call it, where we do. */
export const languageName = (language: string): string => LANGUAGES[language as Language] ?? language;
