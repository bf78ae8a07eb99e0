export const blankPage: string;
export const shouting: string;
