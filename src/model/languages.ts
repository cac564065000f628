/** The official languages of the United Nations, in the order in which it lists them. BCP 47 tags. */
export const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"] as const;

export type Language = (typeof LANGUAGES)[number];
