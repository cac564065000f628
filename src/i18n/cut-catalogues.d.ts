// What build/vite-message-parts.ts makes of a catalogue: only the messages of one part.

declare module "*.ts?part=app" {
  export const messages: import("./messages.ts").MessagesOf<"app">;
}

declare module "*.ts?part=extras" {
  export const messages: import("./messages.ts").MessagesOf<"extras">;
}
