// What scripts/vite-message-parts.ts makes of a catalogue: only the messages of one part.

declare module "*.ts?part=page" {
  export const messages: import("./messages.ts").MessagesOf<"page">;
}

declare module "*.ts?part=editor" {
  export const messages: import("./messages.ts").MessagesOf<"editor">;
}

declare module "*.ts?part=extras" {
  export const messages: import("./messages.ts").MessagesOf<"extras">;
}
