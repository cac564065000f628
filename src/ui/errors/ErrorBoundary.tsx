import { Component, type ComponentType, type ReactElement } from "react";
import { type AppError, onAppError } from "../common/app-error.ts";

export type ErrorViewProps = { readonly error: AppError; readonly onClose: () => void };

type Props = {
  readonly view: ComponentType<ErrorViewProps>;
  /** Whether it also hears of troubles that do not break the page. */
  readonly isHearing?: boolean;
  readonly children: ReactElement;
};
type State = { readonly error: AppError | null };

/** Takes the place of a page that cannot be drawn, and stands beside one that can. There is never a white screen. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(): State {
    return { error: "broken" };
  }

  override componentDidMount() {
    if (!this.props.isHearing) return;
    // What has broken stays broken.
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
