import { Outlet } from '@tanstack/react-router';
import { SalesWords } from '../../i18n/SalesWords';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/Fieldset.layer.css';
import '@mantine/core/styles/NumberInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import './inventory.css';

/** The pages of stock, places and orders. */
export function SalesSection() {
  return <SalesWords><Outlet /></SalesWords>;
}
