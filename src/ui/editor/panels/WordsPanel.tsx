import { type Dispatch, useId } from "react";
import { LANGUAGE_INFO } from "../../../i18n/languages.ts";
import { type BadgeId, badgeOf } from "../../../model/badges.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import { LANGUAGES, type Language } from "../../../model/languages.ts";
import { RING_PHRASES, type RingWords, wordsAreSmall } from "../../../model/ring-words.ts";
import { Segments } from "../../common/Segments.tsx";
import { useTranslate } from "../../common/translation.ts";
import styles from "./WordsPanel.module.css";

type Props = {
  readonly badge: BadgeId;
  readonly words: RingWords | null;
  readonly dispatch: Dispatch<EditorAction>;
  /** The em size of the outline in scene units; null until it has loaded. */
  readonly emSize: number | null;
  /** Retries a failed load when the same words are chosen again. */
  readonly onRetry: () => void;
};

const PHRASES = ["none", ...RING_PHRASES] as const;

/** Chooses the ring's text and its language, which is independent of the page's language. */
export function WordsPanel({ badge, words, dispatch, emSize, onRetry }: Props) {
  const t = useTranslate("extras");
  const hint = useId();
  const canHaveWords = badgeOf(badge).hasWords;
  const choose = (next: RingWords | null) =>
    dispatch({ type: "apply", edit: { type: "choose-words", words: next } });
  const language = words?.language ?? "en";
  const areSmall = emSize !== null && wordsAreSmall(emSize);
  const hintText = canHaveWords ? areSmall && t("words.small") : t("words.onlyRing");

  return (
    <section aria-describedby={hint} className={styles.words}>
      <Segments
        legend={t("words.title")}
        options={PHRASES.map((phrase) => ({
          value: phrase,
          label: t(`words.${phrase}`),
          isName: phrase === "hashtag",
        }))}
        chosen={words?.phrase ?? "none"}
        onChoose={(phrase) => choose(phrase === "none" ? null : { phrase, language })}
        onChooseAgain={onRetry}
        isDisabled={!canHaveWords}
      />
      {canHaveWords && words?.phrase === "against" && (
        <label className={styles.language}>
          <span>{t("words.language")}</span>
          <select
            className="select"
            value={words.language}
            onChange={(event) => choose({ ...words, language: asLanguage(event.target.value) })}
          >
            {LANGUAGES.map((tag) => (
              <option key={tag} value={tag} lang={LANGUAGE_INFO[tag].tag} translate="no">
                {LANGUAGE_INFO[tag].endonym}
              </option>
            ))}
          </select>
        </label>
      )}
      <p id={hint} className={styles.hint}>
        {hintText}
      </p>
    </section>
  );
}

const asLanguage = (text: string): Language => LANGUAGES.find((tag) => tag === text) ?? "en";
