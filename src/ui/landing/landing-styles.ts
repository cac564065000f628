// The styles of the components that are prerendered into the landing page; the app's components import their own.
import "../common/global.css";
import "../site/SiteFooter.module.css";
import "../site/Header.module.css";
import "../site/SiteNav.module.css";
import "./Landing.module.css";
import "./Stories.module.css";
