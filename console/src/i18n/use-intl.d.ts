import type { Messages } from '../messages/en';
import type { OperationWords } from '../messages/operations/en';
import type { SegmentWords } from '../messages/segments/en';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages & SegmentWords & OperationWords;
    Locale: 'ko' | 'ja' | 'en';
  }
}
