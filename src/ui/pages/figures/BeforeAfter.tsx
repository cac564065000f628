import { ArrowRight } from "lucide-react";
import ring from "../../landing/figures/ring.svg";
import styles from "./figures.module.css";

/** The first page's drawn portrait, first without its ring: the same file, cropped to the face. */
export const BeforeAfter = () => (
  <div className={styles.change}>
    <div className={styles.before}>
      <img src={ring} alt="" width="400" height="400" />
    </div>
    <ArrowRight aria-hidden="true" />
    <img src={ring} alt="" width="144" height="144" />
  </div>
);
