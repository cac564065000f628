/** The campaign's hashtag since 2024. It is the same in all languages. */
export const HASHTAG = "#EndHumanTrafficking";
