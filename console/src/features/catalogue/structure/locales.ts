import { useLanguage } from '../../../i18n/language';

/** What a language is called in the reader's, with its tag: {@code Korean (ko)}. */
export function useLocaleName(): (tag: string) => string {
  const { language } = useLanguage();
  return (tag) => {
    try {
      const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(tag);
      return name ? `${name} (${tag})` : tag;
    } catch {
      return tag; // what is being typed is no tag yet
    }
  };
}
