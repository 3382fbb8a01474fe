import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { PARTS, type Part } from './features/catalogue/structure/parts';
import { COUNT_STATES, type CountState } from './features/inventory/states';
import { ORDER_STATES, type OrderState } from './features/orders/states';
import { FaultPage } from './ui/FaultPage';
import { NotFound } from './ui/NotFound';
import { Shelter } from './shell/Shelter';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: lazyRouteComponent(() => import('./features/signin/Setup'), 'Setup') });
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation', component: lazyRouteComponent(() => import('./features/signin/Invitation'), 'Invitation') });

const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shelter });

const home = createRoute({ getParentRoute: () => inside, path: '/', component: lazyRouteComponent(() => import('./features/home/HomePage'), 'HomePage') });

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
/** What looks like a number in the address is read as one. */
const number = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : undefined);
const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : text(value) ? [String(value)] : undefined;

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: (search): { q?: string } => ({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('./features/customers/CustomersPage'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  validateSearch: (search): { tab?: string; channel?: string[]; name?: string[]; before?: string } => ({ tab: text(search.tab), channel: texts(search.channel), name: texts(search.name), before: text(search.before) }),
  component: lazyRouteComponent(() => import('./features/customers/CustomerPage'), 'CustomerPage'),
});

/** Whose words come with them. */
const section = createRoute({ getParentRoute: () => inside, id: 'section', component: lazyRouteComponent(() => import('./features/segments/Section'), 'Section') });

const segments = createRoute({
  getParentRoute: () => section,
  path: '/segments',
  validateSearch: (search): { q?: string } => ({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('./features/segments/SegmentsPage'), 'SegmentsPage'),
});

const newSegment = createRoute({
  getParentRoute: () => section,
  path: '/segments/new',
  validateSearch: (search): { example?: string } => ({ example: text(search.example) }),
  component: lazyRouteComponent(() => import('./features/segments/BuilderPage'), 'NewSegmentPage'),
});

const editSegment = createRoute({
  getParentRoute: () => section,
  path: '/segments/$key/edit',
  validateSearch: (search): { version?: number } => ({ version: Number(search.version) > 0 ? Number(search.version) : undefined }),
  component: lazyRouteComponent(() => import('./features/segments/BuilderPage'), 'EditSegmentPage'),
});

const segment = createRoute({
  getParentRoute: () => section,
  path: '/segments/$key',
  validateSearch: (search): { tab?: string; days?: number } => ({ tab: text(search.tab), days: Number(search.days) > 0 ? Number(search.days) : undefined }),
  component: lazyRouteComponent(() => import('./features/segments/SegmentPage'), 'SegmentPage'),
});

const personas = createRoute({ getParentRoute: () => section, path: '/personas', component: lazyRouteComponent(() => import('./features/personas/pages'), 'PersonasPage') });

const comparison = createRoute({ getParentRoute: () => section, path: '/personas/compare', component: lazyRouteComponent(() => import('./features/personas/pages'), 'ComparePage') });

const newPersona = createRoute({
  getParentRoute: () => section,
  path: '/personas/new',
  validateSearch: (search): { example?: string } => ({ example: text(search.example) }),
  component: lazyRouteComponent(() => import('./features/personas/pages'), 'NewPersonaPage'),
});

const editPersona = createRoute({ getParentRoute: () => section, path: '/personas/$key/edit', component: lazyRouteComponent(() => import('./features/personas/pages'), 'EditPersonaPage') });

const persona = createRoute({ getParentRoute: () => section, path: '/personas/$key', component: lazyRouteComponent(() => import('./features/personas/pages'), 'PersonaPage') });

/** Whose words come with them, and those of segments: conditions are edited as segments are. */
const journeySection = createRoute({ getParentRoute: () => inside, id: 'journey-section', component: lazyRouteComponent(() => import('./features/journeys/JourneySection'), 'JourneySection') });
const journeys = createRoute({ getParentRoute: () => journeySection, path: '/journeys', component: lazyRouteComponent(() => import('./features/journeys/JourneysPage'), 'JourneysPage') });
const newJourney = createRoute({ getParentRoute: () => journeySection, path: '/journeys/new', component: lazyRouteComponent(() => import('./features/journeys/NewJourneyPage'), 'NewJourneyPage') });
const journey = createRoute({
  getParentRoute: () => journeySection,
  path: '/journeys/$key',
  validateSearch: (search): { node?: string } => ({ node: text(search.node) }),
  component: lazyRouteComponent(() => import('./features/journeys/JourneyPage'), 'JourneyPage'),
});
const editJourney = createRoute({
  getParentRoute: () => journeySection,
  path: '/journeys/$key/edit',
  validateSearch: (search): { node?: string; form?: 'list' } => ({ node: text(search.node), form: search.form === 'list' ? 'list' : undefined }),
  component: lazyRouteComponent(() => import('./features/journeys/EditJourneyPage'), 'EditJourneyPage'),
});
const journeyVersions = createRoute({
  getParentRoute: () => journeySection,
  path: '/journeys/$key/versions',
  validateSearch: (search): { from?: string; to?: string } => ({ from: text(search.from) ?? number(search.from), to: text(search.to) ?? number(search.to) }),
  component: lazyRouteComponent(() => import('./features/journeys/VersionsPage'), 'VersionsPage'),
});
/** What the mails of journeys say: with the words of journeys. */
const contents = createRoute({
  getParentRoute: () => journeySection,
  path: '/messages/contents',
  validateSearch: (search): { content?: string } => ({ content: text(search.content) ?? number(search.content) }),
  component: lazyRouteComponent(() => import('./features/messages/contents/ContentsPage'), 'ContentsPage'),
});
const messages = createRoute({
  getParentRoute: () => inside,
  path: '/messages',
  validateSearch: (search): { status?: string[]; journey?: string; customer?: string } => ({ status: texts(search.status), journey: text(search.journey), customer: text(search.customer) }),
  component: lazyRouteComponent(() => import('./features/messages/MessagesPage'), 'MessagesPage'),
});

const message = createRoute({
  getParentRoute: () => inside,
  path: '/messages/$id',
  validateSearch: (search): { view?: 'text' } => ({ view: search.view === 'text' ? 'text' : undefined }),
  component: lazyRouteComponent(() => import('./features/messages/MessagePage'), 'MessagePage'),
});

const decisionSection = createRoute({ getParentRoute: () => inside, id: 'decision-section', component: lazyRouteComponent(() => import('./features/decisions/DecisionSection'), 'DecisionSection') });
const decisions = createRoute({
  getParentRoute: () => decisionSection,
  path: '/messages/decisions',
  validateSearch: (search): { days?: number; journey?: string; channel?: string; outcome?: string; reason?: string } => ({
    days: Number(search.days) > 0 ? Number(search.days) : undefined, journey: text(search.journey), channel: text(search.channel), outcome: text(search.outcome), reason: text(search.reason),
  }),
  component: lazyRouteComponent(() => import('./features/decisions/DecisionsPage'), 'DecisionsPage'),
});
const policy = createRoute({ getParentRoute: () => decisionSection, path: '/messages/policy', component: lazyRouteComponent(() => import('./features/decisions/PolicyPage'), 'PolicyPage') });
/** Whose words come with them. */
const catalogueSection = createRoute({ getParentRoute: () => inside, id: 'catalogue-section', component: lazyRouteComponent(() => import('./features/catalogue/CatalogueSection'), 'CatalogueSection') });
const catalogue = createRoute({
  getParentRoute: () => catalogueSection,
  path: '/catalogue',
  validateSearch: (search): { q?: string; facet?: string[] } => ({ q: text(search.q) ?? number(search.q), facet: texts(search.facet) }),
  component: lazyRouteComponent(() => import('./features/catalogue/CataloguePage'), 'CataloguePage'),
});
const completeness = createRoute({ getParentRoute: () => catalogueSection, path: '/catalogue/completeness', component: lazyRouteComponent(() => import('./features/catalogue/CompletenessPage'), 'CompletenessPage') });
const structure = createRoute({
  getParentRoute: () => catalogueSection,
  path: '/catalogue/structure',
  validateSearch: (search): { tab?: Part; family?: string; category?: string; parent?: string } => ({
    tab: PARTS.find((one) => one === search.tab), family: text(search.family) ?? number(search.family), category: text(search.category) ?? number(search.category), parent: text(search.parent) ?? number(search.parent),
  }),
  component: lazyRouteComponent(() => import('./features/catalogue/structure/StructurePage'), 'StructurePage'),
});
const newProduct = createRoute({
  getParentRoute: () => catalogueSection,
  path: '/catalogue/new',
  validateSearch: (search): { parent?: string } => ({ parent: text(search.parent) ?? number(search.parent) }),
  component: lazyRouteComponent(() => import('./features/catalogue/NewProductPage'), 'NewProductPage'),
});
const product = createRoute({ getParentRoute: () => catalogueSection, path: '/catalogue/products/$sku', component: lazyRouteComponent(() => import('./features/catalogue/ProductPage'), 'ProductPage') });
const sources = createRoute({
  getParentRoute: () => inside,
  path: '/sources',
  validateSearch: (search): { tab?: string; source?: string; sdk?: string } => ({ tab: text(search.tab), source: text(search.source), sdk: text(search.sdk) }),
  component: lazyRouteComponent(() => import('./features/sources/SourcesPage'), 'SourcesPage'),
});

const imported = createRoute({ getParentRoute: () => inside, path: '/sources/imports/$id', component: lazyRouteComponent(() => import('./features/sources/ImportPage'), 'ImportPage') });

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  validateSearch: (search): { tab?: string; action?: string } => ({ tab: text(search.tab), action: text(search.action) }),
  component: lazyRouteComponent(() => import('./features/settings/SettingsPage'), 'SettingsPage'),
});

