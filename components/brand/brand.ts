/** How a tenant shows itself. `house`: the operator without a logo of its own, who shows Konak's mark. */
export type Brand = { name: string; logoUrl?: string | null; logoDarkUrl?: string | null; house?: boolean };
