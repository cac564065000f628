import "./global.css";
import { createRoot } from "react-dom/client";
import { startCleanWhenShownAgain } from "../browser/leave-page.ts";
import { GuardedApp } from "./crash/GuardedApp.tsx";

startCleanWhenShownAgain();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");
createRoot(root).render(<GuardedApp />);
