// The styles of the components that text pages use.
import "../common/global.css";
import "../pages/FigureText.module.css";
import "../pages/figures/figures.module.css";
import "../site/SiteFooter.module.css";
import "../pages/ReadySentence.module.css";
import "../pages/TextPage.module.css";
import "../pages/TextSection.module.css";
import "../pages/WorldDay.module.css";
import "../site/Header.module.css";
import "../site/SiteNav.module.css";
