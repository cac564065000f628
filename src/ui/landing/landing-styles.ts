// The looks of the components that the build writes into the first page; those of the app come with its components.
import "../global.css";
import "../pages/SiteFooter.module.css";
import "../shared/Header.module.css";
import "../shared/SiteNav.module.css";
import "./Landing.module.css";
import "./Stories.module.css";
