import { notifications } from '@mantine/notifications';

/** Says for a moment that something was done. */
export function done(message: string): void {
  notifications.show({ message, color: 'celadon', withBorder: true });
}
