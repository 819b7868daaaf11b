import type { Role } from '@/lib/contract/roles'

/** Who looks at the page, and what they may do there. */
export type Viewer = { id: string; name: string; role: Role }
