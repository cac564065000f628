// The looks of the components that the build writes into the first page; those of the app come with its components.
import "../common/global.css";
import "../site/SiteFooter.module.css";
import "../site/Header.module.css";
import "../site/SiteNav.module.css";
import "./Landing.module.css";
import "./Stories.module.css";
