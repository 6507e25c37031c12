export { meQuery, useMe, identityKeys } from './identity.queries'
