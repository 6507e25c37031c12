export const todayKeys = { all: ['today'] as const, page: ['today', 'page'] as const }
