import type { Messages } from '../messages/en';
import type { CatalogueWords } from '../messages/catalogue/en';
import type { DecisionWords } from '../messages/decisions/en';
import type { JourneyWords } from '../messages/journeys/en';
import type { OperationWords } from '../messages/operations/en';
import type { SalesWords } from '../messages/sales/en';
import type { SegmentWords } from '../messages/segments/en';
import type { StructureWords } from '../messages/structure/en';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages & SegmentWords & OperationWords & JourneyWords & DecisionWords & CatalogueWords & SalesWords & StructureWords;
    Locale: 'ko' | 'ja' | 'en';
  }
}
