/** The pages of personas, loaded together: they are small and lead to each other. */
export { ComparePage } from './ComparePage';
export { EditPersonaPage, NewPersonaPage } from './PersonaEditor';
export { PersonaPage } from './PersonaPage';
export { PersonasPage } from './PersonasPage';
