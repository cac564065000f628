import styles from "./CropGuides.module.css";

/** Lies over a square picture: the circle to which sites crop, and what they crop away, dimmed. */
export const CropGuides = () => (
  <svg className={styles.guides} viewBox="0 0 100 100" aria-hidden="true">
    <path
      className={styles.outside}
      fillRule="evenodd"
      d="M0 0H100V100H0ZM50 0A50 50 0 1 0 50 100A50 50 0 1 0 50 0Z"
    />
    <circle className={styles.cut} cx="50" cy="50" r="49.7" pathLength="220" />
  </svg>
);
