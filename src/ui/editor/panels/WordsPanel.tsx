import { type Dispatch, useId, useRef } from "react";
import { LANGUAGE_INFO } from "../../../i18n/languages.ts";
import { type BadgeId, badgeOf } from "../../../model/badges.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import { LANGUAGES, type Language } from "../../../model/languages.ts";
import { RING_PHRASES, type RingWords, wordsAreSmall } from "../../../model/ring-words.ts";
import { Segments } from "../../common/Segments.tsx";
import { useSite } from "../../common/site.ts";
import { useTranslate } from "../../common/translation.ts";
import { RingSample } from "./RingSample.tsx";
import { useIsSeen } from "./use-is-seen.ts";
import styles from "./WordsPanel.module.css";

type Props = {
  readonly badge: BadgeId;
  readonly words: RingWords | null;
  readonly dispatch: Dispatch<EditorAction>;
  /** The em size of the outline in scene units; null until it has loaded. */
  readonly emSize: number | null;
  /** Retries a failed load when the same words are chosen again. */
  readonly onRetry: () => void;
  readonly isShown: boolean;
};

const PHRASES = ["none", ...RING_PHRASES] as const;

/** Chooses the ring's text, by samples of the ring, and its language, at first the page's. Hidden for other badges. */
export function WordsPanel({ badge, words, dispatch, emSize, onRetry, isShown }: Props) {
  const t = useTranslate("extras");
  const hint = useId();
  const panel = useRef<HTMLElement>(null);
  const isSeen = useIsSeen(panel, isShown);
  const choose = (next: RingWords | null) =>
    dispatch({ type: "apply", edit: { type: "choose-words", words: next } });
  const pageLanguage = useSite().language;
  const language = words?.language ?? pageLanguage;
  const areSmall = emSize !== null && wordsAreSmall(emSize);

  return (
    <section ref={panel} hidden={!badgeOf(badge).hasWords} aria-describedby={hint} className={styles.words}>
      <Segments
        legend={t("words.title")}
        options={PHRASES.map((phrase) => ({
          value: phrase,
          label: t(`words.${phrase}`),
          isName: phrase === "hashtag",
          sample: <RingSample phrase={isSeen && phrase !== "none" ? phrase : null} language={language} />,
        }))}
        chosen={words?.phrase ?? "none"}
        onChoose={(phrase) => choose(phrase === "none" ? null : { phrase, language })}
        onChooseAgain={onRetry}
        isStacked
      />
      {words?.phrase === "against" && (
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
        {areSmall && t("words.small")}
      </p>
    </section>
  );
}

const asLanguage = (text: string): Language => LANGUAGES.find((tag) => tag === text) ?? "en";
