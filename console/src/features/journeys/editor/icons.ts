import { IconArrowsSplit2, IconBell, IconCalendarEvent, IconClock, IconDoorEnter, IconDoorExit, IconFlask, IconHourglass, IconListCheck, IconMail, IconPercentage, IconPointer, IconQuestionMark, IconRoute, IconStack2, IconTag, IconUsersGroup,
  IconWebhook } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { EntryType, NodeType } from '../contract';

type Icon = ComponentType<{ size?: number }>;

export const ICONS: Record<NodeType, Icon> = {
  wait: IconClock, 'wait-until': IconHourglass, condition: IconQuestionMark, split: IconArrowsSplit2, percent: IconPercentage, experiment: IconFlask, 'send-email': IconMail, fallback: IconPointer,
  'update-trait': IconTag, list: IconListCheck, webhook: IconWebhook, allocate: IconStack2, jump: IconRoute, exit: IconDoorExit,
};

export const ENTRY_ICONS: Record<EntryType, Icon> = { event: IconDoorEnter, segment: IconUsersGroup, schedule: IconCalendarEvent, date: IconBell, api: IconWebhook };
