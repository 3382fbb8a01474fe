import { IconBuildingWarehouse, IconHome, IconMail, IconPackage, IconPlugConnected, IconReceipt, IconRoute, IconSettings, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Operation } from '../api/types';

interface Place {
  key: 'home' | 'customers' | 'segments' | 'journeys' | 'messages' | 'catalogue' | 'inventory' | 'orders' | 'sources' | 'settings';
  to: '/' | '/customers' | '/segments' | '/journeys' | '/messages' | '/catalogue' | '/inventory' | '/orders' | '/sources' | '/settings';
  icon: ComponentType<{ size?: number }>;
  /** Who may not do any of these does not see the place. */
  needs: Operation[];
  /** The second letter of its keyboard shortcut: g, then this. */
  letter: string;
  /** Another beginning of addresses that belong to it. */
  also?: string;
}

export const PLACES: Place[] = [
  { key: 'home', to: '/', icon: IconHome, needs: ['GET /api/v1/stream'], letter: 'h' },
  { key: 'customers', to: '/customers', icon: IconUsers, needs: ['GET /api/v1/customers'], letter: 'c' },
  { key: 'segments', to: '/segments', icon: IconUsersGroup, needs: ['GET /api/v1/segments', 'GET /api/v1/personas'], letter: 'e', also: '/personas' },
  { key: 'journeys', to: '/journeys', icon: IconRoute, needs: ['GET /api/v1/journeys'], letter: 'j' },
  { key: 'messages', to: '/messages', icon: IconMail, needs: ['GET /api/v1/messages'], letter: 'm' },
  { key: 'catalogue', to: '/catalogue', icon: IconPackage, needs: ['GET /api/v1/products'], letter: 'p' },
  { key: 'inventory', to: '/inventory', icon: IconBuildingWarehouse, needs: ['GET /api/v1/inventory'], letter: 'i' },
  { key: 'orders', to: '/orders', icon: IconReceipt, needs: ['GET /api/v1/orders'], letter: 'o', also: '/carts' },
  { key: 'sources', to: '/sources', icon: IconPlugConnected, needs: ['GET /api/v1/sources/{source}/events', 'GET /api/v1/links', 'GET /api/v1/imports'], letter: 's' },
  { key: 'settings', to: '/settings', icon: IconSettings, needs: ['GET /api/v1/session'], letter: ',' },
];
