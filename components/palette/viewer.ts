import type { Role } from '@/lib/contract/roles'

/** The signed-in user and their role. */
export type Viewer = { id: string; name: string; role: Role }
