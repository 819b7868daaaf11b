import type { Random } from '../state/random'

export interface RoomProfile {
  name: string
  max: number
  /** The usual number of people. */
  audience: number
  recording?: boolean
  /** Whether strangers join too. */
  dropIn?: boolean
  /** The number of people in the room when the world begins; none by default. */
  present?: number
  /** The webhook URL of a customer's own system. Never called, because it does not exist. */
  webhook?: string
}

const customerHook = 'https://hooks.customer.example/video'

/** The rooms that every world has, up to its scale; those with people in them come first. */
const knownRooms: readonly RoomProfile[] = [
  { name: 'All hands Q4, EMEA and APAC', max: 50, audience: 50, recording: true, present: 50 },
  { name: 'Daily stand-up, Platform', max: 10, audience: 8, present: 8 },
  { name: 'Community drop-in, Tuesday', max: 20, audience: 12, dropIn: true, present: 13 },
  { name: '产品评审会（上海）', max: 12, audience: 6, recording: true, present: 6 },
  { name: 'Support escalations', max: 8, audience: 4, recording: true, present: 4 },
  { name: 'Clinic, telehealth room 3', max: 4, audience: 2, present: 2, webhook: customerHook },
  { name: 'Onboarding cohort 14', max: 25, audience: 16, recording: true, present: 17 },
  { name: 'Interview loop, backend', max: 6, audience: 3, present: 3 },
  { name: 'qa-loadtest-0a7f', max: 50, audience: 5, present: 5 },
  {
    name:
      'Steering committee for the cross-regional consolidation of vendor contracts, invoices ' +
      'and service levels (weekly, please read the agenda before you join)',
    max: 15,
    audience: 5,
    recording: true,
    present: 5,
  },
  { name: 'Design critique', max: 10, audience: 6 },
  { name: 'Incident bridge', max: 30, audience: 9, recording: true, webhook: customerHook },
  { name: 'Sprechstunde Dr. Großmann', max: 3, audience: 2 },
  { name: 'Clase de español, B1', max: 14, audience: 9, recording: true },
  { name: 'اجتماع المبيعات الأسبوعي', max: 10, audience: 5 },
  { name: '週次定例ミーティング', max: 12, audience: 7, recording: true },
  { name: 'Office hours, Developer Relations', max: 40, audience: 11 },
  { name: 'Retro, Mobile', max: 12, audience: 7 },
  { name: 'Book club', max: 16, audience: 8 },
  { name: 'Board, closed session', max: 12, audience: 7, recording: true },
  { name: '1:1', max: 2, audience: 2 },
  { name: 'qa-smoke', max: 2, audience: 2 },
  {
    name: 'Webinar: Getting started',
    max: 50,
    audience: 34,
    recording: true,
    webhook: 'https://events.customer.example/telnyx',
  },
  { name: 'Συνάντηση ομάδας υποστήριξης', max: 10, audience: 5 },
]

const kinds = ['Stand-up', 'Retro', 'Planning', 'Demo', 'Pairing', 'Consultation', 'Class'] as const
const teams = [
  'Payments',
  'Mobile',
  'Search',
  'Billing',
  'Growth',
  'Care',
  'Data',
  'Voice',
] as const

/** The room at this index: a known one, or else a generated one. */
export function roomProfile(random: Random, index: number): RoomProfile {
  const known = knownRooms[index]
  if (known) return known
  const audience = random.between(2, 9)
  return {
    name: `${random.pick(kinds)}, ${random.pick(teams)} ${String(index + 1).padStart(3, '0')}`,
    max: Math.min(50, audience + random.between(0, 12)),
    audience,
    recording: random.chance(0.35),
  }
}
