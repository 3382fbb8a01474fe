import { notifications } from '@mantine/notifications';

/** Says for a moment that something was done. */
export function done(message: string): void {
  notifications.show({ message, color: 'celadon', withBorder: true });
}

/** Says until it is closed that something was not done. */
export function failed(message: string): void {
  notifications.show({ message, color: 'red', withBorder: true, autoClose: false });
}
