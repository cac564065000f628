import { Component, type ComponentType, type ReactElement } from "react";
import { type AppError, onAppError } from "../common/app-error.ts";

export type ErrorViewProps = { readonly error: AppError; readonly onClose: () => void };

type Props = {
  readonly view: ComponentType<ErrorViewProps>;
  /** Whether it also shows reported errors that do not break the page. */
  readonly isHearing?: boolean;
  readonly children: ReactElement;
};
type State = { readonly error: AppError | null };

/** Error boundary: replaces a page that can no longer be rendered, and shows other errors beside the page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(): State {
    return { error: "broken" };
  }

  override componentDidMount() {
    if (!this.props.isHearing) return;
    onAppError((error) => this.setState((now) => (now.error === "broken" ? now : { error })));
  }

  override render() {
    const { view: View, children } = this.props;
    const { error } = this.state;
    return (
      <>
        {error !== "broken" && children}
        {error && <View error={error} onClose={() => this.setState({ error: null })} />}
      </>
    );
  }
}
