import {
  Ban,
  BriefcaseBusiness,
  Clapperboard,
  DoorOpen,
  Gauge,
  History,
  Layers,
  Radio,
  ScrollText,
  Search,
  Settings,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Permission } from '@/lib/contract/roles'
import {
  auditPath,
  bansPath,
  casesPath,
  compositionsPath,
  livePath,
  overviewPath,
  peoplePath,
  recordingsPath,
  roomsPath,
  searchPath,
  sessionsPath,
  settingsPath,
} from '@/lib/contract/routes'

type Place = {
  /** Its message key in `shell.places`. */
  id:
    | 'overview'
    | 'live'
    | 'search'
    | 'rooms'
    | 'sessions'
    | 'people'
    | 'recordings'
    | 'compositions'
    | 'bans'
    | 'cases'
    | 'audit'
    | 'settings'
  href: string
  icon: ReactNode
  /** The permission without which the place is hidden. */
  permission?: Permission
  /** Stands apart, below the line. */
  aside?: boolean
  /** Whether it is in the tab bar of a phone; the others are under “More”. */
  onPhone?: boolean
}

/** The pages in the navigation, in order. */
export const places: Place[] = [
  { id: 'overview', href: overviewPath(), icon: <Gauge />, onPhone: true },
  { id: 'live', href: livePath(), icon: <Radio />, onPhone: true },
  { id: 'search', href: searchPath(), icon: <Search /> },
  { id: 'rooms', href: roomsPath(), icon: <DoorOpen /> },
  { id: 'sessions', href: sessionsPath(), icon: <History />, onPhone: true },
  { id: 'people', href: peoplePath(), icon: <Users /> },
  { id: 'recordings', href: recordingsPath(), icon: <Clapperboard />, onPhone: true },
  { id: 'compositions', href: compositionsPath(), icon: <Layers /> },
  { id: 'bans', href: bansPath(), icon: <Ban />, permission: 'bans.read' },
  { id: 'cases', href: casesPath(), icon: <BriefcaseBusiness />, permission: 'cases.manage' },
  { id: 'audit', href: auditPath(), icon: <ScrollText />, permission: 'audit.read' },
  { id: 'settings', href: settingsPath(), icon: <Settings />, aside: true },
]

/** Whether a path lies at or below a place. */
export function isAt(place: Place, path: string): boolean {
  return path === place.href || path.startsWith(`${place.href}/`)
}
