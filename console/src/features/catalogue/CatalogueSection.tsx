import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { CatalogueWords } from '../../i18n/CatalogueWords';
import './catalogue.css';

/** The pages of what is sold. Names stand there in all languages, whatever the reader's is; a browser fetches the letters that it meets. */
export function CatalogueSection() {
  useEffect(() => {
    void import('../../i18n/fonts-ko');
    void import('../../i18n/fonts-ja');
  }, []);
  return <CatalogueWords><Outlet /></CatalogueWords>;
}
