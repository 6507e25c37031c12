/* A busy machine is slow, not wrong. */
require('@testing-library/react').configure({ asyncUtilTimeout: 45_000 })
