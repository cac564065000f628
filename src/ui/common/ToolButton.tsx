import type { LucideIcon } from "lucide-react";

type Props = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly disabled?: boolean;
  readonly onClick: () => void;
};

export const ToolButton = ({ label, icon: Icon, disabled, onClick }: Props) => (
  <button
    type="button"
    className="icon-button"
    aria-label={label}
    title={label}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon aria-hidden="true" />
  </button>
);
