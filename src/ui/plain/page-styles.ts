// The looks of the components that a text page is made of.
import "../global.css";
import "../pages/FigureText.module.css";
import "../pages/SiteFooter.module.css";
import "../pages/TextPage.module.css";
import "../pages/TextSection.module.css";
import "../pages/WorldDay.module.css";
import "../shared/Header.module.css";
import "../shared/SiteNav.module.css";
