import type { Messages } from '../messages/en';
import type { SegmentWords } from '../messages/segments/en';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages & SegmentWords;
    Locale: 'ko' | 'ja' | 'en';
  }
}
