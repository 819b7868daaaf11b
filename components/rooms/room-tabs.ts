import { can, type Role } from '@/lib/contract/roles'

export type RoomTab = 'sessions' | 'recordings' | 'join' | 'settings' | 'activity' | 'raw'

/** The tabs of a room's page for a role; the first is the default. */
export function roomTabsFor(role: Role, hasActivity: boolean): RoomTab[] {
  return [
    'sessions',
    'recordings',
    ...(can(role, 'joinTokens.issue') ? (['join'] as const) : []),
    ...(can(role, 'rooms.manage') ? (['settings'] as const) : []),
    ...(hasActivity ? (['activity'] as const) : []),
    'raw',
  ]
}

/** The tab in the address if the role has it, else the first. */
export function pickRoomTab(asked: string | null, tabs: RoomTab[]): RoomTab {
  return tabs.find((tab) => tab === asked) ?? tabs[0] ?? 'sessions'
}
