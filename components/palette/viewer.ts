import type { Role } from '@/lib/contract/roles'

/** Who asks, and what they may do. */
export type Viewer = { id: string; name: string; role: Role }
