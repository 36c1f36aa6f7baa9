export function languages(): string[];
export function catalogue(language: string): Record<string, string | string[]>;
