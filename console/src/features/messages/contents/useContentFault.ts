import { useTranslations } from 'use-intl';
import { Problem } from '../../../api/problem';
import { placeOf } from './content';
import { languageName } from './languageName';

/** Why a content was not approved, in the reader's language. */
export function useContentFault(): (fault: unknown) => unknown {
  const t = useTranslations('contents.problems');
  return (fault) => {
    if (!(fault instanceof Problem)) {
      return fault;
    }
    if (fault.code === 'changed_meanwhile') {
      return new Problem(fault.status, 'contents.changed_meanwhile', t('changed_meanwhile'));
    }
    const place = placeOf(fault.field);
    return fault.code === 'content_sells' && place
      ? new Problem(fault.status, 'contents.content_sells', t('content_sells', { word: String(fault.body.word), language: languageName(place.language), part: t(`parts.${place.part}`) }))
      : fault;
  };
}
