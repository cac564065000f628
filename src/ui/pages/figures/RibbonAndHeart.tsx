import styles from "./figures.module.css";
import { SPRITE } from "./HeartSprite.tsx";

const RED = "ribbon-red";

/** The strand that lies behind, the loop, and the strand in front; then the light and the shade on them. */
const RIBBON = [
  "M73 27 60 28 50 45 16 88 30 96 59 57Z",
  "M27 27C27 14 37 6 50 6 63 6 73 14 73 27L60 28C60 22 56 18 50 18 44 18 40 22 40 28Z",
  "M27 27 40 28 50 45 84 88 70 96 41 57Z",
] as const;
const FACETS = [
  ["M73 27 60 28 50 45 59 57Z", "rgba(60,0,10,0.16)"],
  ["M41.5 55.8 50 45 41 57Z", "rgba(60,0,10,0.3)"],
  ["M59 57 46.5 49.5 16 88 30 96Z", "rgba(60,0,10,0.28)"],
  ["M27 27C27 14 37 6 50 6V18C44 18 40 22 40 28Z", "rgba(255,255,255,0.16)"],
  ["M63.5 10.5C69.5 14 73 19.5 73 27L60 28C60 25 59 22.5 57 20.6Z", "rgba(60,0,10,0.14)"],
  ["M27 27 40 28 50 45 41 57Z", "rgba(255,255,255,0.08)"],
  ["M50 45 84 88 41 57Z", "rgba(255,255,255,0.1)"],
] as const;

/** The red ribbon for HIV and AIDS, and the blue heart, side by side and cut alike. */
export const RibbonAndHeart = () => (
  <svg className={styles.pair} viewBox="14 3 196 96" aria-hidden="true">
    <linearGradient id={RED} gradientUnits="userSpaceOnUse" x1="27" y1="6" x2="74" y2="96">
      <stop stopColor="#e84a52" />
      <stop offset="1" stopColor="#9c1421" />
    </linearGradient>
    {RIBBON.map((outline) => (
      <path key={outline} d={outline} fill={`url(#${RED})`} />
    ))}
    {FACETS.map(([outline, fill]) => (
      <path key={outline} d={outline} fill={fill} />
    ))}
    <use href={`#${SPRITE.whole}`} x="112" y="3" />
  </svg>
);
