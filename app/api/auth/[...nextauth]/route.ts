import { nextAuthRoute } from '@/lib/server/http/next-auth-route'

export const GET = nextAuthRoute
export const POST = nextAuthRoute
