import type { Messages } from '../messages/en';
import type { DecisionWords } from '../messages/decisions/en';
import type { JourneyWords } from '../messages/journeys/en';
import type { OperationWords } from '../messages/operations/en';
import type { SegmentWords } from '../messages/segments/en';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages & SegmentWords & OperationWords & JourneyWords & DecisionWords;
    Locale: 'ko' | 'ja' | 'en';
  }
}
