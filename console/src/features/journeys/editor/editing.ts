import { createContext, useContext } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../../i18n/language';
import type { JourneyDocument, JourneyView } from '../contract';
import type { DocumentDrawing } from './document/drawing';
import { type PlacedProblem, concerns } from './document/problems';

/** What every part of the editor shares. */
export interface Editing {
  view: JourneyView;
  document: JourneyDocument;
  drawing: DocumentDrawing;
  /** @param typed what is being typed into: as long as it stays the same, it is one step to take back */
  edit: (next: JourneyDocument, typed?: string) => void;
  /** The node, the entry or the note that the panel is about; none: the journey itself. */
  chosen?: string;
  choose: (id: string | undefined) => void;
  problems: ReadonlyMap<string, PlacedProblem[]>;
  mayEdit: boolean;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) {
    throw new Error('only inside the editor');
  }
  return editing;
}

/** What is wrong, in the reader's language where its code is known, else in the server's words. */
export function useProblemText(): (problem: PlacedProblem) => string {
  const t = useTranslations('canvas.problemCodes');
  const { language } = useLanguage();
  // The server's own words say more, and are English.
  return ({ code, message }) => (t.has(code as 'required') && (language !== 'en' || message === '' || code === 'required') ? t(code as 'required') : message);
}

/** What is wrong with a member of a place, to be shown at its field. */
export function useSaid(place: string): (member: string) => string | undefined {
  const { problems } = useEditing();
  const text = useProblemText();
  return (member) => {
    const found = problems.get(place)?.find((problem) => concerns(problem, member));
    return found && text(found);
  };
}