const webhook = createRoute({
  getParentRoute: () => inside,
  path: '/settings/webhooks/$key',
  validateSearch: (search): { state?: 'pending' | 'delivered' | 'failed' } => ({ state: search.state === 'pending' || search.state === 'delivered' || search.state === 'failed' ? search.state : undefined }),
  component: lazyRouteComponent(() => import('./features/webhooks/WebhookPage'), 'WebhookPage'),
});

const alerts = createRoute({
  getParentRoute: () => inside,
  path: '/alerts',
  validateSearch: (search): { show?: 'all' } => ({ show: search.show === 'all' ? 'all' : undefined }),
  component: lazyRouteComponent(() => import('./features/alerts/AlertsPage'), 'AlertsPage'),
});

/** Whose words come with them: stock, places, orders. */
const salesSection = createRoute({ getParentRoute: () => inside, id: 'sales-section', component: lazyRouteComponent(() => import('./features/inventory/SalesSection'), 'SalesSection') });
const inventory = createRoute({
  getParentRoute: () => salesSection,
  path: '/inventory',
  validateSearch: (search): { q?: string; place?: string; low?: boolean; levels?: boolean; sku?: string; at?: string } => ({
    q: text(search.q) ?? number(search.q), place: text(search.place), low: search.low === true ? true : undefined, levels: search.levels === true ? true : undefined, sku: text(search.sku) ?? number(search.sku), at: text(search.at),
  }),
  component: lazyRouteComponent(() => import('./features/inventory/InventoryPage'), 'InventoryPage'),
});
const locations = createRoute({ getParentRoute: () => salesSection, path: '/inventory/locations', component: lazyRouteComponent(() => import('./features/inventory/LocationsPage'), 'LocationsPage') });
const waiting = createRoute({
  getParentRoute: () => salesSection,
  path: '/inventory/waiting',
  validateSearch: (search): { sku?: string } => ({ sku: text(search.sku) ?? number(search.sku) }),
  component: lazyRouteComponent(() => import('./features/waiting/WaitingPage'), 'WaitingPage'),
});
const counts = createRoute({
  getParentRoute: () => salesSection,
  path: '/inventory/counts',
  validateSearch: (search): { place?: string; status?: CountState } => ({ place: text(search.place), status: COUNT_STATES.find((one) => one === search.status) }),
  component: lazyRouteComponent(() => import('./features/inventory/CountsPage'), 'CountsPage'),
});
const count = createRoute({
  getParentRoute: () => salesSection,
  path: '/inventory/counts/$id',
  validateSearch: (search): { show?: 'all' | 'differing' | 'uncounted' } => ({ show: (['all', 'differing', 'uncounted'] as const).find((one) => one === search.show) }),
  component: lazyRouteComponent(() => import('./features/inventory/CountPage'), 'CountPage'),
});
const runningLow = createRoute({
  getParentRoute: () => salesSection,
  path: '/inventory/running-low',
  validateSearch: (search): { place?: string; days?: number; lead?: number } => ({ place: text(search.place), days: Number(search.days) > 0 ? Number(search.days) : undefined, lead: Number(search.lead) > 0 ? Number(search.lead) : undefined }),
  component: lazyRouteComponent(() => import('./features/inventory/RunningLowPage'), 'RunningLowPage'),
});
const orders = createRoute({
  getParentRoute: () => salesSection,
  path: '/orders',
  validateSearch: (search): { status?: OrderState; number?: string } => ({ status: ORDER_STATES.find((one) => one === search.status), number: text(search.number) ?? number(search.number) }),
  component: lazyRouteComponent(() => import('./features/orders/OrdersPage'), 'OrdersPage'),
});
const funnel = createRoute({ getParentRoute: () => salesSection, path: '/orders/checkout', component: lazyRouteComponent(() => import('./features/orders/FunnelPage'), 'FunnelPage') });
const takeCart = createRoute({ getParentRoute: () => salesSection, path: '/carts/take', component: lazyRouteComponent(() => import('./features/carts/TakePage'), 'TakePage') });
const order = createRoute({ getParentRoute: () => salesSection, path: '/orders/$id', component: lazyRouteComponent(() => import('./features/orders/OrderPage'), 'OrderPage') });

export const router = createRouter({
  routeTree: root.addChildren([setup, invitation,
    inside.addChildren([home, customers, customer, section.addChildren([segments, newSegment, editSegment, segment, personas, comparison, newPersona, editPersona, persona]),
      journeySection.addChildren([journeys, newJourney, journey, editJourney, journeyVersions, contents]), messages, message, decisionSection.addChildren([decisions, policy]), catalogueSection.addChildren([catalogue, completeness, structure, newProduct, product]), salesSection.addChildren([inventory, locations, counts, count, runningLow, waiting, orders, funnel, takeCart, order]), sources, imported, settings, webhook, alerts])]),
  basepath: '/console',
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error }) => <FaultPage fault={error} again={() => location.reload()} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
