import { can, type Role } from '@/lib/contract/roles'

export type RoomTab = 'sessions' | 'recordings' | 'join' | 'settings' | 'activity' | 'raw'

/** What there is to see of a room for a role; the first is shown when nothing is asked for. */
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

/** The tab that the address asks for, if this reader has it. */
export function pickRoomTab(asked: string | null, tabs: RoomTab[]): RoomTab {
  return tabs.find((tab) => tab === asked) ?? tabs[0] ?? 'sessions'
}
