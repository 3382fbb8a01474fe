import { Outlet } from '@tanstack/react-router';
import { CatalogueWords } from '../../i18n/CatalogueWords';
import './catalogue.css';

/** The pages of what is sold. */
export function CatalogueSection() {
  return <CatalogueWords><Outlet /></CatalogueWords>;
}
